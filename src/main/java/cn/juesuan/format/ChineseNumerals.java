package cn.juesuan.format;

/** Numbers in Chinese numerals, as [DBNum1] (一二三) and [DBNum2] (壹贰叁) show them. */
enum ChineseNumerals {
  /** [DBNum1]. */
  SMALL("〇一二三四五六七八九", "十百千"),
  /** [DBNum2], for money. */
  CAPITAL("零壹贰叁肆伍陆柒捌玖", "拾佰仟");

  /** Digits between 万 and 亿. */
  private static final int GROUP = 4;

  private static final String[] GROUPS = {"", "万", "亿"};

  /** Above 千亿 it is not certain how Excel goes on. */
  private static final int MOST_DIGITS = GROUP * GROUPS.length;

  private final String figures;
  private final String units;

  ChineseNumerals(String figures, String units) {
    this.figures = figures;
    this.units = units;
  }

  /**
   * @param mark what stands between the brackets, in small letters
   */
  static ChineseNumerals of(String mark) throws Unclear {
    return switch (mark) {
      case "dbnum1" -> SMALL;
      case "dbnum2" -> CAPITAL;
      default ->
          throw new Unclear("不支持 [" + mark.replace("dbnum", "DBNum") + "]，请用 [DBNum1] 或 [DBNum2]");
    };
  }

  /** Each figure by itself; what is no figure stays. */
  String figures(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      shown.append(c >= '0' && c <= '9' ? figures.charAt(c - '0') : c);
    }
    return shown.toString();
  }

  /** A number with its units, the part behind the point figure by figure: 一百二十三.四五. */
  String decimal(String digits) throws Unclear {
    int point = digits.indexOf('.');
    if (point < 0) {
      return number(digits);
    }
    return number(digits.substring(0, point)) + figures(digits.substring(point));
  }

  /** A whole number with its units: 一万〇一百. */
  String number(String digits) throws Unclear {
    if (digits.length() > MOST_DIGITS || digits.indexOf('E') >= 0) {
      throw new Unclear("一万亿以上的数用 [DBNum] 怎样显示不确定");
    }
    if (digits.equals("0")) {
      return figures("0");
    }
    int groups = (digits.length() + GROUP - 1) / GROUP;
    String padded = "0".repeat(groups * GROUP - digits.length()) + digits;
    StringBuilder shown = new StringBuilder();
    boolean skipped = false;
    for (int group = 0; group < groups; group++) {
      String four = padded.substring(group * GROUP, (group + 1) * GROUP);
      if (four.equals("0000")) {
        skipped = true;
        continue;
      }
      if (skipped && four.charAt(0) != '0') {
        throw new Unclear("中间空着一级（如二亿零一千）的数，[DBNum] 是否显示零不确定");
      }
      shown.append(group(four, group > 0)).append(GROUPS[groups - 1 - group]);
      skipped = false;
    }
    return shown.toString();
  }

  /** Up to 9999. */
  private String group(String four, boolean follows) {
    StringBuilder shown = new StringBuilder();
    boolean zero = false;
    for (int i = 0; i < GROUP; i++) {
      char digit = four.charAt(i);
      if (digit == '0') {
        zero = true;
        continue;
      }
      if (zero && (follows || shown.length() > 0)) {
        shown.append(figures("0"));
      }
      zero = false;
      shown.append(figures.charAt(digit - '0'));
      if (i < GROUP - 1) {
        shown.append(units.charAt(GROUP - 2 - i));
      }
    }
    return shown.toString();
  }

  /** A month, a day, an hour …: 十二, but 壹拾贰. */
  String ofCalendar(int number) throws Unclear {
    String shown = number(String.valueOf(number));
    return this == SMALL && shown.startsWith("一十") ? shown.substring(1) : shown;
  }
}
