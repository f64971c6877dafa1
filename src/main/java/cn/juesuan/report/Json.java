package cn.juesuan.report;

import cn.juesuan.problem.HarmlessText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Writes JSON that may stand inside an HTML page: no character of a text can end the script block,
 * open a comment or break a line, and none turns the direction of reading.
 */
final class Json {

  private final Appendable out;
  private boolean first = true;

  /** Writes to a text or a file; what a file refuses comes as {@link UncheckedIOException}. */
  Json(Appendable out) {
    this.out = out;
  }

  Json object(Consumer<Json> members) {
    return nested('{', members, '}');
  }

  Json array(Consumer<Json> items) {
    return nested('[', items, ']');
  }

  private Json nested(char open, Consumer<Json> inside, char close) {
    comma();
    append(open);
    first = true;
    inside.accept(this);
    append(close);
    first = false;
    return this;
  }

  /** The name of an object's next member. */
  Json name(String name) {
    text(name);
    append(':');
    first = true;
    return this;
  }

  Json text(String text) {
    comma();
    append('"');
    String shown = HarmlessText.lines(text);
    for (int i = 0; i < shown.length(); i++) {
      character(shown.charAt(i));
    }
    append('"');
    return this;
  }

  private void character(char c) {
    boolean plain = c >= ' ' && "\"\\<>&\u2028\u2029\u007f".indexOf(c) < 0;
    if (plain && !Character.isSurrogate(c)) {
      append(c);
    } else {
      append("\\u" + HexFormat.of().toHexDigits(c));
    }
  }

  Json number(long number) {
    comma();
    append(Long.toString(number));
    return this;
  }

  private void comma() {
    if (!first) {
      append(',');
    }
    first = false;
  }

  private void append(char c) {
    try {
      out.append(c);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(String text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
