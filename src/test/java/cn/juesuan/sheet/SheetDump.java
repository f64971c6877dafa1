package cn.juesuan.sheet;

import cn.juesuan.formula.Area;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a workbook of lists holds, as lines of text. */
final class SheetDump {

  private SheetDump() {}

  /** Every row of every sheet, or why the file is refused. */
  static List<String> of(Path file) {
    List<String> lines = new ArrayList<>();
    try (ListWorkbook book = ListWorkbook.open(file)) {
      for (ListSheet sheet : book.sheets()) {
        lines.add("[" + sheet.name() + (sheet.visible() ? "]" : "] hidden"));
        try (SheetRows rows = book.rows(sheet)) {
          for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            lines.add(text(row.get()));
          }
        }
      }
    } catch (UnreadableWorkbook e) {
      lines.add("! " + e.reason());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return lines;
  }

  private static String text(SheetRow row) {
    StringBuilder line = new StringBuilder();
    line.append(row.number()).append(row.hidden() ? "h" : "").append(row.covered() ? "m" : "");
    List<String> texts = new ArrayList<>(row.texts());
    row.faults().forEach(f -> texts.set(f.column(), "?"));
    line.append(": ").append(String.join("|", texts));
    for (CellFault fault : row.faults()) {
      line.append(" {")
          .append(Area.columnName(fault.column()))
          .append(' ')
          .append(fault.kind())
          .append(' ')
          .append(fault.detail())
          .append('}');
    }
    return line.toString().replace("\n", "⏎");
  }
}
