package cn.juesuan.advice;

import cn.juesuan.advice.Precedents.At;
import cn.juesuan.check.CheckRow;
import cn.juesuan.check.Verdict.Conclusion;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.formula.Area;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledFormula;
import cn.juesuan.template.CompiledFormula.Link;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.Placeholder;
import cn.juesuan.template.TemplateSheet.Content;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Checks that can only pass, and rows that look like checks and are none. */
final class CheckHints {

  private static final int LEFT = 2;
  private static final int RIGHT = 3;
  private static final int CONCLUSION = CheckRow.COLUMNS - 1;

  private final AdvisedBook book;
  private final Precedents precedents;
  private final List<Problem> hints = new ArrayList<>();

  private CheckHints(AdvisedBook book) {
    this.book = book;
    this.precedents = new Precedents(book);
  }

  static List<Problem> of(AdvisedBook book) {
    CheckHints hints = new CheckHints(book);
    List<Checks> areas =
        book.book().names().stream()
            .filter(n -> n.source().name().equals(CheckRow.NAME))
            .flatMap(n -> n.parts().stream())
            .flatMap(p -> p.references().stream())
            .filter(link -> link.sheet() >= 0)
            .map(link -> new Checks(link.sheet(), link.area()))
            .distinct()
            .toList();
    if (areas.stream().mapToLong(hints::rows).sum() <= CheckRow.MOST_ROWS) {
      areas.forEach(hints::idle);
      hints.uncovered(areas);
    }
    return hints.hints;
  }

  /** An area of checks. */
  private record Checks(int sheet, Area area) {
    int conclusions() {
      return area.firstColumn() + CONCLUSION;
    }
  }

  private int rows(Checks checks) {
    return Math.max(0, last(checks) - checks.area().firstRow() + 1);
  }

  private int last(Checks checks) {
    int rows = book.sheets().get(checks.sheet()).byIndex().size();
    return Math.min(checks.area().lastRow(), rows - 1);
  }

  private void idle(Checks checks) {
    CompiledSheet sheet = book.sheets().get(checks.sheet());
    for (int row = checks.area().firstRow(); row <= last(checks); row++) {
      At conclusion = new At(checks.sheet(), row, checks.conclusions());
      Optional<CompiledCell> cell = cell(conclusion);
      if (cell.isPresent()) {
        why(conclusion, cell.get())
            .map(why -> Kind.CHECK_IDLE.at(book.place(sheet, cell.get()), why))
            .ifPresent(hints::add);
      }
    }
  }

  private Optional<CompiledCell> cell(At at) {
    return AdvisedBook.cell(book.sheets().get(at.sheet()), at.row(), at.column());
  }

  private Optional<String> why(At conclusion, CompiledCell cell) {
    int first = conclusion.column() - CONCLUSION;
    At left = new At(conclusion.sheet(), conclusion.row(), first + LEFT);
    At right = new At(conclusion.sheet(), conclusion.row(), first + RIGHT);
    if (!says(cell) && isFalse(precedents.reach(conclusion, Set.of(), CheckHints::mayFail))) {
      return Optional.of("结论里没有“不符”，也没有“提示”");
    }
    if (isFalse(precedents.reach(conclusion, Set.of(), this::isOpen))) {
      return Optional.of("它不取任何数据，结论总是一样");
    }
    return isSame(left, right)
            && isFalse(precedents.reach(conclusion, Set.of(left, right), this::isOpen))
        ? Optional.of("左值和右值是同一个数")
        : Optional.empty();
  }

  private static boolean isFalse(Optional<Boolean> answer) {
    return answer.isPresent() && !answer.get();
  }

  /** Whether a cell's own text or formula has a word of failure. */
  private static boolean says(CompiledCell cell) {
    return texts(cell).stream()
        .anyMatch(
            t -> t.contains(Conclusion.FAILED.label()) || t.contains(Conclusion.NOTICE.label()));
  }

