package cn.juesuan.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Every text that Excel itself stored for a value and a format: the same or refused. */
class ExcelTextsTest {

  @Test
  void everyTextIsExcelsOrRefused() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (CSVRecord row : rows()) {
      Formatted shown = shown(row);
      if (shown instanceof Formatted.Refused why) {
        refused.add(named(row) + ": " + why.reason());
      } else if (!shown.equals(new Formatted.Text(row.get("shown")))) {
        wrong.add(named(row) + " → " + row.get("shown") + ", not " + shown);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(refused).containsExactly();
  }

  private static String named(CSVRecord row) {
    return row.get("kind") + " " + row.get("value") + " " + row.get("format");
  }

  private static Formatted shown(CSVRecord row) {
    Parsed parsed = NumberFormat.parseText(row.get("format"), DateSystem.SINCE_1900);
    if (parsed instanceof Parsed.Refused refused) {
      return new Formatted.Refused(refused.reason());
    }
    NumberFormat format = ((Parsed.Known) parsed).format();
    String value = row.get("value");
    return switch (row.get("kind")) {
      case "bool" -> format.bool(Boolean.parseBoolean(value));
      case "text" -> format.text(value);
      default -> format.number(Double.parseDouble(value));
    };
  }

  private static List<CSVRecord> rows() throws IOException {
    try (InputStream in = ExcelTextsTest.class.getResourceAsStream("excel-texts.csv");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }
}
