package cn.juesuan.format;

import java.math.BigDecimal;
import java.util.List;

/** A section with the place of a text: @. Numbers are shown in it as by General. */
record TextSection(List<FormatToken> tokens) implements Section {

  TextSection {
    tokens = List.copyOf(tokens);
  }

  static TextSection of(List<FormatToken> tokens) throws Unclear {
    for (FormatToken token : tokens) {
      if (!token.plain() && !token.is(FormatToken.Kind.TEXT) && !token.is(FormatToken.Kind.COLON)) {
        throw new Unclear("@ 不能和“" + token.text() + "”写在一起，文字请加英文引号");
      }
    }
    return new TextSection(tokens);
  }

  String text(String value) {
    if (tokens.size() == 1 && tokens.get(0).is(FormatToken.Kind.TEXT)) {
      return value;
    }
    StringBuilder text = new StringBuilder();
    for (FormatToken token : tokens) {
      if (token.is(FormatToken.Kind.TEXT)) {
        text.append(value);
      } else if (!token.is(FormatToken.Kind.FILL)) {
        text.append(token.text());
      }
    }
    return text.toString();
  }

  @Override
  public boolean certain() {
    return false;
  }

  @Override
  public Drawn draw(double number) throws Unclear {
    String general = GeneralText.of(number);
    if (number != 0 && DecimalDigits.of(number).compareTo(new BigDecimal(general)) != 0) {
      throw new Unclear("文本格式 @ 怎样显示位数多的数不确定，请换成数值格式");
    }
    return new Drawn(general, true);
  }
}
