package cn.juesuan.format;

import cn.juesuan.format.DateToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Understands the letters of a date's section: an m beside hours or seconds means minutes. */
final class DateReader {

  /** Excel shows at most thousandths of a second. */
  private static final int MOST_PLACES = 3;

  private final List<FormatToken> source;
  private final List<DateToken> read = new ArrayList<>();

  /** Where the last letters of date or time stand in what was read; -1 before the first. */
  private int last = -1;

  DateReader(List<FormatToken> source) {
    this.source = source;
  }

  List<DateToken> read() throws Unclear {
    for (int i = 0; i < source.size(); i++) {
      i += take(i, source.get(i));
    }
    check();
    return read;
  }

  /** How many more tokens were taken. */
  private int take(int i, FormatToken token) throws Unclear {
    switch (token.kind()) {
      case LITERAL, NUMERAL, SKIP, SLASH, COLON, COMMA -> literal(token);
      case FILL -> {}
      case HALF_DAY -> read.add(new DateToken(Kind.HALF_DAY, token.text(), 0));
      case ELAPSED -> letters(Kind.PASSED, token);
      case DATE -> letters(kind(token), token);
      case POINT -> {
        return point(i);
      }
      default -> throw new Unclear("日期时间格式里不能写“" + token.text() + "”，文字请加英文引号");
    }
    return 0;
  }

  private void literal(FormatToken token) {
    read.add(new DateToken(Kind.LITERAL, token.text(), 0));
  }

  private void letters(Kind kind, FormatToken token) throws Unclear {
    if (kind == Kind.SECOND && last >= 0 && isMonthNumber(read.get(last))) {
      DateToken month = read.get(last);
      read.set(last, new DateToken(Kind.MINUTE, month.text(), month.width()));
    }
    last = read.size();
    read.add(new DateToken(kind, token.text(), token.text().length()));
  }

  private static boolean isMonthNumber(DateToken token) {
    return token.is(Kind.MONTH) && token.width() <= 2;
  }

  private Kind kind(FormatToken token) throws Unclear {
    int width = token.text().length();
    return switch (token.text().charAt(0)) {
      case 'y', 'e' -> Kind.YEAR;
      case 'b' -> Kind.BUDDHIST_YEAR;
      case 'd' -> Kind.DAY;
      case 'a' -> weekday(width);
      case 'h' -> Kind.HOUR;
      case 's' -> Kind.SECOND;
      default -> width <= 2 && afterTime() ? Kind.MINUTE : month(width);
    };
  }

  private static Kind weekday(int width) throws Unclear {
    if (width == 3) {
      throw new Unclear("aaa 在不同版本里显示“一”或“周一”，请用 aaaa（星期一）或 [$-804]ddd（周一）");
    }
    return Kind.CHINESE_WEEKDAY;
  }

  private static Kind month(int width) throws Unclear {
    if (width > 5) {
      throw new Unclear("m 最多连写五个");
    }
    return Kind.MONTH;
  }

  private boolean afterTime() {
    if (last < 0) {
      return false;
    }
    DateToken before = read.get(last);
    boolean hours = before.is(Kind.PASSED) && before.text().charAt(0) != 'm';
    return before.is(Kind.HOUR) || before.is(Kind.SECOND) || hours;
  }

  /** A point and zeros behind seconds are their decimal places; any other is a text. */
  private int point(int i) throws Unclear {
    int zeros = 0;
    while (i + 1 + zeros < source.size()
        && source.get(i + 1 + zeros).is(FormatToken.Kind.DIGIT)
        && source.get(i + 1 + zeros).text().equals("0")) {
      zeros++;
    }
    if (zeros == 0) {
      literal(source.get(i));
      return 0;
    }
    boolean behindSeconds = last >= 0 && last == read.size() - 1 && read.get(last).seconds();
    if (!behindSeconds || zeros > MOST_PLACES) {
      throw new Unclear("小数的秒只能写成 s.0、s.00、s.000");
    }
    read.add(new DateToken(Kind.FRACTION, ".", zeros));
    return zeros;
  }

  private void check() throws Unclear {
    long passed = read.stream().filter(t -> t.is(Kind.PASSED)).count();
    long fractions = read.stream().filter(t -> t.is(Kind.FRACTION)).count();
    boolean calendar =
        read.stream()
            .anyMatch(
                t ->
                    switch (t.kind()) {
                      case YEAR, BUDDHIST_YEAR, MONTH, DAY, CHINESE_WEEKDAY, HALF_DAY -> true;
                      default -> false;
                    });
    if (passed > 1 || fractions > 1 || (passed == 1 && calendar)) {
      throw new Unclear("经过的时间（如 [h]）只能写一个，也不能和年月日、上午下午写在一起");
    }
  }

  /** The unit of the time that has passed, if the section shows such. */
  static Optional<Character> passed(List<DateToken> tokens) {
    return tokens.stream().filter(t -> t.is(Kind.PASSED)).map(t -> t.text().charAt(0)).findFirst();
  }
}
