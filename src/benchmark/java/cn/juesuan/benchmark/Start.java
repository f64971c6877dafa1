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
    Map<String, double[]> cpu = new LinkedHashMap<>();
    ways.keySet().forEach(name -> took.put(name, new double[RUNS]));
    ways.keySet().forEach(name -> cpu.put(name, new double[RUNS]));
    for (int run = 0; run < RUNS; run++) {
      for (Map.Entry<String, List<String>> way : ways.entrySet()) {
        double before = childrensSeconds();
        took.get(way.getKey())[run] = once(way.getValue(), folder.resolve("start"));
        cpu.get(way.getKey())[run] = childrensSeconds() - before;
      }
    }
    System.out.printf("%n示例的一个单位，从命令行开始到结束（%d 次的中位数）%n", RUNS);
    System.out.println("| 做法 | 秒（历时） | 秒（CPU） |");
    System.out.println("| --- | ---: | ---: |");
    took.forEach(
        (name, all) ->
            System.out.printf(
                Locale.ROOT, "| %s | %.2f | %.2f |%n", name, median(all), median(cpu.get(name))));
  }

  private static double median(double[] all) {
    Arrays.sort(all);
    return all[all.length / 2];
  }

  /** CPU time of all ended child processes, as Linux counts it in hundredths. */
  private static double childrensSeconds() throws IOException {
    Path stat = Path.of("/proc/self/stat");
    if (!Files.exists(stat)) {
      return Double.NaN;
    }
    String text = Files.readString(stat);
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
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
