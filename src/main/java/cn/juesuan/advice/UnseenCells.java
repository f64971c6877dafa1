package cn.juesuan.advice;

import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.formula.Area;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledFormula;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.Placeholder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Data and formulas of public sheets that are outside of what is printed and that nothing uses: an
 * amount there counts as placed, and nobody ever sees it.
 */
final class UnseenCells {

  /** An area of so many cells is kept as its cells. */
  private static final int FEW = 64;

  /** So many cells of a sheet are looked at: there is one hint for all. */
  private static final int MOST = 2_000;

  private record At(int row, int column) {}

  private final AdvisedBook book;
  private final Map<Integer, Set<At>> cells = new HashMap<>();
  private final Map<Integer, Set<Area>> areas = new HashMap<>();

  private UnseenCells(AdvisedBook book) {
    this.book = book;
    for (CompiledSheet sheet : book.sheets()) {
      AdvisedBook.calculated(sheet).forEach(c -> use(c.formula()));
      AdvisedBook.held(sheet).forEach(this::use);
    }
    book.book().names().stream()
        .filter(n -> !n.source().name().startsWith(AdvisedBook.BUILT_IN))
        .flatMap(n -> n.parts().stream())
        .forEach(this::use);
  }

  private void use(CompiledFormula formula) {
    for (CompiledFormula.Link link : formula.references()) {
      Area area = link.area();
      if (area.cells() > FEW) {
        areas.computeIfAbsent(link.sheet(), s -> new HashSet<>()).add(area);
        continue;
      }
      Set<At> used = cells.computeIfAbsent(link.sheet(), s -> new HashSet<>());
      for (int row = area.firstRow(); row <= area.lastRow(); row++) {
        for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
          used.add(new At(row, column));
        }
      }
    }
  }

  static List<Problem> of(AdvisedBook book) {
    UnseenCells unseen = new UnseenCells(book);
    List<Problem> hints = new ArrayList<>();
    book.publicSheets().forEach(sheet -> unseen.look(sheet, hints));
    return hints;
  }

  private void look(CompiledSheet sheet, List<Problem> hints) {
    List<Area> printed = book.printed(sheet);
    if (printed.isEmpty()) {
      return;
    }
    AdvisedBook.cells(sheet)
        .filter(c -> givesValue(c) && !AdvisedBook.isIn(printed, c))
        // what is close beside is reported as such
        .filter(c -> printed.stream().noneMatch(a -> PrintHints.isBeside(a, c)))
        .limit(MOST)
        .filter(c -> !isUsed(sheet, c))
        .map(c -> Kind.CELL_UNSEEN.at(book.place(sheet, c), "在打印区域外，也没有公式、名称或图表用到"))
        .forEach(hints::add);
  }

  private static boolean givesValue(CompiledCell cell) {
    return cell instanceof CompiledCell.Calculated
        || (cell instanceof CompiledCell.Filled filled
            && filled.text().placeholders().anyMatch(UnseenCells::givesValue));
  }

  /** A code beside a table may stand there to repeat its row; an amount may not. */
  private static boolean givesValue(Placeholder placeholder) {
    return placeholder instanceof Placeholder.OfColumn of
        && (!(placeholder instanceof Placeholder.OfBand)
            || of.pick().column().type() == ColumnType.MONEY
            || of.pick().column().type() == ColumnType.NUMBER);
  }

  private boolean isUsed(CompiledSheet sheet, CompiledCell cell) {
    int index = sheet.source().index();
    int row = cell.source().row();
    int column = cell.source().column();
    return cells.getOrDefault(index, Set.of()).contains(new At(row, column))
        || areas.getOrDefault(index, Set.of()).stream().anyMatch(a -> a.contains(row, column));
  }
}
