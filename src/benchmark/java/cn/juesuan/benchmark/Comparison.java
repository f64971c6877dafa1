package cn.juesuan.benchmark;

import cn.juesuan.benchmark.Meter.Figures;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Several ways of making the same workbooks, measured in groups of those that may go together. */
final class Comparison {

  /** What spreadsheet programs compress with. */
  private static final int LEVEL = 6;

  private final String title;
  private final List<String> names;
  private final Source source;
  private final Map<String, Figures> figures = new LinkedHashMap<>();
  private String size = "";

  /** Makes the content, always the same. */
  interface Source {
    Workload workload() throws IOException;
  }

  /**
   * @param names the ways that were asked for
   */
  Comparison(String title, List<String> names, Source source) {
    this.title = title;
    this.names = names;
    this.source = source;
  }

  /** Measures those of the ways that were asked for, taking turns. */
  void measure(List<String> together, double seconds) throws IOException {
    List<String> asked = together.stream().filter(names::contains).toList();
    if (asked.isEmpty()) {
      return;
    }
    try (Workload work = source.workload()) {
      Map<String, Way> made = new LinkedHashMap<>();
      for (String name : asked) {
        made.put(name, way(name, work));
      }
      Contents.check(work, made);
      size = size(work);
      figures.putAll(Meter.measure(made, work.units.size(), seconds));
    }
  }

  private static Way way(String name, Workload work) throws IOException {
    return switch (name) {
      case "ours" -> work::make;
      case "yardstick" -> new Yardstick(work, LEVEL);
      case "poi" -> new NaivePoi(work);
      case "jxls" -> new Jxls(work);
      case "fastexcel" -> new FastExcelFill(work);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String size(Workload work) throws IOException {
    Contents contents = Contents.of(work.finished.get(0));
    return String.format(
        Locale.ROOT,
        "%d 个单位，每个 %d 张表、%,d 个公式、%,d 个单元格，解压后 %,d KB",
        work.units.size(),
        contents.sheets(),
        contents.formulas(),
        contents.cells(),
        contents.bytes() / 1000);
  }

  void print() {
    System.out.printf("%n%s：%s%n", title, size);
    table(figures);
  }

  static void table(Map<String, Figures> figures) {
    System.out.println("| 做法 | 毫秒/个（CPU） | 最快 | 毫秒/个（历时） | 分配 MB | 文件 KB | 与标尺之比 | 次数 |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    Figures yardstick = figures.get("yardstick");
    figures.forEach(
        (name, f) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f | %.1f | %s | %d |%n",
                label(name),
                f.cpuMillis(),
                f.fastest(),
                f.millis(),
                f.megabytes(),
                f.kilobytes(),
                yardstick == null
                    ? ""
                    : String.format(Locale.ROOT, "%.2f", f.cpuMillis() / yardstick.cpuMillis()),
                f.runs()));
  }

  private static String label(String name) {
    return switch (name) {
      case "ours" -> "本程序";
      case "yardstick" -> "标尺";
      case "poi" -> "POI 逐个打开、填写、计算、写出";
      case "jxls" -> "jxls 3.1";
      case "fastexcel" -> "FastExcel 1.3";
      default -> name;
    };
  }
}
