package cn.juesuan.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The set of Shanghai, and an invented department of two units with funds and state capital; one
 * reports in 元, the other in 万元.
 */
final class Shanghai {

  static final Path TEMPLATES = Path.of("templates-xlsx/上海2024");
  static final Path INPUT = Path.of("src/test/resources/acceptance/上海2024");
  static final String DEPARTMENT = "310";
  private static final String IN_WAN = "310002";
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private Shanghai() {}

  static Generated generated(Path output) {
    return Generated.batch(TEMPLATES, INPUT, output);
  }

  /** The department's amounts of a column in exact 万元, all units added up by their key. */
  static Map<String, BigDecimal> amounts(String dataset, String key, String column) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    for (CSVRecord line : lines(dataset)) {
      String written = line.get(column);
      if (!written.isEmpty()) {
        BigDecimal amount = new BigDecimal(written);
        BigDecimal wan = line.get("单位代码").equals(IN_WAN) ? amount : amount.divide(WAN);
        amounts.merge(line.get(key), wan, BigDecimal::add);
      }
    }
    return amounts;
  }

  private static List<CSVRecord> lines(String dataset) {
    try (CSVParser parser = CSV.parse(Files.newBufferedReader(INPUT.resolve(dataset + ".csv")))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
