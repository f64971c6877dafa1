package cn.juesuan.value;

import java.util.Optional;

/**
 * How people write figures: {@code 1,115.55}, {@code 1, 115. 55}, {@code １１１５．５５}, {@code ￥5},
 * {@code -5}, {@code (5.00)}; nothing, {@code -} and {@code —} mean that there is none.
 */
final class Figure {

  private Figure() {}

  /**
   * The figure as {@code -?[0-9]*(\.[0-9]+)?}: no grouping, no sign of currency; an empty text
   * where no figure is written; nothing where the text is no figure.
   *
   * @param currency whether a sign of currency may stand before it
   */
  static Optional<String> plain(String text, boolean currency) {
    if (isPlain(text)) {
      return Optional.of(text);
    }
    Optional<String> narrowed = narrowed(text);
    if (narrowed.isEmpty()) {
      return Optional.empty();
    }
    String figure = narrowed.get();
    if (isDash(currency ? withoutCurrency(figure) : figure)) {
      return Optional.of("");
    }
    return new FigureScanner(figure, currency).plain();
  }

  /** Most figures: digits and a dot, which need no further work. */
  private static boolean isPlain(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? allDigits(text, 0, text.length())
        : dot > 0
            && dot < text.length() - 1
            && allDigits(text, 0, dot)
            && allDigits(text, dot + 1, text.length());
  }

  static boolean allDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * The text with half-width characters and without white space. Nothing where white space parts
   * two digits: that may be two figures in one field.
   */
  private static Optional<String> narrowed(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    boolean afterBlank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = narrowSign(text.charAt(i));
      if (Wording.isBlank(c)) {
        afterBlank = true;
        continue;
      }
      if (afterBlank && isDigit(c) && endsInDigit(kept)) {
        return Optional.empty();
      }
      kept.append(c);
      afterBlank = false;
    }
    return Optional.of(kept.toString());
  }

  private static boolean endsInDigit(CharSequence text) {
    return text.length() > 0 && isDigit(text.charAt(text.length() - 1));
  }

  private static char narrowSign(char c) {
    return switch (c) {
      case '￥' -> '¥';
      case '\u2212', '\uFE63' -> '-';
      case '\u2013', '\u2015' -> '—';
      default -> Wording.narrow(c);
    };
  }

  private static String withoutCurrency(String figure) {
    return figure.startsWith("¥") ? figure.substring(1) : figure;
  }

  /** What tables print where there is no figure; a Chinese dash is typed as two characters. */
  private static boolean isDash(String figure) {
    return switch (figure) {
      case "", "-", "--", "—", "——" -> true;
      default -> false;
    };
  }
}
