package cn.juesuan.data;

import cn.juesuan.dictionary.*;
import java.nio.file.*;

public class TryBig {
  public static void main(String[] a) {
    var d = DictionaryReader.read(Path.of(a[0]));
    var l = SubjectListReader.read(Path.of(a[0]), d.value());
    long t0 = System.nanoTime();
    try (Batch b = BatchReader.read(Path.of(a[1]), d.value(), l.value(), ReadOptions.standard())) {
      System.out.println("read ms " + (System.nanoTime() - t0) / 1000000);
      System.gc();
      System.out.println(
          "heap MB "
              + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1048576);
      for (int k = 0; k < 4; k++) {
        long t1 = System.nanoTime();
        long n = 0;
        int p = 0;
        for (Unit u : b.units()) {
          var f = b.dataOf(u);
          p += f.problems().size();
          for (Dataset s : d.value().datasets()) n += f.value().lines(s).size();
        }
        System.out.println(
            "lines "
                + n
                + " problems "
                + p
                + " us/unit "
                + (System.nanoTime() - t1) / 1000 / b.units().size());
      }
    }
  }
}
