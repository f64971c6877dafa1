package cn.juesuan.format;

import cn.juesuan.format.FormatToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds the parts of a fraction's section. */
final class FractionReader {

  /** Denominators of more digits are more than a number's digits can tell. */
  private static final int MOST_DIGITS = 7;

  private final List<FormatToken> tokens;
  private final int slash;

  FractionReader(List<FormatToken> source) throws Unclear {
    tokens = withoutCommas(source);
    slash = indexOfSlash();
  }

  /** A comma between the digits of the whole number groups them; elsewhere it is refused. */
  private static List<FormatToken> withoutCommas(List<FormatToken> source) throws Unclear {
    List<FormatToken> kept = new ArrayList<>();
    for (FormatToken token : source) {
      switch (token.kind()) {
        case LITERAL, NUMERAL, SKIP, FILL, DIGIT, SLASH -> kept.add(token);
        default -> throw new Unclear("分数格式里不能写“" + token.text() + "”，文字请加英文引号");
      }
    }
    return kept;
  }

  private int indexOfSlash() throws Unclear {
    int found = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is(Kind.SLASH)) {
        if (found >= 0) {
          throw new Unclear("格式里有两个“/”，文字里的请写成 \\/");
        }
        found = i;
      }
    }
    return found;
  }

  FractionSection read() throws Unclear {
    int numeratorEnd = slash;
    while (numeratorEnd > 0 && !tokens.get(numeratorEnd - 1).is(Kind.DIGIT)) {
      numeratorEnd--;
    }
    int numerator = numeratorEnd;
    while (numerator > 0 && tokens.get(numerator - 1).is(Kind.DIGIT)) {
      numerator--;
    }
    int denominator = slash + 1;
    while (denominator < tokens.size() && !isFigure(denominator)) {
      denominator++;
    }
    int end = denominator;
    while (end < tokens.size() && isFigure(end)) {
      end++;
    }
    if (numerator == numeratorEnd || denominator == end || figureBetween(end, tokens.size())) {
      throw new Unclear("“/”前后要有数字的位置，文字里的“/”请写成 \\/");
    }
    return section(numerator, numeratorEnd, denominator, end);
  }

  private FractionSection section(int numerator, int numeratorEnd, int denominator, int end)
      throws Unclear {
    String below = figures(denominator, end);
    boolean fixed = tokens.get(denominator).is(Kind.NUMERAL);
    if (below.length() > MOST_DIGITS || !(fixed ? below.matches("[0-9]+") : uniform(below))) {
      throw new Unclear("分母的写法含义不明，请写成 ?、??、0、# 或一个数");
    }
    WholePlaces above = new WholePlaces(figures(numerator, numeratorEnd), false);
    if (!fixed && below.length() > 1 && above.has('?') && below.charAt(0) == '#') {
      throw new Unclear("分子和分母的占位符不同，不确定空格显示几个，请都写成 ?");
    }
    int lastWhole = lastDigit(numerator);
    return new FractionSection(
        tokens,
        new WholePlaces(wholePlaces(numerator), false),
        lastWhole,
        numerator,
        above,
        denominator,
        end,
        new WholePlaces(fixed ? "" : below, false),
        fixed ? Long.parseLong(below) : 0);
  }

  private boolean isFigure(int i) {
    return tokens.get(i).is(Kind.DIGIT) || tokens.get(i).is(Kind.NUMERAL);
  }

  private boolean figureBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isFigure(i)) {
        return true;
      }
    }
    return false;
  }

  private String figures(int from, int to) {
    StringBuilder text = new StringBuilder();
    tokens.subList(from, to).forEach(t -> text.append(t.text()));
    return text.toString();
  }

  private static boolean uniform(String places) {
    return places.chars().distinct().count() == 1;
  }

  private String wholePlaces(int to) {
    StringBuilder text = new StringBuilder();
    tokens.subList(0, to).stream()
        .filter(t -> t.is(Kind.DIGIT))
        .forEach(t -> text.append(t.text()));
    return text.toString();
  }

  private int lastDigit(int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (tokens.get(i).is(Kind.DIGIT)) {
        return i;
      }
    }
    return -1;
  }
}