  private static List<String> texts(CompiledCell cell) {
    if (cell instanceof CompiledCell.Calculated calculated) {
      return calculated.formula().constants().orElse(List.of());
    }
    return cell.source().content() instanceof Content.Text text ? List.of(text.plain()) : List.of();
  }

  /** Whether a word of failure may stand there: data may be any text. */
  private static boolean mayFail(CompiledCell cell) {
    if (cell instanceof CompiledCell.Filled filled) {
      return filled.text().placeholders().anyMatch(CheckHints::isText);
    }
    boolean data = cell instanceof CompiledCell.Calculated c && c.formula().constants().isEmpty();
    return data || says(cell);
  }

  private static boolean isText(Placeholder placeholder) {
    return placeholder instanceof Placeholder.OfColumn of
        && of.pick().column().type() == ColumnType.TEXT;
  }

  /** Whether data decides what stands there. */
  private boolean isOpen(CompiledCell cell) {
    if (cell instanceof CompiledCell.Filled filled) {
      return filled.text().placeholders().anyMatch(Placeholder.OfColumn.class::isInstance);
    }
    return cell instanceof CompiledCell.Calculated calculated && isOpen(calculated.formula());
  }

  private boolean isOpen(CompiledFormula formula) {
    return formula.constants().isEmpty() || formula.references().stream().anyMatch(this::grows);
  }

  /** Whether what is referred to is repeated: data decides how often. */
  private boolean grows(Link link) {
    return link.sheet() < 0
        || !link.first().isEmpty()
        || !link.last().isEmpty()
        || book.sheets().get(link.sheet()).repeat().isPresent();
  }

  private boolean isSame(At left, At right) {
    Optional<String> one = written(left);
    Optional<String> other = written(right);
    return one.isPresent()
        && other.isPresent()
        && (one.equals(other)
            || one.get().equals("=" + ref(right))
            || other.get().equals("=" + ref(left)));
  }

  private static String ref(At at) {
    return Area.cell(at.row(), at.column()).text();
  }

  /** A cell's formula or value, however it is spaced and signed. */
  private Optional<String> written(At at) {
    String own = book.sheets().get(at.sheet()).source().name() + "!";
    return cell(at)
        .map(
            c ->
                c instanceof CompiledCell.Calculated calculated
                    ? "=" + calculated.formula().formula().text()
                    : c.source().content().toString())
        .map(t -> t.replace(" ", "").replace("$", "").replace(own, "").toUpperCase(Locale.ROOT));
  }

  /** Rows outside of all checks with a conclusion of their own. */
  private void uncovered(List<Checks> areas) {
    Map<Integer, BitSet> covered = new TreeMap<>();
    Map<Integer, Set<Integer>> columns = new TreeMap<>();
    for (Checks checks : areas) {
      BitSet rows = covered.computeIfAbsent(checks.sheet(), s -> new BitSet());
      if (rows(checks) > 0) {
        rows.set(checks.area().firstRow(), last(checks) + 1);
      }
      columns.computeIfAbsent(checks.sheet(), s -> new LinkedHashSet<>()).add(checks.conclusions());
    }
    columns.forEach((sheet, all) -> uncovered(book.sheets().get(sheet), covered.get(sheet), all));
  }

  private void uncovered(CompiledSheet sheet, BitSet covered, Set<Integer> columns) {
    AdvisedBook.filled(sheet)
        .filter(c -> columns.contains(c.source().column()))
        .filter(c -> !covered.get(c.source().row()))
        .filter(c -> c instanceof CompiledCell.Calculated && concludes(c))
        .map(c -> Kind.CHECKS_SHORT.at(book.place(sheet, c), "这一行写着结论，不在名称“校验”的区域里，不会报告"))
        .forEach(hints::add);
  }

  private static boolean concludes(CompiledCell cell) {
    return texts(cell).contains(Conclusion.PASSED.label()) && says(cell);
  }
}
