package cn.juesuan.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What people do to a workbook in Excel or WPS, with what their program does to the rest of it. */
final class Editor {

  private Editor() {}

  /** Types into a cell, which keeps its looks: what begins with {@code =} is a formula. */
  static void type(XSSFSheet sheet, String ref, String content) {
    XSSFCell cell = cell(sheet, ref);
    if (cell.getCTCell().isSetF()) {
      cell.getCTCell().unsetF();
    }
    if (content.startsWith("=")) {
      cell.setBlank();
      cell.getCTCell().addNewF().setStringValue(content.substring(1));
    } else {
      cell.setCellValue(content);
    }
  }

  /** Types into neighbouring cells, from left to right. */
  static void row(XSSFSheet sheet, String ref, String... contents) {
    CellReference at = new CellReference(ref);
    for (int i = 0; i < contents.length; i++) {
      type(sheet, new CellReference(at.getRow(), at.getCol() + i).formatAsString(), contents[i]);
    }
  }

  static XSSFCell cell(XSSFSheet sheet, String ref) {
    CellReference at = new CellReference(ref);
    XSSFRow row =
        Optional.ofNullable(sheet.getRow(at.getRow()))
            .orElseGet(() -> sheet.createRow(at.getRow()));
    return Optional.ofNullable(row.getCell(at.getCol()))
        .orElseGet(() -> row.createCell(at.getCol()));
  }

  /** What a cell holds, a formula with its {@code =}. */
  static String content(XSSFSheet sheet, String ref) {
    XSSFCell cell = cell(sheet, ref);
    return cell.getCTCell().isSetF()
        ? "=" + cell.getCTCell().getF().getStringValue()
        : cell.toString();
  }

  /** Inserts a row above a row and copies that one's looks and contents, as Ctrl+C does. */
  static void insertCopyOfRow(XSSFSheet sheet, int row) {
    sheet.shiftRows(row - 1, sheet.getLastRowNum(), 1, true, false);
    XSSFRow copy = sheet.createRow(row - 1);
    copy.copyRowFrom(sheet.getRow(row), new CellCopyPolicy());
  }

  /** Deletes rows: what lies below moves up. */
  static void deleteRows(XSSFSheet sheet, int first, int last) {
    for (int row = last; row >= first; row--) {
      sheet.removeRow(sheet.getRow(row - 1));
      if (row <= sheet.getLastRowNum()) {
        sheet.shiftRows(row, sheet.getLastRowNum(), -1, true, false);
      }
    }
  }

  /** Inserts columns before a column, with the widths and looks of the column at their left. */
  static void insertColumns(XSSFSheet sheet, String column, int count) {
    int first = CellReference.convertColStringToIndex(column);
    int last = 0;
    for (Row row : sheet) {
      last = Math.max(last, row.getLastCellNum());
    }
    for (int i = last; i >= first; i--) {
      sheet.setColumnWidth(i + count, sheet.getColumnWidth(i));
    }
    List<CellRangeAddress> merged = List.copyOf(sheet.getMergedRegions());
    while (sheet.getNumMergedRegions() > 0) {
      sheet.removeMergedRegion(0);
    }
    sheet.shiftColumns(first, last, count);
    for (CellRangeAddress region : merged) {
      region.setFirstColumn(
          region.getFirstColumn() + (region.getFirstColumn() < first ? 0 : count));
      region.setLastColumn(region.getLastColumn() + (region.getLastColumn() < first ? 0 : count));
      sheet.addMergedRegion(region);
    }
    for (Row row : sheet) {
      Cell left = row.getCell(Math.max(0, first - 1));
      for (int i = 0; left != null && i < count; i++) {
        row.createCell(first + i).setCellStyle(left.getCellStyle());
      }
    }
  }

  /**
   * Drags a sheet's tab to another place, counted from 0; what is printed of each sheet follows.
   */
  static void moveSheet(XSSFWorkbook book, String name, int place) {
    Map<XSSFName, String> owners = new HashMap<>();
    book.getAllNames().stream()
        .filter(n -> n.getSheetIndex() >= 0)
        .forEach(n -> owners.put(n, book.getSheetName(n.getSheetIndex())));
    book.setSheetOrder(name, place);
    owners.forEach((own, sheet) -> own.setSheetIndex(book.getSheetIndex(sheet)));
  }

  /** Renames a sheet: formulas and names follow. */
  static void renameSheet(XSSFWorkbook book, String name, String now) {
    book.setSheetName(book.getSheetIndex(name), now);
  }

  /** Deletes a sheet: what referred to it refers to nothing now. */
  static void deleteSheet(XSSFWorkbook book, String name) {
    Pattern reference =
        Pattern.compile(
            "'?" + Pattern.quote(name) + "'?!\\$?[A-Z]+\\$?[0-9]+(:\\$?[A-Z]+\\$?[0-9]+)?");
    List<XSSFName> names = List.copyOf(book.getAllNames());
    book.removeSheetAt(book.getSheetIndex(name));
    formulas(book, text -> reference.matcher(text).replaceAll("#REF!"));
    for (XSSFName own : names) {
      if (book.getAllNames().contains(own) && reference.matcher(own.getRefersToFormula()).find()) {
        own.setRefersToFormula(reference.matcher(own.getRefersToFormula()).replaceAll("#REF!"));
      }
    }
  }

  /** Rewrites the text of every formula, as find and replace does. */
  static void formulas(XSSFWorkbook book, UnaryOperator<String> change) {
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          var formula = ((XSSFCell) cell).getCTCell().getF();
          if (formula != null && formula.getStringValue() != null) {
            formula.setStringValue(change.apply(formula.getStringValue()));
          }
        }
      }
    }
  }

  /** Replaces a text in every cell that is no formula. */
  static void texts(XSSFWorkbook book, String from, String to) {
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (!((XSSFCell) cell).getCTCell().isSetF() && cell.toString().contains(from)) {
            cell.setCellValue(cell.toString().replace(from, to));
          }
        }
      }
    }
  }
}
