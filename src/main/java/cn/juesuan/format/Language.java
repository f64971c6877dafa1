package cn.juesuan.format;

import java.util.Locale;
import java.util.Map;

/** The language that a tag such as {@code [$-804]} asks for. */
enum Language {
  /** No tag: Excel's English names, in Chinese Excel too. */
  NONE,
  CHINESE,
  ENGLISH,
  /** Any other: names of months and days are refused. */
  OTHER,
  /** The long date of the system's settings. */
  SYSTEM_DATE,
  /** The time of the system's settings. */
  SYSTEM_TIME;

  private static final Map<String, Language> TAGS =
      Map.of(
          "", NONE,
          "804", CHINESE,
          "zh-cn", CHINESE,
          "409", ENGLISH,
          "en-us", ENGLISH,
          "f800", SYSTEM_DATE,
          "x-sysdate", SYSTEM_DATE,
          "f400", SYSTEM_TIME,
          "x-systime", SYSTEM_TIME);

  /**
   * @param tag what stands after the hyphen
   */
  static Language of(String tag) throws Unclear {
    String known = tag.toLowerCase(Locale.ROOT).replaceFirst("^0+(?=[0-9a-f])", "");
    if (TAGS.containsKey(known)) {
      return TAGS.get(known);
    }
    if (known.matches("[0-9a-f]{1,4}|[a-z]{2,3}(-[a-z]{2,4})?")) {
      return OTHER;
    }
    throw new Unclear("不支持区域标记 [$-" + tag + "]（历法或数字字形），请删去它");
  }
}
