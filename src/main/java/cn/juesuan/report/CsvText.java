package cn.juesuan.report;

import cn.juesuan.problem.HarmlessText;
import cn.juesuan.value.FormulaGuard;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV files that Excel opens right: UTF-8 with BOM, CRLF, and no text that it would take for a
 * formula: such a text begins with an apostrophe, but an amount like -5 stays one. In Chinese Excel
 * takes full-width signs as well.
 */
public final class CsvText {

  private final Writer text;
  private final CSVPrinter printer;

  /**
   * Begins a list: UTF-8 with a mark, as Excel opens it by a double click.
   *
   * @throws IOException if the stream refuses
   */
  public CsvText(OutputStream out, List<String> header) throws IOException {
    text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write('\uFEFF');
    printer = new CSVPrinter(text, CSVFormat.DEFAULT);
    printer.printRecord(header);
  }

  /**
   * Writes a line; texts that Excel would take for formulas are made harmless.
   *
   * @throws IOException if the stream refuses
   */
  public void line(Object... fields) throws IOException {
    for (Object field : fields) {
      printer.print(harmless(field.toString()));
    }
    printer.println();
  }

  private static String harmless(String field) {
    return FormulaGuard.guarded(HarmlessText.lines(field));
  }

  /** Hands on what is still held. */
  public void end() throws IOException {
    text.flush();
  }
}
