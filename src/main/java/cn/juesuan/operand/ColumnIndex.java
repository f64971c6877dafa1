package cn.juesuan.operand;

import cn.juesuan.format.DateSystem;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which lines of a column a value stands, for formulas that search it by the line. */
final class ColumnIndex {

  private final Map<String, List<Integer>> texts = new HashMap<>();
  private final Map<Double, List<Integer>> numbers = new HashMap<>();
  private final Map<Double, List<Integer>> alsoWritten = new HashMap<>();
  private final double[] sorted;

  ColumnIndex(Range column, DateSystem dates) {
    List<Double> all = new ArrayList<>();
    column.forEach(
        (line, c, value) -> {
          if (value instanceof Numeric number) {
            double key = Numbers.cut(number.value());
            all.add(key);
            put(numbers, key, line);
            put(alsoWritten, key, line);
          } else if (value instanceof Text text) {
            put(texts, Wildcards.fold(text.value()), line);
            TextNumbers.find(text.value(), dates)
                .ifPresent(n -> put(alsoWritten, Numbers.cut(n) + 0.0, line));
          }
          return true;
        });
    sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private static <K> void put(Map<K, List<Integer>> lines, K key, int line) {
    lines.computeIfAbsent(key, k -> new ArrayList<>(1)).add(line);
  }

  /** The lines with that number or text, from 0, in their order. */
  List<Integer> lines(CellValue value) {
    if (value instanceof Numeric number) {
      return numbers.getOrDefault(Numbers.cut(number.value()), List.of());
    }
    return texts.getOrDefault(Wildcards.fold(((Text) value).value()), List.of());
  }

  /** As {@link #lines}, and a number also where it is written as text. */
  List<Integer> linesAsCriterion(CellValue value) {
    return value instanceof Numeric number
        ? alsoWritten.getOrDefault(Numbers.cut(number.value()), List.of())
        : lines(value);
  }

  /** How many numbers of the column are so. */
  int count(Operator comparison, double bound) {
    double key = Numbers.cut(bound);
    int below = below(key, false);
    int upTo = below(key, true);
    return switch (comparison) {
      case LESS -> below;
      case AT_MOST -> upTo;
      case MORE -> sorted.length - upTo;
      default -> sorted.length - below;
    };
  }

  private int below(double bound, boolean included) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean below = sorted[middle] < bound || (included && sorted[middle] == bound);
      low = below ? middle + 1 : low;
      high = below ? high : middle;
    }
    return low;
  }
}
