package cn.juesuan.advice;

import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.formula.Area;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What lies close beside what is printed, and tables that go on over pages without their header.
 */
final class PrintHints {

  private static final String PRINT_TITLES = AdvisedBook.BUILT_IN + "Print_Titles";

  /** No program has sheets with fewer columns. */
  private static final int FEWEST_COLUMNS = 256;

  private final AdvisedBook book;
  private final List<Problem> hints = new ArrayList<>();

  private PrintHints(AdvisedBook book) {
    this.book = book;
  }

  static List<Problem> of(AdvisedBook book) {
    PrintHints hints = new PrintHints(book);
    book.sheets().forEach(hints::beside);
    book.publicSheets().forEach(hints::header);
    return hints.hints;
  }

  private void beside(CompiledSheet sheet) {
    List<Area> printed = book.printed(sheet);
    List<Area> named = book.areas(sheet, n -> !n.name().startsWith(AdvisedBook.BUILT_IN));
    for (Area area : printed) {
      List<CompiledCell> beside =
          AdvisedBook.filled(sheet)
              .filter(c -> isBeside(area, c))
              .filter(c -> !AdvisedBook.isIn(printed, c) && !AdvisedBook.isIn(named, c))
              .toList();
      if (!beside.isEmpty()) {
        hints.add(hint(sheet, area, beside));
      }
    }
  }

  private Problem hint(CompiledSheet sheet, Area area, List<CompiledCell> beside) {
    String first = beside.get(0).source().ref();
    String more = beside.size() > 1 ? " 等 " + beside.size() + " 个单元格" : "";
    return Kind.PRINT_AREA_SHORT.at(
        book.place(sheet, first),
        "打印区域是 " + area.text() + "，紧挨着它的 " + first + more + "有内容，打印和文档里都没有");
  }

  /** Columns beyond a gap are helpers that nobody wants printed. */
  static boolean isBeside(Area area, CompiledCell cell) {
    int row = cell.source().row();
    int column = cell.source().column();
    boolean right = column == area.lastColumn() + 1;
    boolean below = row == area.lastRow() + 1;
    boolean inRows = row >= area.firstRow() && row <= area.lastRow();
    boolean inColumns = column >= area.firstColumn() && column <= area.lastColumn();
    return (right && inRows) || (below && inColumns);
  }

  private void header(CompiledSheet sheet) {
    int first = sheet.bands().stream().mapToInt(b -> b.firstRow()).min().orElse(0);
    if (first > 0
        && !book.template().fitsOnePage(sheet.source().index())
        && !repeatsRows(sheet)
        && isTable(sheet, first)
        && !isForm(sheet, first)) {
      hints.add(
          Kind.HEADER_UNREPEATED.at(
              book.place(sheet, Area.cell(first, 0).text()),
              "从第 " + (first + 1) + " 行起按数据重复，会有几页，没有设顶端标题行"));
    }
  }

  private boolean repeatsRows(CompiledSheet sheet) {
    Optional<Integer> own = Optional.of(sheet.source().index());
    return book.areas(sheet, n -> n.name().equals(PRINT_TITLES) && n.sheet().equals(own)).stream()
        .anyMatch(PrintHints::areRows);
  }

  /** Some programs write whole rows as areas from their first column to the last that they have. */
  private static boolean areRows(Area area) {
    return area.shape() == Area.Shape.ROWS
        || (area.firstColumn() == 0 && area.lastColumn() >= FEWEST_COLUMNS - 1);
  }

  /** Text that goes on over pages has no header: its rows have one printed cell. */
  private boolean isTable(CompiledSheet sheet, int row) {
    List<Area> printed = book.printed(sheet);
    return AdvisedBook.filled(sheet)
            .filter(c -> c.source().row() == row)
            .filter(c -> printed.isEmpty() || AdvisedBook.isIn(printed, c))
            .count()
        > 1;
  }

  /** Where data stands above the lines, it is a form to fill in: nobody repeats half of it. */
  private static boolean isForm(CompiledSheet sheet, int first) {
    return AdvisedBook.cells(sheet)
        .filter(c -> c.source().row() < first)
        .filter(CompiledCell.Filled.class::isInstance)
        .flatMap(c -> ((CompiledCell.Filled) c).text().placeholders())
        .anyMatch(PrintHints::isOfList);
  }

  private static boolean isOfList(Placeholder placeholder) {
    return placeholder instanceof Placeholder.OfKey
        || placeholder instanceof Placeholder.OfBand
        || (placeholder instanceof Placeholder.OfUnit unit
            && !unit.dataset().name().equals(Dictionary.UNITS));
  }
}
