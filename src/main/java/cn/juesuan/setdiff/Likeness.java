package cn.juesuan.setdiff;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How alike two things are: the part of their pieces that both have (Dice 1945), 0 to 1. */
final class Likeness {

  private Likeness() {}

  static double ofTexts(String one, String other) {
    return one.equals(other) ? 1 : of(pairs(one), pairs(other));
  }

  /** Pairs of neighbouring letters; a letter alone is one. */
  private static List<String> pairs(String text) {
    return text.length() < 2
        ? List.of(text)
        : IntStream.range(0, text.length() - 1).mapToObj(i -> text.substring(i, i + 2)).toList();
  }

  static double of(Collection<String> one, Collection<String> other) {
    if (one.isEmpty() && other.isEmpty()) {
      return 1;
    }
    Map<String, Integer> counts = new HashMap<>();
    one.forEach(piece -> counts.merge(piece, 1, Integer::sum));
    int common = 0;
    for (String piece : other) {
      Integer left = counts.get(piece);
      if (left != null && left > 0) {
        counts.put(piece, left - 1);
        common++;
      }
    }
    return 2.0 * common / (one.size() + other.size());
  }
}
