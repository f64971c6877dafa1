package cn.juesuan.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A section with General and texts around it. */
record GeneralSection(List<FormatToken> tokens, Optional<ChineseNumerals> numerals)
    implements Section {

  static final GeneralSection PLAIN =
      new GeneralSection(List.of(new FormatToken(FormatToken.Kind.GENERAL, "")), Optional.empty());

  GeneralSection {
    tokens = List.copyOf(tokens);
  }

  static GeneralSection of(SectionCode code) throws Unclear {
    for (FormatToken token : code.tokens()) {
      if (!token.plain()
          && !token.is(FormatToken.Kind.GENERAL)
          && !token.is(FormatToken.Kind.COLON)) {
        throw new Unclear("General 不能和“" + token.text() + "”写在一起，文字请加英文引号");
      }
    }
    return new GeneralSection(code.tokens(), code.numerals());
  }

  private String numeral(String general, double number) throws Unclear {
    if (number != 0 && DecimalDigits.of(number).compareTo(new BigDecimal(general)) != 0) {
      throw new Unclear("位数多的数用 [DBNum] 怎样显示不确定，请先用 ROUND 舍入");
    }
    return numerals.orElseThrow().decimal(general);
  }

  /** The same for texts, which stand as they are. */
  TextSection forTexts() {
    return new TextSection(
        tokens.stream()
            .map(
                t ->
                    t.is(FormatToken.Kind.GENERAL)
                        ? new FormatToken(FormatToken.Kind.TEXT, "@")
                        : t)
            .toList());
  }

  @Override
  public boolean certain() {
    return numerals.isEmpty();
  }

  @Override
  public Drawn draw(double number) throws Unclear {
    String general = GeneralText.of(number);
    String shown = numerals.isPresent() ? numeral(general, number) : general;
    StringBuilder text = new StringBuilder();
    for (FormatToken token : tokens) {
      if (token.is(FormatToken.Kind.GENERAL)) {
        text.append(shown);
      } else if (!token.is(FormatToken.Kind.FILL)) {
        text.append(token.text());
      }
    }
    return new Drawn(text.toString(), true);
  }
}
