package cn.juesuan.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Changes a workbook as a person would in a spreadsheet program. */
final class Sheets {

  private Sheets() {}

  static void edit(Path file, Consumer<XSSFWorkbook> change) throws IOException {
    try (XSSFWorkbook book = Generated.book(file)) {
      change.accept(book);
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
  }

  /** The cell beside the first one of column A that holds this text. */
  static Cell rightOf(Sheet sheet, String text) {
    for (Row row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(text)) {
        return row.getCell(1);
      }
    }
    throw new AssertionError(sheet.getSheetName() + " has no " + text);
  }
}
