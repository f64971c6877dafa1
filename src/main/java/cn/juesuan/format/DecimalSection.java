package cn.juesuan.format;

import cn.juesuan.format.FormatToken.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A section of digits with or without a point.
 *
 * @param shift how many places the point moves to the right: percent and thousands
 */
record DecimalSection(DigitPlaces places, int shift, Optional<ChineseNumerals> numerals)
    implements Section {

  static DecimalSection of(SectionCode code) throws Unclear {
    DigitPlaces places = DigitPlaces.of(code.tokens());
    int percents = (int) code.tokens().stream().filter(t -> t.is(Kind.PERCENT)).count();
    if (code.numerals().isPresent() && (places.whole().grouped() || adjacent(places))) {
      throw new Unclear("[DBNum] 后面连写几个 0、# 或带千位分隔符，结果不确定，请写成 [DBNum2]0 或 [DBNum2]General");
    }
    return new DecimalSection(places, 2 * percents - 3 * places.thousands(), code.numerals());
  }

  /** Whether two places before the point stand side by side. */
  private static boolean adjacent(DigitPlaces places) {
    boolean before = false;
    for (FormatToken token : places.tokens()) {
      if (token.is(Kind.POINT)) {
        return false;
      }
      if (token.is(Kind.DIGIT) && before) {
        return true;
      }
      before = token.is(Kind.DIGIT);
    }
    return false;
  }

  @Override
  public boolean certain() {
    return numerals.isEmpty();
  }

  @Override
  public Drawn draw(double number) throws Unclear {
    BigDecimal decimal = number == 0 ? BigDecimal.ZERO : DecimalDigits.of(number);
    BigDecimal rounded =
        DecimalDigits.rounded(decimal.scaleByPowerOfTen(shift), places.fraction().length());
    String whole = DecimalDigits.whole(rounded);
    String fraction = DecimalDigits.fraction(rounded);
    return new Drawn(text(whole, fraction), !(whole + fraction).isEmpty());
  }

  private String text(String whole, String fraction) throws Unclear {
    StringBuilder text = new StringBuilder();
    int place = 0;
    int behind = -1;
    for (FormatToken token : places.tokens()) {
      if (token.is(Kind.POINT)) {
        text.append(places.whole().count() == 0 ? numeral(whole) : "").append('.');
        behind = 0;
      } else if (token.is(Kind.DIGIT) && behind < 0) {
        text.append(wholeAt(place++, whole));
      } else if (token.is(Kind.DIGIT)) {
        text.append(fractionAt(behind++, fraction));
      } else if (!token.is(Kind.FILL)) {
        text.append(token.text());
      }
    }
    return text.toString();
  }

  private String numeral(String whole) throws Unclear {
    return numerals.isPresent() && !whole.isEmpty() ? numerals.get().number(whole) : whole;
  }

  private String wholeAt(int place, String whole) throws Unclear {
    WholePlaces wholes = places.whole();
    if (numerals.isEmpty()) {
      return wholes.at(place, whole);
    }
    if (wholes.count() == 1) {
      return whole.isEmpty() ? figures(wholes.at(place, whole)) : numeral(whole);
    }
    if (whole.length() > wholes.count()) {
      throw new Unclear("数的位数比 [DBNum] 后面的 0 多，不确定怎样显示");
    }
    return figures(wholes.at(place, whole));
  }

  private String fractionAt(int place, String fraction) {
    String figure =
        place < fraction.length()
            ? fraction.substring(place, place + 1)
            : WholePlaces.pad(places.fraction().charAt(place));
    return figures(figure);
  }

  private String figures(String digits) {
    return numerals.map(n -> n.figures(digits)).orElse(digits);
  }
}
