package cn.juesuan.value;

import java.util.Optional;

/** Walks once over a narrowed figure: sign, currency and brackets, then digits, then decimals. */
final class FigureScanner {

  private static final int GROUP = 3;

  private final String figure;
  private final boolean currency;
  private int at = 0;
  private int end;

  FigureScanner(String figure, boolean currency) {
    this.figure = figure;
    this.currency = currency;
    this.end = figure.length();
  }

  /** See {@link Figure#plain}. */
  Optional<String> plain() {
    boolean marked = currencyHere();
    boolean bracketed = bracketsHere();
    boolean minus = !bracketed && signHere();
    if (!marked) {
      currencyHere();
    }
    StringBuilder plain = new StringBuilder(bracketed || minus ? "-" : "");
    boolean whole = wholeHere(plain);
    return whole && decimalsHere(plain) ? Optional.of(plain.toString()) : Optional.empty();
  }

  private boolean currencyHere() {
    return currency && skip('¥');
  }

  /** Brackets around all that is left mean a negative figure. */
  private boolean bracketsHere() {
    if (at < end && figure.charAt(end - 1) == ')' && skip('(')) {
      end--;
      return true;
    }
    return false;
  }

  /** Whether a minus stands here; a plus says nothing. */
  private boolean signHere() {
    return !skip('+') && skip('-');
  }

  /** Digits, grouped by threes or not at all; none where decimals follow. */
  private boolean wholeHere(StringBuilder plain) {
    int first = digitsHere(plain);
    boolean grouped = false;
    while (skip(',')) {
      if (digitsHere(plain) != GROUP) {
        return false;
      }
      grouped = true;
    }
    return grouped ? first >= 1 && first <= GROUP : first > 0 || dotHere();
  }

  private boolean decimalsHere(StringBuilder plain) {
    if (skip('.')) {
      plain.append('.');
      if (digitsHere(plain) == 0) {
        return false;
      }
    }
    return at == end;
  }

  private boolean dotHere() {
    return at < end && figure.charAt(at) == '.';
  }

  private int digitsHere(StringBuilder plain) {
    int start = at;
    while (at < end && Figure.isDigit(figure.charAt(at))) {
      plain.append(figure.charAt(at++));
    }
    return at - start;
  }

  private boolean skip(char c) {
    if (at < end && figure.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }
}
