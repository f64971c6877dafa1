package cn.juesuan.advice;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Node;
import cn.juesuan.template.CompiledBook.CompiledName;
import cn.juesuan.template.CompiledFormula;
import cn.juesuan.template.CompiledFormula.Link;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Follows formulas to the cells that they take, and those to theirs. */
final class Precedents {

  /** So many cells are looked at for all questions together; then nothing is said. */
  private static final long MOST = 5_000_000;

  /** A cell of the template, rows and columns counted from 0. */
  record At(int sheet, int row, int column) {}

  private final List<CompiledSheet> sheets;
  private final List<CompiledName> names;
  private long left = MOST;

  Precedents(AdvisedBook book) {
    this.sheets = book.sheets();
    this.names = book.book().names();
  }

  /**
   * Whether a cell, or any that it takes, is wanted; empty if there are too many to say.
   *
   * @param closed cells that are not looked at
   */
  Optional<Boolean> reach(At start, Set<At> closed, Predicate<CompiledCell> wanted) {
    Set<At> seen = new HashSet<>(closed);
    Deque<At> next = new ArrayDeque<>();
    add(start, seen, next);
    while (!next.isEmpty()) {
      At at = next.poll();
      Optional<CompiledCell> cell = cell(at);
      if (cell.filter(wanted).isPresent()) {
        return Optional.of(true);
      }
      if (cell.isPresent() && cell.get() instanceof CompiledCell.Calculated calculated) {
        take(calculated.formula(), at.sheet(), seen, next);
      }
      if (left <= 0) {
        return Optional.empty();
      }
    }
    return Optional.of(false);
  }

  private Optional<CompiledCell> cell(At at) {
    left--;
    return AdvisedBook.cell(sheets.get(at.sheet()), at.row(), at.column());
  }

  private static void add(At at, Set<At> seen, Deque<At> next) {
    if (seen.add(at)) {
      next.add(at);
    }
  }

  private void take(CompiledFormula formula, int sheet, Set<At> seen, Deque<At> next) {
    formula.references().forEach(link -> take(link, seen, next));
    for (Node.Name used : formula.formula().names()) {
      named(used, sheet).stream()
          .flatMap(n -> n.parts().stream())
          .flatMap(p -> p.references().stream())
          .forEach(link -> take(link, seen, next));
    }
  }

  private List<CompiledName> named(Node.Name used, int sheet) {
    return names.stream()
        .filter(n -> n.source().name().equalsIgnoreCase(used.name()))
        .filter(n -> n.source().sheet().isEmpty() || n.source().sheet().get() == sheet)
        .toList();
  }

  private void take(Link link, Set<At> seen, Deque<At> next) {
    Area area = link.area();
    if (link.sheet() < 0) {
      return;
    }
    CompiledSheet sheet = sheets.get(link.sheet());
    int last = Math.min(area.lastRow(), sheet.byIndex().size() - 1);
    for (int row = area.firstRow(); row <= last && left > 0; row++) {
      int at = row;
      sheet.rowAt(row).stream()
          .flatMap(r -> r.cells().stream())
          .filter(c -> area.contains(at, c.source().column()))
          .forEach(c -> add(new At(link.sheet(), at, c.source().column()), seen, next));
      left--;
    }
  }
}
