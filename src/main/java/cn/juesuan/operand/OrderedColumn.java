package cn.juesuan.operand;

import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The numbers and the texts of a column, each kind in rising order: an approximate search for each
 * line of a table needs few steps, not a walk over all lines.
 */
final class OrderedColumn {

  private final Kind numbers = new Kind();
  private final Kind texts = new Kind();

  OrderedColumn(Range column) {
    column.forEach(
        (line, c, value) -> {
          if (value instanceof Numeric number) {
            numbers.add(line, value, number.value() >= numbers.highest());
          } else if (value instanceof Text text) {
            texts.add(line, value, Ordering.isPlain(text.value()) && texts.isUpTo(value));
          }
          return true;
        });
  }

  /**
   * The last line, from 0, with a value of the kind that is not more than wanted; -1 if there is
   * none. Empty where a walk over the column must tell: its order is another one, or uncertain.
   */
  OptionalInt last(CellValue wanted) {
    if (wanted instanceof Numeric) {
      return numbers.last(wanted);
    }
    boolean plain = wanted instanceof Text text && Ordering.isPlain(text.value());
    return plain ? texts.last(wanted) : OptionalInt.empty();
  }

  /** The values of one kind. */
  private static final class Kind {
    private final List<CellValue> values = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private boolean rises = true;

    void add(int line, CellValue value, boolean inOrder) {
      rises &= inOrder;
      if (rises) {
        values.add(value);
        lines.add(line);
      }
    }

    double highest() {
      return values.isEmpty()
          ? Double.NEGATIVE_INFINITY
          : ((Numeric) values.get(values.size() - 1)).value();
    }

    /** Whether the values so far are not more than one; all of them are plain texts. */
    boolean isUpTo(CellValue value) {
      return rises
          && (values.isEmpty() || Ordering.compare(values.get(values.size() - 1), value) <= 0);
    }

    OptionalInt last(CellValue wanted) {
      if (!rises) {
        return OptionalInt.empty();
      }
      int low = 0;
      int high = values.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        boolean fits = Ordering.compare(values.get(middle), wanted) <= 0;
        low = fits ? middle + 1 : low;
        high = fits ? high : middle;
      }
      return OptionalInt.of(low == 0 ? -1 : lines.get(low - 1));
    }
  }
}
