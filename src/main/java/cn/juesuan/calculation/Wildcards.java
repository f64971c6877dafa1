package cn.juesuan.calculation;

import java.util.Arrays;

/**
 * A text in which {@code ?} stands for one character, {@code *} for any number of them, and {@code
 * ~} says that the next of these is meant itself. Capital and small letters are the same.
 */
final class Wildcards {

  private static final char ANY = '*';
  private static final char ONE = '?';
  private static final char ITSELF = '~';

  /** The characters; those that are meant themselves are where {@code wild} is false. */
  private final String characters;

  private final boolean[] wild;

  private Wildcards(String characters, boolean[] wild) {
    this.characters = characters;
    this.wild = wild;
  }

  /** Whether a text has any of the three characters. */
  static boolean isIn(String text) {
    return text.indexOf(ANY) >= 0 || text.indexOf(ONE) >= 0 || text.indexOf(ITSELF) >= 0;
  }

  static Wildcards of(String pattern) {
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
    return new Wildcards(characters.toString(), wild);
  }

  /** Whether the whole text is so; takes no longer than text times pattern. */
  boolean matches(String text) {
    int at = 0;
    int in = 0;
    int star = -1;
    int starAt = 0;
    while (at < text.length()) {
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
        return false;
      }
    }
    while (isAny(in)) {
      in++;
    }
    return in == characters.length();
  }

  /** Where the first part that is so begins, from there on; -1 if nowhere. */
  int findIn(String text, int from) {
    Wildcards beginning = new Wildcards(characters + ANY, withAny());
    for (int at = from; at <= text.length(); at++) {
      if (beginning.matches(text.substring(at))) {
        return at;
      }
    }
    return -1;
  }

  private boolean[] withAny() {
    boolean[] longer = Arrays.copyOf(wild, characters.length() + 1);
    longer[characters.length()] = true;
    return longer;
  }

  private boolean isAny(int in) {
    return in < characters.length() && wild[in] && characters.charAt(in) == ANY;
  }

  private boolean fits(int in, char c) {
    return (wild[in] && characters.charAt(in) == ONE)
        || (!wild[in] && fold(characters.charAt(in)) == fold(c));
  }

  private static char fold(char c) {
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
