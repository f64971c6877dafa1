package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.formula.ExcelLimits;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.Coercion;
import cn.juesuan.operand.Numbers;
import cn.juesuan.operand.Refusal;
import cn.juesuan.operand.TextFormats;
import cn.juesuan.operand.Texts;
import cn.juesuan.operand.Wildcards;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.List;
import java.util.Locale;

/** Functions of texts; characters are counted as Excel does, in UTF-16. */
final class TextFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          define("LEFT", "text [number]", TextFunctions::left),
          define("RIGHT", "text [number]", TextFunctions::right),
          define("MID", "text number number", TextFunctions::middle),
          define("LEN", "text", a -> CellValue.of(a.text(0).length())),
          define("TRIM", "text", a -> CellValue.of(trimmed(a.text(0)))),
          define("UPPER", "text", a -> CellValue.of(a.text(0).toUpperCase(Locale.ROOT))),
          define("LOWER", "text", a -> CellValue.of(a.text(0).toLowerCase(Locale.ROOT))),
          define("EXACT", "text text", a -> CellValue.of(a.text(0).equals(a.text(1)))),
          define("FIND", "text text [number]", TextFunctions::find),
          define("SEARCH", "text text [number]", TextFunctions::search),
          define("SUBSTITUTE", "text text text [number]", TextFunctions::substituted),
          define("REPLACE", "text number number text", TextFunctions::replaced),
          define("REPT", "text number", TextFunctions::repeated),
          define("CONCATENATE", "text…", TextFunctions::joined),
          define("CHAR", "number", TextFunctions::character).except("128–255 的字符与电脑的语言有关"),
          define("VALUE", "value", a -> value(a, a.value(0))).except("看不出是数还是日期的文字"),
          define(
                  "TEXT",
                  "value text",
                  a -> TextFormats.text(a.value(0), a.text(1), a.context().dates()))
              .except("格式 @ 用于空单元格和 0101 这样像数的文字"));

  private TextFunctions() {}

  /** A count of characters; #VALUE! below the least that it may be. */
  static int characters(Arguments a, int argument, int least) {
    double count = Numbers.count(a.number(argument));
    if (count < least) {
      throw ErrorCode.VALUE.raised();
    }
    return (int) Math.min(ExcelLimits.CELL_CHARACTERS + 1, count);
  }

  private static CellValue left(Arguments a) {
    int count = a.has(1) ? characters(a, 1, 0) : 1;
    String text = a.text(0);
    return CellValue.of(text.substring(0, Math.min(count, text.length())));
  }

  private static CellValue right(Arguments a) {
    int count = a.has(1) ? characters(a, 1, 0) : 1;
    String text = a.text(0);
    return CellValue.of(text.substring(Math.max(0, text.length() - count)));
  }

  private static CellValue middle(Arguments a) {
    int from = characters(a, 1, 1) - 1;
    int count = characters(a, 2, 0);
    String text = a.text(0);
    return from >= text.length()
        ? CellValue.EMPTY_TEXT
        : CellValue.of(text.substring(from, Math.min(text.length(), from + count)));
  }

  /** Blanks around are left out, several in a row become one; other white space stays. */
  private static String trimmed(String text) {
    StringBuilder trimmed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean second =
          text.charAt(i) == ' '
              && (trimmed.isEmpty() || trimmed.charAt(trimmed.length() - 1) == ' ');
      if (!second) {
        trimmed.append(text.charAt(i));
      }
    }
    boolean last = !trimmed.isEmpty() && trimmed.charAt(trimmed.length() - 1) == ' ';
    return trimmed.substring(0, trimmed.length() - (last ? 1 : 0));
  }

  private static CellValue find(Arguments a) {
    int from = from(a);
    int at = a.text(1).indexOf(a.text(0), from);
    return at < 0 ? ErrorCode.VALUE : CellValue.of(at + 1);
  }

  private static CellValue search(Arguments a) {
    Texts.seek(a.text(0));
    int at = Wildcards.of(a.text(0)).findIn(a.text(1), from(a), a.context().budget());
    return at < 0 ? ErrorCode.VALUE : CellValue.of(at + 1);
  }

  private static int from(Arguments a) {
    int from = a.has(2) ? characters(a, 2, 1) - 1 : 0;
    if (from > a.text(1).length()) {
      throw ErrorCode.VALUE.raised();
    }
    return from;
  }

  private static CellValue substituted(Arguments a) {
    String text = a.text(0);
    String old = a.text(1);
    if (a.has(3) && a.number(3) < 1) {
      return ErrorCode.VALUE;
    }
    if (old.isEmpty() || !text.contains(old)) {
      return a.operand(0) instanceof Text same ? same : CellValue.of(text);
    }
    return substituted(text, old, a.text(2), a.has(3) ? a.integer(3) : 0);
  }

  /**
   * Replaces parts of a text.
   *
   * @param which which of the parts, counted from 1; 0 for all
   */
  private static CellValue substituted(String text, String old, String by, int which) {
    if (which == 0 && by.length() <= old.length()) {
      return CellValue.of(text.replace(old, by));
    }
    StringBuilder result = new StringBuilder(text.length());
    int from = 0;
    int count = 0;
    for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, from)) {
      count++;
      boolean replaces = which == 0 || which == count;
      result.append(text, from, at).append(replaces ? by : old);
      from = at + old.length();
      if (result.length() > ExcelLimits.CELL_CHARACTERS + text.length()) {
        return ErrorCode.VALUE;
      }
    }
    return CellValue.of(result.append(text, from, text.length()).toString());
  }

  private static CellValue replaced(Arguments a) {
    String text = a.text(0);
    int from = Math.min(text.length(), characters(a, 1, 1) - 1);
    int to = Math.min(text.length(), from + characters(a, 2, 0));
    return CellValue.of(text.substring(0, from) + a.text(3) + text.substring(to));
  }

  private static CellValue repeated(Arguments a) {
    int times = characters(a, 1, 0);
    return (long) a.text(0).length() * times > ExcelLimits.CELL_CHARACTERS
        ? ErrorCode.VALUE
        : CellValue.of(a.text(0).repeat(a.text(0).isEmpty() ? 0 : times));
  }

  private static CellValue joined(Arguments a) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < a.count(); i++) {
      joined.append(a.text(i));
      if (joined.length() > ExcelLimits.CELL_CHARACTERS) {
        return ErrorCode.VALUE;
      }
    }
    return CellValue.of(joined.toString());
  }

  private static CellValue character(Arguments a) {
    int code = a.integer(0);
    if (code < 1 || code > 255) {
      return ErrorCode.VALUE;
    }
    if (code > 127) {
      throw new Refusal("CHAR(" + code + ") 与电脑的语言有关，请直接写这个字");
    }
    return CellValue.of(String.valueOf((char) code));
  }

  private static CellValue value(Arguments a, CellValue value) {
    return value instanceof CellValue.Truth
        ? ErrorCode.VALUE
        : Coercion.number(value, a.context().dates());
  }
}
