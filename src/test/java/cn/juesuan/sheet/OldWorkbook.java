package cn.juesuan.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** An .xls file with cells of every kind. */
final class OldWorkbook {

  private OldWorkbook() {}

  static byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      var sheet = book.createSheet("支出");
      for (int i = 0; i < 20; i++) {
        var row = sheet.createRow(i);
        row.createCell(0).setCellValue("甲" + i);
        row.createCell(1).setCellValue(1.5 * i);
        row.createCell(2).setCellValue(i % 2 == 0);
        row.createCell(3).setCellFormula("\"一\"&\"二\"");
        row.setZeroHeight(i == 3);
      }
      sheet.addMergedRegion(new CellRangeAddress(5, 6, 0, 1));
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      book.write(bytes);
    }
    return bytes.toByteArray();
  }
}
