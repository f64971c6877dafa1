package cn.juesuan.format;

import cn.juesuan.format.FormatToken.Kind;
import java.math.BigDecimal;
import java.util.List;

/**
 * A section with an exponent: 0.00E+00.
 *
 * @param plus whether exponents that are not negative have a sign
 */
record ScientificSection(DigitPlaces places, boolean plus) implements Section {

  private record Parts(String whole, String fraction, int exponent) {}

  static ScientificSection of(List<FormatToken> tokens) throws Unclear {
    DigitPlaces places = DigitPlaces.of(tokens);
    if (places.whole().count() == 0 || places.exponent().count() == 0) {
      throw new Unclear("科学记数法的 E 前面和后面都要有 0 或 #");
    }
    boolean plus = tokens.stream().anyMatch(t -> t.is(Kind.EXPONENT) && t.text().endsWith("+"));
    return new ScientificSection(places, plus);
  }

  @Override
  public boolean certain() {
    return places.whole().count() == 1;
  }

  @Override
  public Drawn draw(double number) throws Unclear {
    Parts parts = number == 0 ? zero() : parts(DecimalDigits.of(number));
    String digits = parts.whole() + parts.fraction();
    return new Drawn(text(parts), digits.chars().anyMatch(c -> c != '0'));
  }

  /** Zero fills every place before the point. */
  private Parts zero() {
    return new Parts("0".repeat(places.whole().count()), "", 0);
  }

  /** The exponent is a multiple of the number of places before the point. */
  private Parts parts(BigDecimal number) throws Unclear {
    int step = places.whole().count();
    int exponent = Math.floorDiv(DecimalDigits.exponent(number), step) * step;
    BigDecimal mantissa = mantissa(number, exponent);
    if (DecimalDigits.exponent(mantissa) >= step) {
      if (step > 1) {
        throw new Unclear("舍入后多出一位，不确定 E 后面显示几");
      }
      exponent++;
      mantissa = mantissa(number, exponent);
    }
    return new Parts(DecimalDigits.whole(mantissa), DecimalDigits.fraction(mantissa), exponent);
  }

  private BigDecimal mantissa(BigDecimal number, int exponent) {
    return DecimalDigits.rounded(number.movePointLeft(exponent), places.fraction().length());
  }

  private String text(Parts parts) {
    StringBuilder text = new StringBuilder();
    int[] place = new int[3];
    int part = 0;
    for (FormatToken token : places.tokens()) {
      switch (token.kind()) {
        case POINT -> {
          part = 1;
          text.append('.');
        }
        case EXPONENT -> {
          part = 2;
          text.append(token.text(), 0, 1);
        }
        case DIGIT -> text.append(digit(part, place[part]++, parts));
        case FILL -> {}
        default -> text.append(token.text());
      }
    }
    return text.toString();
  }

  private String digit(int part, int place, Parts parts) {
    if (part == 0) {
      return places.whole().at(place, parts.whole());
    }
    if (part == 1) {
      return place < parts.fraction().length()
          ? parts.fraction().substring(place, place + 1)
          : WholePlaces.pad(places.fraction().charAt(place));
    }
    String power = String.valueOf(Math.abs(parts.exponent()));
    return (place == 0 ? sign(parts.exponent()) : "") + places.exponent().at(place, power);
  }

  private String sign(int exponent) {
    return exponent < 0 ? "-" : plus ? "+" : "";
  }
}
