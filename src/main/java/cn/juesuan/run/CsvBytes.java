package cn.juesuan.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV files that Excel opens right: UTF-8 with BOM, CRLF, and no text that it would take for a
 * formula.
 */
final class CsvBytes {

  private static final Pattern FORMULA = Pattern.compile("(?s)[=+@\\t\\r].*|-(?![0-9.,]*$).*");

  private final StringBuilder text = new StringBuilder("\uFEFF");
  private final CSVPrinter printer;

  CsvBytes(List<String> header) {
    try {
      printer = new CSVPrinter(text, CSVFormat.DEFAULT);
      printer.printRecord(header);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void line(Object... fields) {
    try {
      for (Object field : fields) {
        printer.print(harmless(field.toString()));
      }
      printer.println();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String harmless(String field) {
    return FORMULA.matcher(field).matches() ? "'" + field : field;
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
