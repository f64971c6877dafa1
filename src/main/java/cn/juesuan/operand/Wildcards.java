package cn.juesuan.operand;

/**
 * A text in which {@code ?} stands for one character, {@code *} for any number of them, and {@code
 * ~} says that the next of these is meant itself. Capital and small letters are the same.
 */
public final class Wildcards {

  private static final char ANY = '*';
  private static final char ONE = '?';
  private static final char ITSELF = '~';

  private static final char ASCII = 128;

  private static final int COMPARISONS_OF_A_STEP = 4;

  /** The characters, folded; those that are meant themselves are where {@code wild} is false. */
  private final String characters;

  private final boolean[] wild;

  private Wildcards(String characters, boolean[] wild) {
    this.characters = characters;
    this.wild = wild;
  }

  /** Whether a text has any of the three characters. */
  public static boolean isIn(String text) {
    return text.indexOf(ANY) >= 0 || text.indexOf(ONE) >= 0 || text.indexOf(ITSELF) >= 0;
  }

  /** Understands a pattern: {@code *}, {@code ?}, and {@code ~} before either for itself. */
  public static Wildcards of(String pattern) {
    StringBuilder characters = new StringBuilder();
    boolean[] wild = new boolean[pattern.length()];
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean itself =
          c == ITSELF && i + 1 < pattern.length() && isIn(pattern.substring(i + 1, i + 2));
      if (itself) {
        i++;
      }
      wild[characters.length()] = !itself && (c == ANY || c == ONE);
      characters.append(pattern.charAt(i));
    }
    return new Wildcards(fold(characters.toString()), wild);
  }

  /** Whether the whole text is so; takes no longer than text times pattern. */
  public boolean matches(String text, Budget budget) {
    int at = 0;
    int in = 0;
    int star = -1;
    int starAt = 0;
    long comparisons = 0;
    while (at < text.length()) {
      comparisons++;
      if (isAny(in)) {
        star = in++;
        starAt = at;
      } else if (in < characters.length() && fits(in, text.charAt(at))) {
        at++;
        in++;
      } else if (star >= 0) {
        in = star + 1;
        at = ++starAt;
      } else {
        break;
      }
    }
    budget.spend(comparisons / COMPARISONS_OF_A_STEP);
    if (at < text.length()) {
      return false;
    }
    while (isAny(in)) {
      in++;
    }
    return in == characters.length();
  }

  /**
   * Where the first part that is so begins, from there on; -1 if nowhere. Takes no longer than text
   * times pattern: where the rest does not follow the first place of what stands before a star, it
   * follows no later one.
   */
  public int findIn(String text, int from, Budget budget) {
    int begins = -1;
    int at = from;
    int in = 0;
    while (at >= 0 && in <= characters.length()) {
      int end = in;
      while (end < characters.length() && !isAny(end)) {
        end++;
      }
      at = place(in, end, text, at, budget);
      begins = in == 0 ? at : begins;
      at = at < 0 ? at : at + end - in;
      in = end + 1;
    }
    return at < 0 ? -1 : begins;
  }

  /** Where a part of the pattern that has no star is first found; -1 if nowhere. */
  private int place(int first, int end, String text, int from, Budget budget) {
    long comparisons = 0;
    int found = -1;
    for (int at = from; found < 0 && at + end - first <= text.length(); at++) {
      int in = first;
      while (in < end && fits(in, text.charAt(at + in - first))) {
        in++;
      }
      comparisons += 1 + in - first;
      found = in == end ? at : -1;
    }
    budget.spend(comparisons / COMPARISONS_OF_A_STEP);
    return found;
  }

  private boolean isAny(int in) {
    return in < characters.length() && wild[in] && characters.charAt(in) == ANY;
  }

  private boolean fits(int in, char c) {
    return (wild[in] && characters.charAt(in) == ONE)
        || (!wild[in] && (characters.charAt(in) == c || characters.charAt(in) == fold(c)));
  }

  private static char fold(char c) {
    if (c < ASCII) {
      return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
    }
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  /** The text as all that are the same but for capital and small letters. */
  static String fold(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (fold(text.charAt(i)) != text.charAt(i)) {
        return folded(text);
      }
    }
    return text;
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.chars().forEach(c -> folded.append(fold((char) c)));
    return folded.toString();
  }
}
