package cn.juesuan.format;

import java.util.List;

/** Makes sections of their codes: which kind of section a code describes. */
final class SectionReader {

  private SectionReader() {}

  /**
   * The section that a code describes.
   *
   * @param dates how days are counted
   * @throws Unclear if it is not certain what Excel shows
   */
  static Section of(SectionCode code, DateSystem dates) throws Unclear {
    Language language = code.language();
    List<FormatToken> tokens = code.tokens();
    if (language == Language.SYSTEM_DATE || language == Language.SYSTEM_TIME) {
      return DateSection.system(language, dates);
    }
    if (tokens.isEmpty()) {
      return code.bare()
          ? new GeneralSection(GeneralSection.PLAIN.tokens(), code.numerals())
          : empty(code);
    }
    if (code.has(FormatToken.Kind.DATE)
        || code.has(FormatToken.Kind.ELAPSED)
        || code.has(FormatToken.Kind.HALF_DAY)) {
      return DateSection.of(code, dates);
    }
    if (code.has(FormatToken.Kind.GENERAL)) {
      return GeneralSection.of(code);
    }
    if (code.has(FormatToken.Kind.TEXT)) {
      return TextSection.of(tokens);
    }
    return code.has(FormatToken.Kind.DIGIT) ? digits(code) : LiteralSection.of(tokens);
  }

  private static Section empty(SectionCode code) throws Unclear {
    if (code.condition().isPresent()) {
      throw new Unclear("条件后面没有格式，不确定显示什么，请写 General 或者 \"\"");
    }
    return new LiteralSection("");
  }

  private static Section digits(SectionCode code) throws Unclear {
    if (code.has(FormatToken.Kind.COLON)) {
      throw new Unclear("数字格式里的冒号请写成 \\: 或者 \":\"");
    }
    if (code.has(FormatToken.Kind.SLASH)) {
      plainDigits(code, "分数");
      return new FractionReader(code.tokens()).read();
    }
    if (code.has(FormatToken.Kind.EXPONENT)) {
      plainDigits(code, "科学记数法");
      return ScientificSection.of(code.tokens());
    }
    return DecimalSection.of(code);
  }

  private static void plainDigits(SectionCode code, String what) throws Unclear {
    if (code.numerals().isPresent()) {
      throw new Unclear(what + "不能用中文数字显示，请删去 [DBNum]");
    }
  }
}
