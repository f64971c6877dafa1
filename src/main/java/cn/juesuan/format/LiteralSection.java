package cn.juesuan.format;

import java.util.List;

/** A section that shows the same text for every number; perhaps nothing. */
record LiteralSection(String text) implements Section {

  static LiteralSection of(List<FormatToken> tokens) throws Unclear {
    StringBuilder text = new StringBuilder();
    for (FormatToken token : tokens) {
      switch (token.kind()) {
        case LITERAL, NUMERAL, SKIP, PERCENT, COLON, COMMA, POINT -> text.append(token.text());
        case FILL -> {}
        default -> throw new Unclear("“" + token.text() + "”在只有文字的格式里含义不明，请加英文引号");
      }
    }
    return new LiteralSection(text.toString());
  }

  boolean empty() {
    return text.isEmpty();
  }

  @Override
  public boolean certain() {
    return true;
  }

  @Override
  public Drawn draw(double number) {
    return new Drawn(text, !empty());
  }
}
