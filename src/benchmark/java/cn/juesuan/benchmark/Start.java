package cn.juesuan.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * How long one unit takes from the command line, start of Java included, beside a program that does
 * nothing but open and save the same workbook with POI.
 */
final class Start {

  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final String POI = "POI 打开并保存同一个工作簿";
  private static final int RUNS = 9;

  private final Path folder;
  private final Map<String, List<String>> ways = new LinkedHashMap<>();

  private Start(Path folder) {
    this.folder = folder;
  }

  static void measure(Path folder) throws IOException, InterruptedException {
    new Start(folder).measure();
  }

  private void measure() throws IOException, InterruptedException {
    Path unpacked = unpack();
    Path output = folder.resolve("start");
    List<String> jar = List.of("java", "-jar", TARGET.resolve("juesuan.jar").toString());
    List<String> generate = List.of("generate", "--force", "-o", output.toString());
    ways.put(POI, List.of());
    ways.put("java -jar", joined(jar, generate));
    ways.put(
        "java -jar，没有设语言", joined(List.of("env", "-u", "LC_ALL", "-u", "LANG"), jar, generate));
    ways.put(
        "java -XX:TieredStopAtLevel=1 -jar",
        joined(List.of("java", "-XX:TieredStopAtLevel=1"), jar.subList(1, 3), generate));
    ways.put("启动脚本", joined(List.of("sh", unpacked.resolve("决算公开.sh").toString()), generate));
    once(ways.get("启动脚本"));
    ways.put(POI, openAndSave(output));
    Map<String, double[]> took = new LinkedHashMap<>();
    Map<String, double[]> cpu = new LinkedHashMap<>();
    ways.keySet().forEach(name -> took.put(name, new double[RUNS]));
    ways.keySet().forEach(name -> cpu.put(name, new double[RUNS]));
    for (int run = 0; run < RUNS; run++) {
      for (Map.Entry<String, List<String>> way : ways.entrySet()) {
        double before = childrensSeconds();
        took.get(way.getKey())[run] = once(way.getValue());
        cpu.get(way.getKey())[run] = childrensSeconds() - before;
      }
    }
    print(took, cpu);
  }

  private static void print(Map<String, double[]> took, Map<String, double[]> cpu) {
    System.out.printf("%n示例的一个单位，从命令行开始到结束（%d 次的中位数）%n", RUNS);
    System.out.println("| 做法 | 秒（历时） | 与 POI 之比 | 秒（CPU） | 与 POI 之比 |");
    System.out.println("| --- | ---: | ---: | ---: | ---: |");
    double poi = median(took.get(POI));
    double poiCpu = median(cpu.get(POI));
    took.forEach(
        (name, all) -> {
          double seconds = median(all);
          double busy = median(cpu.get(name));
          System.out.printf(
              Locale.ROOT,
              "| %s | %.2f | %.2f | %.2f | %.2f |%n",
              name,
              seconds,
              seconds / poi,
              busy,
              busy / poiCpu);
        });
  }

  @SafeVarargs
  private static List<String> joined(List<String>... parts) {
    return Stream.of(parts).flatMap(List::stream).toList();
  }

  /** The zip, as users have it. */
  private Path unpack() throws IOException {
    Path zip;
    try (Stream<Path> files = Files.list(TARGET)) {
      zip =
          files
              .filter(f -> f.getFileName().toString().matches("juesuan-[0-9.]+\\.zip"))
              .findFirst()
              .orElseThrow();
    }
    Path top = folder;
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(entries, file);
        }
        top = folder.resolve(Path.of(entry.getName()).getName(0));
      }
    }
    return top;
  }

  /** The workbook is one that the program has just made. */
  private List<String> openAndSave(Path output) throws IOException {
    Path book;
    try (Stream<Path> files = Files.walk(output)) {
      book = files.filter(f -> f.toString().endsWith(".xlsx")).findFirst().orElseThrow();
    }
    Path kept = Files.copy(book, folder.resolve("book.xlsx"));
    String classes = ManagementFactory.getRuntimeMXBean().getClassPath();
    List<String> command = new ArrayList<>(List.of("java", "-cp", classes));
    command.add(OpenAndSave.class.getName());
    command.addAll(List.of(kept.toString(), folder.resolve("saved.xlsx").toString()));
    return command;
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

  private static double once(List<String> command) throws IOException, InterruptedException {
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
    return took;
  }
}
