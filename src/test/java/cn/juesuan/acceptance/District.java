package cn.juesuan.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Batches of any size: groups of four units, made of the sample unit and of the department with two
 * units, their amounts multiplied. The same seed makes the same batch.
 */
final class District {

  /** What one group has. */
  static final int UNITS_IN_GROUP = 4;

  private static final List<Path> PATTERNS = List.of(Generated.SAMPLE, Department.INPUT);
  private static final Set<String> CODES = Set.of("单位代码", "上级单位代码");

  private final int groups;
  private final long seed;
  private final double faults;

  private District(int groups, long seed, double faults) {
    this.groups = groups;
    this.seed = seed;
    this.faults = faults;
  }

  /**
   * Writes a batch.
   *
   * @param faults the part of lines of amounts that are wrong: from 0 to 1
   */
  static Path write(Path folder, int groups, long seed, double faults) throws IOException {
    Files.createDirectories(folder);
    District district = new District(groups, seed, faults);
    try (var files = Files.newDirectoryStream(Generated.SAMPLE, "*.csv")) {
      for (Path file : files) {
        district.dataset(file.getFileName().toString(), folder);
      }
    }
    return folder;
  }

  /** For a benchmark: folder, groups, seed and the part of faults. */
  public static void main(String... args) throws IOException {
    write(
        Path.of(args[0]),
        Integer.parseInt(args[1]),
        Long.parseLong(args[2]),
        Double.parseDouble(args[3]));
  }

  private void dataset(String name, Path folder) throws IOException {
    List<String> header = records(Generated.SAMPLE.resolve(name)).get(0);
    Set<String> money = amounts(name.replace(".csv", ""));
    Random random = new Random(seed + name.hashCode());
    try (Writer out = Files.newBufferedWriter(folder.resolve(name));
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
      printer.printRecord(header);
      for (int group = 0; group < groups; group++) {
        for (Path pattern : PATTERNS) {
          List<List<String>> lines = records(pattern.resolve(name));
          for (List<String> line : lines.subList(1, lines.size())) {
            printer.printRecord(varied(line, lines.get(0), header, money, group, random));
          }
        }
      }
    }
  }

  private List<String> varied(
      List<String> line,
      List<String> names,
      List<String> header,
      Set<String> money,
      int group,
      Random random) {
    boolean wrong = !money.isEmpty() && random.nextDouble() < faults;
    List<String> made = new ArrayList<>();
    for (String column : header) {
      int at = names.indexOf(column);
      String value = at < 0 ? "" : line.get(at);
      if (CODES.contains(column) && !value.isEmpty()) {
        value = String.format("%04d", group) + value;
      } else if (column.equals("单位名称")) {
        value = value + group;
      } else if (money.contains(column) && !value.isEmpty()) {
        value = wrong ? value + "元" : multiplied(value, 1 + group % 7);
        wrong = false;
      }
      made.add(value);
    }
    return made;
  }

  private static String multiplied(String amount, int factor) {
    return new BigDecimal(amount.replace(",", "")).multiply(BigDecimal.valueOf(factor)).toString();
  }

  private static Set<String> amounts(String dataset) {
    Set<String> amounts = new HashSet<>();
    for (List<String> line : records(Generated.TEMPLATES.resolve("数据字典.csv"))) {
      if (line.get(0).replace("(可缺)", "").equals(dataset) && line.get(2).equals("金额")) {
        amounts.add(line.get(1));
      }
    }
    return amounts;
  }

  private static List<List<String>> records(Path file) {
    if (!Files.exists(file)) {
      return List.of(List.of());
    }
    try {
      String text = Files.readString(file).replace("\uFEFF", "");
      try (CSVParser parser = CSVParser.parse(text, CSVFormat.DEFAULT)) {
        return parser.getRecords().stream().map(CSVRecord::toList).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
