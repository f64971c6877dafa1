package cn.juesuan.acceptance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The paragraphs of 情况说明 that say something, found by the name that covers them. */
final class Paragraphs {

  private Paragraphs() {}

  static List<String> of(XSSFWorkbook book) {
    AreaReference area =
        new AreaReference(book.getName("情况说明").getRefersToFormula(), book.getSpreadsheetVersion());
    Sheet sheet = book.getSheet(area.getFirstCell().getSheetName());
    List<String> texts = new ArrayList<>();
    for (int i = area.getFirstCell().getRow(); i <= area.getLastCell().getRow(); i++) {
      String text = text(sheet.getRow(i));
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static String text(Row row) {
    Cell cell = row == null ? null : row.getCell(0);
    return cell == null ? "" : cell.getStringCellValue();
  }

  /** A text without what differs between two typesetters: blanks, and how wide brackets are. */
  static String comparable(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
