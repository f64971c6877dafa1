package cn.juesuan.benchmark;

import cn.juesuan.batch.ReadOptions;
import cn.juesuan.report.Outcome;
import cn.juesuan.run.Progress;
import cn.juesuan.run.Request;
import cn.juesuan.run.Runner;
import cn.juesuan.run.TemplateSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures the program against a yardstick, plain POI, jxls and FastExcel, and prints the ratios.
 */
public final class Benchmark {

  private static final Path TEMPLATES = Path.of("templates-xlsx");
  private static final Path SAMPLE = Path.of("input-csv");

  private final double seconds;
  private final List<String> ways;
  private final Path folder;

  private Benchmark(double seconds, List<String> ways, Path folder) {
    this.seconds = seconds;
    this.ways = ways;
    this.folder = folder;
  }

  /** Arguments: seconds for each measurement, ways, parts. */
  public static void main(String[] arguments) throws Exception {
    String[] parts = arguments[2].split(",");
    if (parts.length > 1) {
      for (String part : parts) {
        alone(arguments[0], arguments[1], part);
      }
      return;
    }
    Path folder = Files.createTempDirectory("juesuan-benchmark");
    try {
      new Benchmark(Double.parseDouble(arguments[0]), List.of(arguments[1].split(",")), folder)
          .run(parts[0]);
    } finally {
      delete(folder);
    }
  }

  /**
   * Each part gets a virtual machine of its own, as a batch has: what another template set taught
   * the compiler would slow it down.
   */
  private static void alone(String... arguments) throws IOException, InterruptedException {
    RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
    List<String> command = new ArrayList<>(List.of("java"));
    command.addAll(runtime.getInputArguments());
    command.addAll(List.of("-cp", runtime.getClassPath(), Benchmark.class.getName()));
    command.addAll(List.of(arguments));
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException(String.join(" ", arguments));
    }
  }

  private void run(String part) throws Exception {
    System.out.printf(
        "%nJDK %s，%d 个处理器，最大堆 %d MB，每项 %.0f 秒%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20,
        seconds);
    switch (part) {
      case "levels" -> levels();
      case "threads" -> threads();
      case "start" -> Start.measure(folder);
      default -> {
        Comparison comparison = comparison(part);
        // what others teach the virtual machine about POI's functions would slow this program down
        comparison.measure(List.of("ours", "yardstick"), seconds);
        comparison.measure(List.of("poi", "jxls", "fastexcel"), seconds);
        comparison.print();
      }
    }
  }

  private Comparison comparison(String part) throws IOException {
    return switch (part) {
      case "small" -> compared("小套：只有公开表和自评表", small(), 20, 0, ways);
      case "sample" -> compared("默认套表", TEMPLATES, 20, 0, ways);
      case "long" -> compared("2,000 行的单位，小套", small(), 2, 2_000, ways);
      case "longest" ->
          compared("2,000 行的单位，默认套表", TEMPLATES, 2, 2_000, List.of("ours", "yardstick"));
      default -> throw new IllegalArgumentException(part);
    };
  }

  private Path small() throws IOException {
    return SmallSet.write(TEMPLATES, folder);
  }

  private Comparison compared(
      String title, Path templates, int units, int lines, List<String> names) {
    return new Comparison(title, names, () -> workload(templates, units, lines));
  }

  private Workload workload(Path templates, int units, int lines) throws IOException {
    Path input = folder.resolve("input-" + templates.getFileName() + "-" + units + "-" + lines);
    District.write(templates, SAMPLE, input, units, lines);
    return new Workload(templates, input);
  }

  /** What each level of compression costs and saves. */
  private void levels() throws IOException {
    try (Workload work = workload(TEMPLATES, 20, 0)) {
      System.out.println();
      System.out.println("压缩级别（标尺，默认套表）");
      Map<String, Way> made = new LinkedHashMap<>();
      for (int level = 1; level <= 9; level++) {
        made.put("级别 " + level, new Yardstick(work, level));
      }
      Comparison.table(Meter.measure(made, 20, seconds));
    }
  }

  /** Nothing is held while batches run: what is kept for comparisons would fill the memory. */
  private void threads() throws Exception {
    int units = 400;
    Path input = folder.resolve("input");
    District.write(TEMPLATES, SAMPLE, input, units, 0);
    TemplateSet set = TemplateSet.open(TEMPLATES).value();
    Threads.measure(units, jobs -> batch(set, input, jobs));
    try (Workload work = workload(TEMPLATES, 20, 0)) {
      Threads.measureCeiling(work, seconds);
    }
  }

  private double batch(TemplateSet set, Path input, int jobs) throws IOException, Runner.Refused {
    Path output = Files.createTempDirectory(folder, "output");
    Request request =
        new Request(
            input,
            TEMPLATES,
            output,
            List.of(),
            Optional.empty(),
            jobs,
            false,
            true,
            ReadOptions.standard());
    long before = System.nanoTime();
    Runner.run(set, request, new Silent());
    double took = (System.nanoTime() - before) / 1e9;
    delete(output);
    return took;
  }

  private static final class Silent implements Progress {
    @Override
    public void begins(int units) {}

    @Override
    public void done(Outcome outcome) {}
  }

  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
