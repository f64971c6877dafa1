package cn.juesuan.list;

import cn.juesuan.value.Wording;
import java.util.Collection;
import java.util.Optional;

/** Finds the word that a misspelt one probably means. */
public final class Nearest {

  private Nearest() {}

  /** A Chinese clause with its comma; empty where no word is near. */
  public static String hint(String written, Collection<String> words) {
    return of(written, words).map(w -> "，最接近的是" + Wording.quoted(w)).orElse("");
  }

  /** The word with which it has most in common; none where that is less than half. */
  public static Optional<String> of(String written, Collection<String> words) {
    String text = Wording.comparable(written);
    Optional<String> nearest = Optional.empty();
    double most = 0.5;
    for (String word : words) {
      double alike = alike(text, Wording.comparable(word));
      if (alike > most) {
        most = alike;
        nearest = Optional.of(word);
      }
    }
    return nearest;
  }

  /** The part of both that is common to them in order: 1 for equal words, 0 for none. */
  private static double alike(String a, String b) {
    if (a.length() > LONGEST || b.length() > LONGEST || a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    int[] row = new int[b.length() + 1];
    for (int i = 0; i < a.length(); i++) {
      int before = 0;
      for (int j = 0; j < b.length(); j++) {
        int above = row[j + 1];
        boolean same = Character.toLowerCase(a.charAt(i)) == Character.toLowerCase(b.charAt(j));
        row[j + 1] = same ? before + 1 : Math.max(above, row[j]);
        before = above;
      }
    }
    return 2.0 * row[b.length()] / (a.length() + b.length());
  }

  private static final int LONGEST = 60;
}
