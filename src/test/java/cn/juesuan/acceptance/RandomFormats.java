package cn.juesuan.acceptance;

import java.util.List;
import java.util.Random;

/** Random number formats and numbers, the same for one seed. */
final class RandomFormats {

  private static final List<String> WHOLES =
      List.of("0", "#", "00", "#,##0", "0,000", "#,###", "?0", "???0", "0000");
  private static final List<String> FRACTIONS =
      List.of("", ".0", ".00", ".000", ".0#", ".##", ".??", ".0?");
  private static final List<String> SCALES = List.of("", "", "", ",", ",,", "%");
  private static final List<String> TEXTS =
      List.of("", "", "\"元\"", "\\-", "_)", "\"共 \"", "$", "(", "\"整\"");
  private static final List<String> COLOURS = List.of("", "", "[Red]", "[Color 10]");
  private static final List<String> EXPONENTS =
      List.of("0.00E+00", "0E+0", "##0.0E+0", "0.0#E-00", "000.0E+00");
  private static final List<String> DATES =
      List.of(
          "yyyy-mm-dd",
          "yyyy/m/d",
          "yy.m.d",
          "yyyy\"年\"m\"月\"d\"日\"",
          "yyyy年mm月dd日",
          "m-d-yy",
          "h:mm",
          "hh:mm:ss",
          "h\"时\"mm\"分\"ss\"秒\"",
          "mm:ss",
          "mm:ss.0",
          "h:mm:ss.00",
          "yyyy/m/d h:mm",
          "yyyy-mm-dd hh:mm:ss.000",
          "[h]:mm",
          "[h]:mm:ss",
          "[mm]:ss",
          "[s]",
          "d",
          "yyyymmdd");
  private static final List<String> CONDITIONS =
      List.of("[>=100]", "[>0]", "[<0]", "[<=-5]", "[=0]", "[<100]", "[<>0]");
  private static final List<String> NUMERALS =
      List.of("[DBNum1]General", "[DBNum2]General", "[DBNum1]0", "[DBNum2]0\"元\"");

  private final Random random;

  RandomFormats(long seed) {
    random = new Random(seed);
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A format's code. */
  String format() {
    return switch (random.nextInt(12)) {
      case 0 -> one(DATES);
      case 1 -> one(DATES) + one(List.of("", ";@"));
      case 2 -> one(EXPONENTS);
      case 3 -> one(CONDITIONS) + section() + ";" + section();
      case 4 -> one(CONDITIONS) + section() + ";" + one(CONDITIONS) + section() + ";" + section();
      case 5, 6 -> section() + ";" + section();
      case 7 -> section() + ";" + section() + ";" + one(List.of("", "\"零\"", section()));
      case 8 -> section() + ";" + section() + ";;@";
      case 9 -> one(NUMERALS);
      default -> section();
    };
  }

  private String section() {
    return one(COLOURS) + one(TEXTS) + one(WHOLES) + one(FRACTIONS) + one(SCALES) + one(TEXTS);
  }

  /** A number that the format is made for. */
  double number(String format) {
    boolean date = !format.contains("DBNum") && format.matches(".*(y|m|e-|h:|\\[s|^d).*");
    if (date) {
      int days = format.contains("[") ? 300 : 60_000;
      return 61 + random.nextInt(days) + (random.nextInt(86_400) + 0.1) / 86_400;
    }
    double size = Math.pow(10, random.nextInt(10) - 2);
    double number = Math.round(random.nextDouble() * size * 10_000) / 10_000.0;
    return switch (format.contains("DBNum") ? 1 : random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> Math.rint(number);
      case 2, 3, 4 -> -number;
      default -> number;
    };
  }
}
