package cn.juesuan.format;

import cn.juesuan.format.FormatToken.Kind;
import java.math.BigDecimal;
import java.util.List;

/**
 * A section with a fraction: {@code # ?/?}, {@code # ??/100}.
 *
 * @param tokens whole, numerator, slash and denominator with texts between them
 * @param whole the places of the whole number; none: the fraction takes all
 * @param lastWhole where the last of them stands; -1 if there are none
 * @param numerator where the numerator begins
 * @param denominator where the denominator begins
 * @param end behind the denominator
 * @param fixed the denominator that is written down; 0 if there is none
 */
record FractionSection(
    List<FormatToken> tokens,
    WholePlaces whole,
    int lastWhole,
    int numerator,
    WholePlaces above,
    int denominator,
    int end,
    WholePlaces below,
    long fixed)
    implements Section {

  /** Numbers that are no longer exact to one. */
  private static final double MOST = 1e15;

  FractionSection {
    tokens = List.copyOf(tokens);
  }

  @Override
  public boolean certain() {
    return false;
  }

  @Override
  public Drawn draw(double number) throws Unclear {
    if (number >= MOST) {
      throw new Unclear("数太大，不能显示成分数");
    }
    double wholes = Math.floor(number);
    Ratio ratio = ratio(number - wholes);
    boolean carry = ratio.numerator() == ratio.denominator();
    long units = (long) wholes + (carry ? 1 : 0);
    long parts = carry ? 0 : ratio.numerator();
    if (whole.count() == 0) {
      return drawn(0, parts + units * ratio.denominator(), ratio.denominator());
    }
    return parts == 0 && !above.has('0')
        ? new Drawn(alone(units), true)
        : drawn(units, parts, parts == 0 && fixed == 0 ? 1 : ratio.denominator());
  }

  private Ratio ratio(double fraction) {
    return fixed > 0
        ? Ratio.over(fraction, fixed)
        : Ratio.near(fraction, BigDecimal.TEN.pow(below.count()).longValue() - 1);
  }

  private boolean spaced() {
    return whole.has('?') || above.has('?') || below.has('?');
  }

  /** The whole number; the fraction leaves room for itself if a ? stands anywhere. */
  private String alone(long units) {
    StringBuilder text = new StringBuilder();
    wholes(text, 0, lastWhole + 1, String.valueOf(units));
    hidden(text, lastWhole + 1, end, spaced());
    plain(text, end, tokens.size());
    return text.toString();
  }

  private Drawn drawn(long units, long parts, long denominators) {
    StringBuilder text = new StringBuilder();
    boolean noWhole = units == 0 && (parts == 0 ? whole.places().equals("#") : !whole.has('0'));
    if (noWhole && whole.count() > 0) {
      wholes(text, 0, lastWhole + 1, "");
      hidden(text, lastWhole + 1, numerator, whole.has('?') || above.has('?'));
    } else {
      wholes(text, 0, numerator, String.valueOf(units));
    }
    text.append(above.all(String.valueOf(parts)));
    plain(text, numerator + above.count(), denominator);
    text.append(fixed > 0 ? String.valueOf(fixed) : under(String.valueOf(denominators)));
    plain(text, end, tokens.size());
    return new Drawn(text.toString(), true);
  }

  /** Denominators stand at the left, with blanks behind them. */
  private String under(String digits) {
    return below.has('?')
        ? digits + " ".repeat(Math.max(0, below.count() - digits.length()))
        : below.all(digits);
  }

  private void wholes(StringBuilder text, int from, int to, String digits) {
    int place = 0;
    for (FormatToken token : tokens.subList(from, to)) {
      if (token.is(Kind.DIGIT)) {
        text.append(whole.at(place++, digits));
      } else if (!token.is(Kind.FILL)) {
        text.append(token.text());
      }
    }
  }

  private void plain(StringBuilder text, int from, int to) {
    for (FormatToken token : tokens.subList(from, to)) {
      text.append(token.is(Kind.FILL) ? "" : token.text());
    }
  }

  private void hidden(StringBuilder text, int from, int to, boolean spaced) {
    for (FormatToken token : tokens.subList(from, to)) {
      text.append(spaced && !token.is(Kind.FILL) ? " ".repeat(token.text().length()) : "");
    }
  }
}
