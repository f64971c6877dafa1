package cn.juesuan.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * Two lists side by side: equal items are the longest common subsequence of both (Wagner and
 * Fischer 1974), and between them those that are most alike stand beside each other.
 */
public final class Alignment<T> {

  /** What is less alike is another item. */
  private static final double LEAST = 0.5;

  /** Longer lists are compared item by item: nobody writes such documents. */
  private static final long MOST = 4_000_000;

  private final ToDoubleBiFunction<T, T> likeness;
  private final List<Pair<T>> pairs = new ArrayList<>();

  private Alignment(ToDoubleBiFunction<T, T> likeness) {
    this.likeness = likeness;
  }

  /** Two items beside each other, or one that has none beside it. */
  public record Pair<T>(Optional<T> left, Optional<T> right) {}

  /**
   * Aligns two lists; every item stands in one pair, in its order.
   *
   * @param likeness of two items, from 0 to 1
   */
  public static <T> List<Pair<T>> of(
      List<T> left, List<T> right, ToDoubleBiFunction<T, T> likeness) {
    Alignment<T> alignment = new Alignment<>(likeness);
    alignment.equal(left, right);
    return alignment.pairs;
  }

  private void equal(List<T> left, List<T> right) {
    int[] matches = matches(left, right, (a, b) -> a.equals(b) ? 1 : 0);
    int from = 0;
    int to = 0;
    for (int i = 0; i <= left.size(); i++) {
      int match = i < left.size() ? matches[i] : right.size();
      if (match >= 0) {
        alike(left.subList(from, i), right.subList(to, match));
        if (i < left.size()) {
          pair(Optional.of(left.get(i)), Optional.of(right.get(match)));
        }
        from = i + 1;
        to = match + 1;
      }
    }
  }

  private void alike(List<T> left, List<T> right) {
    int[] matches = matches(left, right, likeness);
    int next = 0;
    for (int i = 0; i < left.size(); i++) {
      int match = matches[i];
      if (match < 0) {
        pair(Optional.of(left.get(i)), Optional.empty());
        continue;
      }
      for (; next < match; next++) {
        pair(Optional.empty(), Optional.of(right.get(next)));
      }
      pair(Optional.of(left.get(i)), Optional.of(right.get(match)));
      next = match + 1;
    }
    for (; next < right.size(); next++) {
      pair(Optional.empty(), Optional.of(right.get(next)));
    }
  }

  private void pair(Optional<T> left, Optional<T> right) {
    pairs.add(new Pair<>(left, right));
  }

  /** For lists too long for a table of all pairs: only items at the same place match. */
  private static <T> int[] matchesInPlace(
      List<T> left, List<T> right, ToDoubleBiFunction<T, T> likeness) {
    int[] matches = new int[left.size()];
    for (int i = 0; i < matches.length; i++) {
      boolean same = i < right.size() && likeness.applyAsDouble(left.get(i), right.get(i)) > LEAST;
      matches[i] = same ? i : -1;
    }
    return matches;
  }

  /** For each item of the left, its place at the right, or -1; in order, the sum largest. */
  private static <T> int[] matches(List<T> left, List<T> right, ToDoubleBiFunction<T, T> likeness) {
    if ((long) left.size() * right.size() > MOST) {
      return matchesInPlace(left, right, likeness);
    }
    float[][] like = new float[left.size()][right.size()];
    float[][] best = new float[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        like[i][j] = (float) likeness.applyAsDouble(left.get(i), right.get(j));
        float both = like[i][j] < LEAST ? 0 : like[i][j] + best[i + 1][j + 1];
        best[i][j] = Math.max(both, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int[] matches = new int[left.size()];
    Arrays.fill(matches, -1);
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      if (like[i][j] >= LEAST && best[i][j] == like[i][j] + best[i + 1][j + 1]) {
        matches[i++] = j++;
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return matches;
  }
}
