package cn.juesuan.workbook;

import cn.juesuan.workbook.Criterion.Comparison;
import cn.juesuan.workbook.Criterion.Numeral;
import cn.juesuan.workbook.Criterion.Same;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/** On which lines of a column of cells a value stands, for formulas that search it by the line. */
final class ColumnIndex {

  private final Map<String, List<Integer>> texts = new HashMap<>();
  private final Map<Double, List<Integer>> numbers = new HashMap<>();
  private final List<Double> pure = new ArrayList<>();
  private final double[] sorted;

  ColumnIndex(LightArea area) {
    for (int line = 0; line < area.getHeight(); line++) {
      add(line, area.getRelativeValue(line, 0));
    }
    sorted = pure.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private void add(int line, ValueEval value) {
    if (value instanceof NumberEval number) {
      put(numbers, number.getNumberValue(), line);
      pure.add(number.getNumberValue());
    } else if (value instanceof StringEval string) {
      String text = string.getStringValue();
      put(texts, text, line);
      OptionalDouble number = Numeral.numberIn(text);
      if (number.isPresent()) {
        put(numbers, number.getAsDouble(), line);
      }
    }
  }

  private static <K> void put(Map<K, List<Integer>> lines, K key, int line) {
    lines.computeIfAbsent(key, k -> new ArrayList<>(1)).add(line);
  }

  List<Integer> of(Same same) {
    return texts.getOrDefault(same.text(), List.of());
  }

  List<Integer> of(Numeral numeral) {
    return numbers.getOrDefault(numeral.number(), List.of());
  }

  /** How many numbers of the column compare so; numbers written as text do not count. */
  int count(Comparison comparison) {
    int below = below(comparison.number(), false);
    int upTo = below(comparison.number(), true);
    return switch (comparison.sign()) {
      case LESS -> below;
      case AT_MOST -> upTo;
      case MORE -> sorted.length - upTo;
      case AT_LEAST -> sorted.length - below;
    };
  }

  private int below(double bound, boolean included) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int compared = Double.compare(sorted[middle], bound);
      if (compared < 0 || (included && compared == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The lines with exactly that text. */
  List<Integer> of(String text) {
    return texts.getOrDefault(text, List.of());
  }
}
