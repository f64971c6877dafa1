package cn.juesuan.format;

import cn.juesuan.format.FormatToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * A section of digits, point and exponent, its commas understood.
 *
 * @param tokens without commas that are no text
 * @param thousands how often a comma divides the number by 1000
 */
record DigitPlaces(
    List<FormatToken> tokens,
    WholePlaces whole,
    String fraction,
    WholePlaces exponent,
    int thousands) {

  DigitPlaces {
    tokens = List.copyOf(tokens);
  }

  static DigitPlaces of(List<FormatToken> tokens) throws Unclear {
    return new Reader(tokens).read();
  }

  /** Whether the places before the point stand in more than one piece. */
  boolean fragmented() {
    int runs = 0;
    boolean inRun = false;
    for (FormatToken token : tokens) {
      if (token.is(Kind.POINT) || token.is(Kind.EXPONENT)) {
        break;
      }
      runs += token.is(Kind.DIGIT) && !inRun ? 1 : 0;
      inRun = token.is(Kind.DIGIT);
    }
    return runs > 1;
  }

  /** Reads the tokens from left to right. */
  private static final class Reader {

    private enum Part {
      WHOLE,
      FRACTION,
      EXPONENT
    }

    private final List<FormatToken> source;
    private final List<FormatToken> kept = new ArrayList<>();
    private final StringBuilder whole = new StringBuilder();
    private final StringBuilder fraction = new StringBuilder();
    private final StringBuilder exponent = new StringBuilder();
    private Part part = Part.WHOLE;
    private boolean grouped;
    private int thousands;
    private int pending;

    Reader(List<FormatToken> source) {
      this.source = source;
    }

    DigitPlaces read() throws Unclear {
      for (int i = 0; i < source.size(); i++) {
        take(i, source.get(i));
      }
      endPart();
      DigitPlaces read =
          new DigitPlaces(
              kept,
              new WholePlaces(whole.toString(), grouped),
              fraction.toString(),
              new WholePlaces(exponent.toString(), false),
              thousands);
      if (grouped && read.fragmented()) {
        throw new Unclear("千位分隔符和隔开的数位不能同时使用");
      }
      return read;
    }

    private void take(int i, FormatToken token) throws Unclear {
      switch (token.kind()) {
        case DIGIT -> digit(token);
        case COMMA -> comma(i, token);
        case POINT -> {
          if (part != Part.WHOLE) {
            throw new Unclear("格式里有两个小数点，文字里的点请写成 \\.");
          }
          endPart();
          part = Part.FRACTION;
          kept.add(token);
        }
        case EXPONENT -> {
          if (part == Part.EXPONENT) {
            throw new Unclear("格式里有两个 E");
          }
          endPart();
          part = Part.EXPONENT;
          kept.add(token);
        }
        case LITERAL, NUMERAL, SKIP, FILL, PERCENT -> kept.add(token);
        default -> throw new Unclear("数字和“" + token.text() + "”不能写在一起，文字请加英文引号");
      }
    }

    private void digit(FormatToken token) throws Unclear {
      if (pending > 0) {
        throw new Unclear("逗号的位置含义不明，文字里的逗号请写成 \\,");
      }
      places(part).append(token.text());
      kept.add(token);
    }

    /** A comma after a digit groups or divides; elsewhere it is a text. */
    private void comma(int i, FormatToken token) throws Unclear {
      Kind before = i == 0 ? Kind.LITERAL : source.get(i - 1).kind();
      boolean operator =
          before == Kind.DIGIT || before == Kind.POINT || (before == Kind.COMMA && !literalComma());
      if (!operator && before != Kind.LITERAL) {
        throw new Unclear("逗号的位置含义不明，文字里的逗号请写成 \\,");
      }
      if (!operator) {
        kept.add(new FormatToken(Kind.LITERAL, token.text()));
      } else if (digitFollows(i)) {
        grouped |= part == Part.WHOLE;
        pending = 0;
      } else {
        pending++;
      }
    }

    private StringBuilder places(Part of) {
      return switch (of) {
        case WHOLE -> whole;
        case FRACTION -> fraction;
        case EXPONENT -> exponent;
      };
    }

    private boolean literalComma() {
      return !kept.isEmpty() && kept.get(kept.size() - 1).is(Kind.LITERAL);
    }

    private boolean digitFollows(int i) {
      return i + 1 < source.size() && source.get(i + 1).is(Kind.DIGIT);
    }

    private void endPart() {
      thousands += pending;
      pending = 0;
    }
  }
}
