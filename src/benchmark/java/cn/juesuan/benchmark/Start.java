package cn.juesuan.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long one unit takes from the command line, start of Java included. */
final class Start {

  private static final String JAR = "target/juesuan.jar";
  private static final int RUNS = 9;

  private Start() {}

  static void measure(Path folder) throws IOException, InterruptedException {
    Path archive = folder.resolve("juesuan.jsa");
    once(List.of("-XX:ArchiveClassesAtExit=" + archive), folder.resolve("start"));
    String share = "-XX:SharedArchiveFile=" + archive;
    Map<String, List<String>> ways = new LinkedHashMap<>();
    ways.put("java -jar", List.of());
    ways.put("加类存档", List.of(share));
    ways.put("加 -XX:TieredStopAtLevel=1", List.of("-XX:TieredStopAtLevel=1"));
    ways.put("两者都加", List.of(share, "-XX:TieredStopAtLevel=1"));
    Map<String, double[]> took = new LinkedHashMap<>();
    ways.keySet().forEach(name -> took.put(name, new double[RUNS]));
    for (int run = 0; run < RUNS; run++) {
      for (Map.Entry<String, List<String>> way : ways.entrySet()) {
        took.get(way.getKey())[run] = once(way.getValue(), folder.resolve("start"));
      }
    }
    System.out.printf("%n示例的一个单位，从命令行开始到结束（%d 次的中位数）%n", RUNS);
    System.out.println("| 做法 | 秒 |");
    System.out.println("| --- | ---: |");
    took.forEach(
        (name, all) -> {
          Arrays.sort(all);
          System.out.printf(Locale.ROOT, "| %s | %.2f |%n", name, all[RUNS / 2]);
        });
  }

  private static double once(List<String> options, Path output)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("java"));
    command.addAll(options);
    command.addAll(List.of("-jar", JAR, "generate", "-o", output.toString(), "--force"));
    Path log = Files.createTempFile("start", ".log");
    long before = System.nanoTime();
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(new File("/dev/null"))
            .start()
            .waitFor();
    double took = (System.nanoTime() - before) / 1e9;
    if (status != 0) {
      throw new IllegalStateException(Files.readString(log));
    }
    Files.delete(log);
    Benchmark.delete(output);
    return took;
  }
}
