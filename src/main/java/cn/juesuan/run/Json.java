package cn.juesuan.run;

import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Writes JSON that may stand inside an HTML page: no character of a text can end the script block,
 * open a comment or break a line.
 */
final class Json {

  private final StringBuilder out = new StringBuilder();
  private boolean first = true;

  Json object(Consumer<Json> members) {
    return nested('{', members, '}');
  }

  Json array(Consumer<Json> items) {
    return nested('[', items, ']');
  }

  private Json nested(char open, Consumer<Json> inside, char close) {
    comma();
    out.append(open);
    first = true;
    inside.accept(this);
    out.append(close);
    first = false;
    return this;
  }

  /** The name of an object's next member. */
  Json name(String name) {
    text(name);
    out.append(':');
    first = true;
    return this;
  }

  Json text(String text) {
    comma();
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    out.append('"');
    return this;
  }

  private void character(char c) {
    boolean plain = c >= ' ' && "\"\\<>&\u2028\u2029\u007f".indexOf(c) < 0;
    if (plain && !Character.isSurrogate(c)) {
      out.append(c);
    } else {
      out.append("\\u").append(HexFormat.of().toHexDigits(c));
    }
  }

  Json number(long number) {
    comma();
    out.append(number);
    return this;
  }

  private void comma() {
    if (!first) {
      out.append(',');
    }
    first = false;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
