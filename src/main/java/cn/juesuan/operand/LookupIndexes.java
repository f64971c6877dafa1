package cn.juesuan.operand;

import cn.juesuan.format.DateSystem;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.Criterion.Compared;
import cn.juesuan.operand.Criterion.Same;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * What the functions that search look for in the columns of one workbook. A column that is searched
 * a second time gets an index, so that a search for each line costs no walk over all lines.
 */
public final class LookupIndexes {

  /** How many criteria and searched columns are remembered; others are understood each time. */
  private static final int MOST_REMEMBERED = 20_000;

  /** How many lines indexes have in all; what is searched beyond that is walked through. */
  private static final long MOST_LINES = 1_000_000;

  private final Budget budget;
  private final DateSystem dates;
  private final Map<String, Criterion> criteria = new HashMap<>();
  private final Set<Range> searched = new HashSet<>();
  private final Map<Range, ColumnIndex> indexes = new HashMap<>();
  private final Map<Range, OrderedColumn> ordered = new HashMap<>();
  private long lines;

  /**
   * None yet.
   *
   * @param budget what making and using them is counted against
   * @param dates how the workbook counts days
   */
  public LookupIndexes(Budget budget, DateSystem dates) {
    this.budget = budget;
    this.dates = dates;
  }

  /** What a value says as a criterion, understood once. */
  public Criterion criterion(CellValue value) {
    if (!(value instanceof Text text)) {
      return Criterion.of(value, budget, dates);
    }
    Criterion known = criteria.get(text.value());
    Criterion criterion = known == null ? Criterion.of(text, budget, dates) : known;
    if (criteria.size() < MOST_REMEMBERED) {
      criteria.put(text.value(), criterion);
    }
    return criterion;
  }

  /**
   * The lines of a column, from 0, that a criterion takes, blank cells beyond the used ones left
   * out.
   */
  public List<Integer> lines(Range column, Criterion criterion) {
    if (criterion instanceof Same same && isIndexed(same.wanted())) {
      Optional<ColumnIndex> index = index(column);
      if (index.isPresent()) {
        return index.get().linesAsCriterion(same.wanted());
      }
    }
    List<Integer> lines = new ArrayList<>();
    Range used = column.used();
    for (int line = 0; line < used.rows(); line++) {
      if (criterion.takes(used.at(line, 0))) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static boolean isIndexed(CellValue value) {
    return value instanceof Numeric || value instanceof Text;
  }

  /** How many cells of a column a criterion takes, blank ones beyond the used ones included. */
  public long count(Range column, Criterion criterion) {
    if (criterion instanceof Compared compared && compared.bound() instanceof Numeric bound) {
      Optional<ColumnIndex> index = index(column);
      if (index.isPresent()) {
        return index.get().count(compared.operator(), bound.value());
      }
    }
    boolean blanks = criterion.takes(CellValue.Blank.BLANK);
    long beyond = blanks ? column.rows() - column.used().rows() : 0;
    return lines(column, criterion).size() + beyond;
  }

  /** The first line of a column, from 0, with exactly that number or text; -1 if there is none. */
  public int first(Range column, CellValue value) {
    Optional<ColumnIndex> index = index(column);
    if (index.isPresent()) {
      List<Integer> lines = index.get().lines(value);
      return lines.isEmpty() ? -1 : lines.get(0);
    }
    int[] found = {-1};
    column.forEach(
        (line, c, other) -> {
          boolean same = other.getClass() == value.getClass() && Ordering.same(other, value);
          found[0] = same ? line : -1;
          return !same;
        });
    return found[0];
  }

  /**
   * The last line of a column in rising order, from 0, with a value of the kind that is not more
   * than wanted; -1 if there is none. Empty if the column is to be walked through.
   */
  public OptionalInt lastUpTo(Range column, CellValue wanted) {
    return kept(column, ordered, OrderedColumn::new)
        .map(o -> o.last(wanted))
        .orElse(OptionalInt.empty());
  }

  private Optional<ColumnIndex> index(Range column) {
    return kept(column, indexes, used -> new ColumnIndex(used, dates));
  }

  /** What is made of a column that is searched a second time, and kept. */
  private <I> Optional<I> kept(Range column, Map<Range, I> kept, Function<Range, I> made) {
    Range used = column.used();
    I known = kept.get(used);
    if (known == null) {
      boolean first = searched.size() >= MOST_REMEMBERED || searched.add(used);
      if (first || lines + used.rows() > MOST_LINES) {
        return Optional.empty();
      }
      lines += used.rows();
      // calculates the column's formulas, which may search themselves
      known = made.apply(used);
      kept.put(used, known);
    }
    return Optional.of(known);
  }
}
