package cn.juesuan.format;

import java.util.List;
import java.util.Optional;

/**
 * What a section's code says.
 *
 * @param numerals Chinese numerals that it asks for
 * @param bare nothing but colours and the like stands in it: General
 */
record SectionCode(
    List<Token> tokens,
    Optional<Condition> condition,
    Language language,
    Optional<ChineseNumerals> numerals,
    boolean bare) {

  SectionCode {
    tokens = List.copyOf(tokens);
  }

  boolean has(Token.Kind kind) {
    return tokens.stream().anyMatch(t -> t.is(kind));
  }

  /** Whether a letter that is seen fills the cell. */
  boolean fills() {
    return tokens.stream().anyMatch(t -> t.is(Token.Kind.FILL) && !t.text().isBlank());
  }

  /** The section that it describes. */
  Section section() throws Unclear {
    if (language == Language.SYSTEM_DATE || language == Language.SYSTEM_TIME) {
      return DateSection.system(language);
    }
    if (tokens.isEmpty()) {
      return bare ? new GeneralSection(GeneralSection.PLAIN.tokens(), numerals) : empty();
    }
    if (has(Token.Kind.DATE) || has(Token.Kind.ELAPSED) || has(Token.Kind.HALF_DAY)) {
      return DateSection.of(this);
    }
    if (has(Token.Kind.GENERAL)) {
      return GeneralSection.of(this);
    }
    if (has(Token.Kind.TEXT)) {
      return TextSection.of(tokens);
    }
    return has(Token.Kind.DIGIT) ? digits() : LiteralSection.of(tokens);
  }

  private Section empty() throws Unclear {
    if (condition.isPresent()) {
      throw new Unclear("条件后面没有格式，不确定显示什么，请写 General 或者 \"\"");
    }
    return new LiteralSection("");
  }

  private Section digits() throws Unclear {
    if (has(Token.Kind.COLON)) {
      throw new Unclear("数字格式里的冒号请写成 \\: 或者 \":\"");
    }
    if (has(Token.Kind.SLASH)) {
      plainDigits("分数");
      return FractionSection.of(tokens);
    }
    if (has(Token.Kind.EXPONENT)) {
      plainDigits("科学记数法");
      return ScientificSection.of(tokens);
    }
    return DecimalSection.of(this);
  }

  private void plainDigits(String what) throws Unclear {
    if (numerals.isPresent()) {
      throw new Unclear(what + "不能用中文数字显示，请删去 [DBNum]");
    }
  }
}
