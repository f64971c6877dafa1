package cn.juesuan.acceptance;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;

/** Compares the values of formula cells in two states of a workbook. */
final class CachedValues {

  /** Binary floats of two programs may differ in their last digits; a fen never goes unseen. */
  private static final double TOLERANCE = 1e-9;

  private CachedValues() {}

  /** One line for each formula cell whose value is another in the second workbook. */
  static List<String> differences(Workbook first, Workbook second) {
    List<String> differences = new ArrayList<>();
    for (Sheet sheet : first) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            compare(cell, at(second.getSheet(sheet.getSheetName()), cell), differences);
          }
        }
      }
    }
    return differences;
  }

  private static Cell at(Sheet sheet, Cell cell) {
    Row row = sheet == null ? null : sheet.getRow(cell.getRowIndex());
    return row == null ? null : row.getCell(cell.getColumnIndex());
  }

  private static void compare(Cell cell, Cell other, List<String> differences) {
    String found = other == null ? "nothing" : text(other);
    if (other == null || !same(cell, other)) {
      differences.add(
          "%s!%s =%s: %s, but %s"
              .formatted(
                  cell.getSheet().getSheetName(),
                  new CellReference(cell).formatAsString(false),
                  cell.getCellFormula(),
                  text(cell),
                  found));
    }
  }

  private static boolean same(Cell cell, Cell other) {
    if (Grid.typeOf(cell) == CellType.NUMERIC && Grid.typeOf(other) == CellType.NUMERIC) {
      double one = cell.getNumericCellValue();
      double two = other.getNumericCellValue();
      return Math.abs(one - two) <= TOLERANCE * Math.max(1, Math.abs(one));
    }
    return text(cell).equals(text(other));
  }

  private static String text(Cell cell) {
    return switch (Grid.typeOf(cell)) {
      case NUMERIC -> String.valueOf(cell.getNumericCellValue());
      case STRING -> "\"" + cell.getStringCellValue() + "\"";
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case BLANK -> "\"\"";
      default -> "an error";
    };
  }

  static long formulas(Workbook book) {
    long count = 0;
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          count += cell.getCellType() == CellType.FORMULA ? 1 : 0;
        }
      }
    }
    return count;
  }
}
