package cn.juesuan.acceptance;

import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Another figure that somebody types into the sample unit's finished workbook. */
enum LiveEdit {
  SPENDING("公开03", 100),
  SPENDING_OF_THE_GENERAL_BUDGET("公开05", 100),
  AN_ECONOMIC_SUBJECT("公开06", 100),
  /** A tenth of the budget is worth two of the twenty points. */
  EXECUTION_OF_THE_WHOLE_BUDGET("整体绩效自评表", 130.305);

  private final String sheet;
  private final double more;

  LiveEdit(String sheet, double more) {
    this.sheet = sheet;
    this.more = more;
  }

  private Cell leaf(Grid grid) {
    return switch (this) {
      case SPENDING, SPENDING_OF_THE_GENERAL_BUDGET -> right(grid, "2060199", 3);
      case AN_ECONOMIC_SUBJECT -> right(grid, "30201", 2);
      case EXECUTION_OF_THE_WHOLE_BUDGET -> grid.below("执行数（B）");
    };
  }

  private static Cell right(Grid grid, String code, int columns) {
    Cell at = grid.find(code);
    return grid.cell(at.getRowIndex(), at.getColumnIndex() + columns).orElseThrow();
  }

  /** The workbook with the other figure, calculated by POI. */
  XSSFWorkbook in(Path workbook) {
    XSSFWorkbook book = Generated.book(workbook);
    Cell cell = leaf(new Grid(book.getSheet(sheet)));
    cell.setCellValue(cell.getNumericCellValue() + more);
    XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
    return book;
  }
}
