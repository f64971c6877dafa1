package cn.juesuan.format;

import cn.juesuan.format.DateToken.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A section of dates and times.
 *
 * @param passed the unit of time that has passed (h, m, s), if it shows such
 * @param dates how days are counted
 */
record DateSection(
    List<DateToken> tokens,
    Language language,
    Optional<ChineseNumerals> numerals,
    Optional<Character> passed,
    DateSystem dates)
    implements Section {

  /** What Chinese Windows shows where a format follows the system's settings: 2024年3月5日. */
  private static final List<FormatToken> SYSTEM_DATE =
      List.of(
          new FormatToken(FormatToken.Kind.DATE, "yyyy"),
          new FormatToken(FormatToken.Kind.LITERAL, "年"),
          new FormatToken(FormatToken.Kind.DATE, "m"),
          new FormatToken(FormatToken.Kind.LITERAL, "月"),
          new FormatToken(FormatToken.Kind.DATE, "d"),
          new FormatToken(FormatToken.Kind.LITERAL, "日"));

  /** The same for the time: 9:05:00. */
  private static final List<FormatToken> SYSTEM_TIME =
      List.of(
          new FormatToken(FormatToken.Kind.DATE, "h"),
          new FormatToken(FormatToken.Kind.COLON, ":"),
          new FormatToken(FormatToken.Kind.DATE, "mm"),
          new FormatToken(FormatToken.Kind.COLON, ":"),
          new FormatToken(FormatToken.Kind.DATE, "ss"));

  /** From the Christian to the Buddhist year. */
  private static final int BUDDHIST = 543;

  DateSection {
    tokens = List.copyOf(tokens);
  }

  static DateSection of(SectionCode code, DateSystem dates) throws Unclear {
    List<DateToken> tokens = new DateReader(code.tokens()).read();
    boolean named = tokens.stream().anyMatch(t -> t.name() || t.is(Kind.HALF_DAY));
    boolean year = tokens.stream().anyMatch(t -> t.text().startsWith("e"));
    if (code.language() == Language.OTHER && (named || year || code.numerals().isPresent())) {
      throw new Unclear("只支持中文 [$-804] 和英文 [$-409] 的月份、星期名称");
    }
    if (code.language() == Language.CHINESE
        && tokens.stream().anyMatch(t -> t.is(Kind.MONTH) && t.width() == 5)) {
      throw new Unclear("[$-804] 的 mmmmm 怎样显示不确定，请用 m 或 mmmm");
    }
    return new DateSection(
        tokens, code.language(), code.numerals(), DateReader.passed(tokens), dates);
  }

  static Section system(Language language, DateSystem dates) throws Unclear {
    List<FormatToken> tokens = language == Language.SYSTEM_DATE ? SYSTEM_DATE : SYSTEM_TIME;
    return of(
        new SectionCode(tokens, Optional.empty(), Language.NONE, Optional.empty(), false), dates);
  }

  /** Whether it shows nothing but time that has passed. */
  boolean onlyPassed() {
    return tokens.stream().allMatch(t -> t.is(Kind.PASSED) || t.is(Kind.LITERAL));
  }

  @Override
  public boolean certain() {
    return false;
  }

  @Override
  public Drawn draw(double number) throws Unclear {
    int places = tokens.stream().filter(t -> t.is(Kind.FRACTION)).mapToInt(DateToken::width).sum();
    Moment moment = Moment.of(number, places, seconds());
    CalendarDay day = CalendarDay.of(Math.min(moment.days(), dates.last()), dates);
    StringBuilder text = new StringBuilder();
    for (DateToken token : tokens) {
      text.append(shown(token, moment, day));
    }
    return new Drawn(text.toString(), false);
  }

  /** The day that is shown, rounding done. */
  long days(double number) throws Unclear {
    int places = tokens.stream().filter(t -> t.is(Kind.FRACTION)).mapToInt(DateToken::width).sum();
    return Moment.of(number, places, seconds()).days();
  }

  private boolean seconds() {
    return tokens.stream().anyMatch(DateToken::seconds);
  }

  private String shown(DateToken token, Moment moment, CalendarDay day) throws Unclear {
    return switch (token.kind()) {
      case LITERAL -> token.text();
      case YEAR -> year(token, day.year());
      case BUDDHIST_YEAR -> year(token, day.year() + BUDDHIST);
      case MONTH -> month(token, day);
      case DAY -> day(token, day);
      case CHINESE_WEEKDAY -> CalendarNames.CHINESE.days().get(day.weekday());
      case HOUR -> unit(token, 'h', hour(moment.hour()), moment);
      case MINUTE -> unit(token, 'm', moment.minute(), moment);
      case SECOND -> unit(token, 's', moment.second(), moment);
      case FRACTION -> "." + padded(moment.fraction(), token.width());
      case PASSED -> padded(moment.passed(token.text().charAt(0)), token.width());
      case HALF_DAY -> HalfDay.text(token.text(), moment.hour(), language);
    };
  }

  private String year(DateToken token, int year) {
    boolean two = token.width() <= 2 && !token.text().startsWith("e");
    String digits = two ? padded(year % 100, 2) : padded(year, 4);
    return numerals.map(n -> n.figures(digits)).orElse(digits);
  }

  private String month(DateToken token, CalendarDay day) throws Unclear {
    CalendarNames names = names();
    return switch (token.width()) {
      case 1, 2 -> number(token, day.month());
      case 3 -> names.shortMonths().get(day.month() - 1);
      case 4 -> names.months().get(day.month() - 1);
      default -> names.months().get(day.month() - 1).substring(0, 1);
    };
  }

  private String day(DateToken token, CalendarDay day) throws Unclear {
    return switch (token.width()) {
      case 1, 2 -> number(token, day.day());
      case 3 -> names().shortDays().get(day.weekday());
      default -> names().days().get(day.weekday());
    };
  }

  private CalendarNames names() {
    return language == Language.CHINESE ? CalendarNames.CHINESE : CalendarNames.ENGLISH;
  }

  /** With AM and PM the hours go from 12 over 1 to 11. */
  private int hour(int hour) {
    boolean half = tokens.stream().anyMatch(t -> t.is(Kind.HALF_DAY));
    return half ? (hour + 11) % 12 + 1 : hour;
  }

  /** Beside hours that have passed, an h means these too. */
  private String unit(DateToken token, char unit, int number, Moment moment) throws Unclear {
    return passed.isPresent() && passed.get() == unit
        ? padded(moment.passed(unit), Math.min(2, token.width()))
        : number(token, number);
  }

  private String number(DateToken token, int number) throws Unclear {
    if (numerals.isEmpty()) {
      return padded(number, Math.min(2, token.width()));
    }
    boolean padded = token.width() > 1 && number <= 10;
    if (number == 0 || padded) {
      throw new Unclear("用中文数字怎样显示 0 和补零的月、日、时、分不确定，请写成 m、d、h");
    }
    return numerals.get().ofCalendar(number);
  }

  private static String padded(long number, int width) {
    String digits = String.valueOf(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
