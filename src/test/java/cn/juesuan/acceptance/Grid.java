package cn.juesuan.acceptance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;

/** A finished sheet, read as a person reads it: by its labels, not by addresses. */
final class Grid {

  private final Sheet sheet;
  private final List<CellRangeAddress> regions;
  private final int lastColumn;
  private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

  Grid(Sheet sheet) {
    this.sheet = Objects.requireNonNull(sheet);
    this.regions = sheet.getMergedRegions();
    this.lastColumn = lastPrinted(sheet);
    formatter.setUseCachedValuesForFormulaCells(true);
  }

  String name() {
    return sheet.getSheetName();
  }

  int lastRow() {
    return sheet.getLastRowNum();
  }

  /** Columns beside the print area are the program's own and belong to no form. */
  private static int lastPrinted(Sheet sheet) {
    Workbook book = sheet.getWorkbook();
    String area = book.getPrintArea(book.getSheetIndex(sheet));
    return new AreaReference(area, book.getSpreadsheetVersion()).getLastCell().getCol();
  }

  /** The cell that shows at a place: that of the merged region, if there is one. */
  Optional<Cell> cell(int row, int column) {
    CellRangeAddress region = region(row, column);
    Row found = sheet.getRow(region.getFirstRow());
    return Optional.ofNullable(found).map(r -> r.getCell(region.getFirstColumn()));
  }

  private CellRangeAddress region(int row, int column) {
    return regions.stream()
        .filter(r -> r.isInRange(row, column))
        .findFirst()
        .orElse(new CellRangeAddress(row, row, column, column));
  }

  /** What is printed at a place; a merged region shows everywhere inside. */
  String shown(int row, int column) {
    return cell(row, column).map(this::shown).orElse("");
  }

  String shown(Cell cell) {
    if (isZero(cell) && cell.getCellStyle().getDataFormatString().matches("[^;]*;[^;]*;(;.*)?")) {
      return ""; // the format says so; POI prints 0.0 all the same
    }
    String shown = formatter.formatCellValue(cell);
    // POI prints the quotes of date formats
    return typeOf(cell) == CellType.NUMERIC ? shown.replace("\"", "") : shown;
  }

  private static boolean isZero(Cell cell) {
    return typeOf(cell) == CellType.NUMERIC && cell.getNumericCellValue() == 0;
  }

  /** The type of a cell's value, calculated or not. */
  static CellType typeOf(Cell cell) {
    CellType type = cell.getCellType();
    return type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type;
  }

  /** What is printed at a place, a merged region only where it begins. */
  String own(int row, int column) {
    CellRangeAddress region = region(row, column);
    boolean begins = region.getFirstRow() == row && region.getFirstColumn() == column;
    return begins ? shown(row, column) : "";
  }

  /** The texts of a row, blanks left out. */
  List<String> texts(int row) {
    return IntStream.rangeClosed(0, lastColumn)
        .mapToObj(c -> own(row, c))
        .filter(t -> !t.isEmpty())
        .toList();
  }

  /** The only cell that prints this label, white space aside. */
  Cell find(String label) {
    List<Cell> found = all().filter(c -> bare(shown(c)).equals(bare(label))).toList();
    if (found.size() != 1) {
      throw new AssertionError(name() + ": " + found.size() + " cells print " + label);
    }
    return found.get(0);
  }

  Stream<Cell> all() {
    List<Cell> cells = new ArrayList<>();
    sheet.forEach(row -> row.forEach(cells::add));
    return cells.stream();
  }

  /** Text without white space: how a text is broken into lines does not count. */
  static String bare(String text) {
    return text.replaceAll("\\s", "");
  }

  Cell rightOf(String label) {
    Cell at = find(label);
    CellRangeAddress region = region(at.getRowIndex(), at.getColumnIndex());
    return cell(region.getFirstRow(), region.getLastColumn() + 1).orElseThrow();
  }

  Cell below(String label) {
    Cell at = find(label);
    CellRangeAddress region = region(at.getRowIndex(), at.getColumnIndex());
    return cell(region.getLastRow() + 1, region.getFirstColumn()).orElseThrow();
  }

  /** The first row whose first text is this. */
  int rowStarting(String text) {
    return IntStream.rangeClosed(0, lastRow())
        .filter(r -> !texts(r).isEmpty() && bare(texts(r).get(0)).equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name() + ": no row starts with " + text));
  }

  /**
   * The column over which the header rows print these texts, the last of them lowest.
   *
   * @param from the column to begin with
   */
  int column(int from, int firstRow, int lastRow, List<String> path) {
    return IntStream.rangeClosed(from, lastColumn)
        .filter(c -> leads(stack(c, firstRow, lastRow), path))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name() + ": no column " + path));
  }

  private List<String> stack(int column, int firstRow, int lastRow) {
    return IntStream.rangeClosed(firstRow, lastRow)
        .mapToObj(r -> bare(shown(r, column)))
        .filter(t -> !t.isEmpty())
        .distinct()
        .toList();
  }

  private static boolean leads(List<String> stack, List<String> path) {
    return stack.containsAll(path) && stack.get(stack.size() - 1).equals(path.get(path.size() - 1));
  }

  /** A figure at two decimals; nothing for zero and blank, which print alike. */
  String figure(int row, int column) {
    return cell(row, column).map(Grid::figure).orElse("");
  }

  static String figure(Cell cell) {
    if (typeOf(cell) == CellType.BLANK) {
      return "";
    }
    return figure(BigDecimal.valueOf(cell.getNumericCellValue()));
  }

  static String figure(BigDecimal exact) {
    BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "" : rounded.toPlainString();
  }

  /** Neighbouring figures of a row, those of merged regions as well. */
  String figures(int row, int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(c -> figure(row, c))
        .collect(Collectors.joining(" | "));
  }

  /** f for a formula, n for a number, t for a text, . for nothing. */
  String kind(int row, int column) {
    return cell(row, column).map(Grid::kind).orElse(".");
  }

  static String kind(Cell cell) {
    return switch (cell.getCellType()) {
      case FORMULA -> "f";
      case NUMERIC -> "n";
      case BLANK -> ".";
      default -> "t";
    };
  }
}
