package cn.juesuan.benchmark;

import cn.juesuan.benchmark.Meter.Figures;
import cn.juesuan.data.ReadOptions;
import cn.juesuan.run.Outcome;
import cn.juesuan.run.Progress;
import cn.juesuan.run.Request;
import cn.juesuan.run.Runner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures the program against a yardstick, plain POI, jxls and FastExcel, and prints the ratios.
 */
public final class Benchmark {

  private static final Path TEMPLATES = Path.of("templates-xlsx");
  private static final Path SAMPLE = Path.of("input-csv");
  private static final int LEVEL = 6;

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
    Path folder = Files.createTempDirectory("juesuan-benchmark");
    Benchmark benchmark =
        new Benchmark(Double.parseDouble(arguments[0]), List.of(arguments[1].split(",")), folder);
    try {
      benchmark.run(List.of(arguments[2].split(",")));
    } finally {
      delete(folder);
    }
  }

  private void run(List<String> parts) throws Exception {
    System.out.printf(
        "JDK %s，%d 个处理器，最大堆 %d MB，每项 %.0f 秒%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20,
        seconds);
    for (String part : parts) {
      switch (part) {
        case "small" -> compare("小套：只有公开表和自评表", SmallSet.write(TEMPLATES, folder), 20, 0, ways);
        case "sample" -> compare("默认套表", TEMPLATES, 20, 0, ways);
        case "long" -> compare("2,000 行的单位，小套", SmallSet.write(TEMPLATES, folder), 2, 2_000, ways);
        case "longest" ->
            compare("2,000 行的单位，默认套表", TEMPLATES, 2, 2_000, List.of("ours", "yardstick"));
        case "levels" -> levels();
        case "threads" -> threads();
        case "start" -> Start.measure(folder);
        default -> throw new IllegalArgumentException(part);
      }
    }
  }

  private Workload workload(Path templates, int units, int lines) throws IOException {
    Path input = folder.resolve("input-" + templates.getFileName() + "-" + units + "-" + lines);
    District.write(templates, SAMPLE, input, units, lines);
    return new Workload(templates, input);
  }

  private void compare(String title, Path templates, int units, int lines, List<String> names)
      throws IOException {
    try (Workload work = workload(templates, units, lines)) {
      Map<String, Way> made = new LinkedHashMap<>();
      for (String name : names) {
        made.put(name, way(name, work));
      }
      Contents.check(work, made);
      describe(title, work);
      table(Meter.measure(made, units, seconds));
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

  private static void describe(String title, Workload work) throws IOException {
    Contents contents = Contents.of(work.finished.get(0));
    System.out.printf(
        "%n%s：%d 个单位，每个 %d 张表、%,d 个公式、%,d 个单元格，解压后 %,d KB%n",
        title,
        work.units.size(),
        contents.sheets(),
        contents.formulas(),
        contents.cells(),
        contents.bytes() / 1000);
  }

  private static void table(Map<String, Figures> figures) {
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

  /** What each level of compression costs and saves. */
  private void levels() throws IOException {
    try (Workload work = workload(TEMPLATES, 20, 0)) {
      System.out.println();
      System.out.println("压缩级别（标尺，默认套表）");
      Map<String, Way> made = new LinkedHashMap<>();
      for (int level = 1; level <= 9; level++) {
        made.put("级别 " + level, new Yardstick(work, level));
      }
      table(Meter.measure(made, 20, seconds));
    }
  }

  /**
   * How many units a second, written to the disk by the program's own run. The first run shares the
   * processors with the compilation of its code; the others take turns.
   */
  private void threads() throws Exception {
    int units = 400;
    try (Workload work = workload(TEMPLATES, units, 0)) {
      System.out.printf("%n%d 个单位整批生成（含读数据、写盘、报告）%n", units);
      System.out.println("| 线程 | 秒 | 个/秒 |");
      System.out.println("| ---: | ---: | ---: |");
      batch("2，第一次", batch(work, 2), units);
      double[][] took = new double[2][3];
      for (int i = 0; i < took[0].length; i++) {
        took[0][i] = batch(work, 1);
        took[1][i] = batch(work, 2);
      }
      for (int jobs = 1; jobs <= 2; jobs++) {
        batch(String.valueOf(jobs), Arrays.stream(took[jobs - 1]).sorted().toArray()[1], units);
      }
    }
  }

  private static void batch(String threads, double took, int units) {
    System.out.printf(Locale.ROOT, "| %s | %.2f | %.0f |%n", threads, took, units / took);
  }

  private double batch(Workload work, int jobs) throws IOException, Runner.Refused {
    Path output = Files.createTempDirectory(folder, "output");
    Request request =
        new Request(
            work.input,
            work.templates,
            output,
            List.of(),
            Optional.empty(),
            jobs,
            false,
            true,
            ReadOptions.standard());
    long before = System.nanoTime();
    Runner.run(work.set, request, new Silent());
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
