package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.formula.ExcelLimits;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.Refusal;
import cn.juesuan.operand.Wildcards;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.List;

/**
 * Functions that count in bytes as Excel for simplified Chinese does (code page 936): ASCII is one
 * byte, a Chinese character two. Characters on which programs disagree are refused.
 */
final class ByteFunctions {

  private static final String LIMITS = "汉字、全角符号和 ASCII 以外的字，切到半个汉字的";

  static final List<FunctionDefinition> ALL =
      List.of(
          define("LENB", "text", a -> CellValue.count(bytes(a.text(0)))).except(LIMITS),
          define("LEFTB", "text [number]", ByteFunctions::left).except(LIMITS),
          define("RIGHTB", "text [number]", ByteFunctions::right).except(LIMITS),
          define("MIDB", "text number number", ByteFunctions::middle).except(LIMITS),
          define("REPLACEB", "text number number text", ByteFunctions::replaced).except(LIMITS),
          define("FINDB", "text text [number]", a -> found(a, false)).except(LIMITS),
          define("SEARCHB", "text text [number]", a -> found(a, true))
              .except(LIMITS + "；除了单独一个 ? 以外的通配符"),
          define("ASC", "text", a -> CellValue.of(narrow(a.text(0))))
              .except("、。「」等有半角写法的符号，引号，汉字和全角字符以外的字"));

  private static final int LAST_ASCII = 0x7E;
  private static final String WIDE_MARKS = "　、。〈〉《》「」『』【】〔〕〖〗—…‘’“”〇";
  private static final String KEPT_MARKS = "《》【】〔〕〖〗〇";

  /** As far as full-width letters are from the plain ones. */
  private static final int WIDE = 0xFEE0;

  private ByteFunctions() {}

  private static boolean isHan(char c) {
    return c >= '\u4E00' && c <= '\u9FA5';
  }

  private static boolean isWideAscii(char c) {
    return c >= '\uFF01' && c <= '\uFF5E';
  }

  private static int bytes(char c) {
    if (c <= LAST_ASCII) {
      return 1;
    }
    if (isHan(c) || isWideAscii(c) || WIDE_MARKS.indexOf(c) >= 0) {
      return 2;
    }
    throw new Refusal("“" + c + "”算几个字节，与电脑的语言有关，请改用按字数的函数");
  }

  private static int bytes(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      bytes += bytes(text.charAt(i));
    }
    return bytes;
  }

  /**
   * How many characters so many bytes are; all of them if there are not so many.
   *
   * @throws Refusal if the last one were cut
   */
  private static int characters(String text, int bytes) {
    int count = 0;
    int at = 0;
    while (at < text.length() && count < bytes) {
      count += bytes(text.charAt(at++));
    }
    if (count > bytes) {
      throw new Refusal("按字节切到了半个汉字，各软件的结果不同");
    }
    return at;
  }

  private static int count(Arguments a, int argument, int least) {
    return TextFunctions.characters(a, argument, least);
  }

  private static CellValue left(Arguments a) {
    String text = a.text(0);
    return CellValue.of(text.substring(0, characters(text, a.has(1) ? count(a, 1, 0) : 1)));
  }

  private static CellValue right(Arguments a) {
    String text = a.text(0);
    int kept = a.has(1) ? count(a, 1, 0) : 1;
    return CellValue.of(text.substring(characters(text, Math.max(0, bytes(text) - kept))));
  }

  private static CellValue middle(Arguments a) {
    String text = a.text(0);
    String rest = text.substring(characters(text, count(a, 1, 1) - 1));
    return CellValue.of(rest.substring(0, characters(rest, count(a, 2, 0))));
  }

  private static CellValue replaced(Arguments a) {
    String text = a.text(0);
    int from = characters(text, count(a, 1, 1) - 1);
    String rest = text.substring(from);
    return CellValue.of(
        text.substring(0, from) + a.text(3) + rest.substring(characters(rest, count(a, 2, 0))));
  }

  private static CellValue found(Arguments a, boolean wild) {
    String text = a.text(1);
    int start = a.has(2) ? count(a, 2, 1) - 1 : 0;
    if (start > bytes(text)) {
      return ErrorCode.VALUE;
    }
    int from = characters(text, start);
    int at = wild ? searched(a, text, from) : text.indexOf(a.text(0), from);
    return at < 0 ? ErrorCode.VALUE : CellValue.count(bytes(text.substring(0, at)) + 1L);
  }

  /** A question mark stands for one byte, so it finds the first character that is not Chinese. */
  private static int searched(Arguments a, String text, int from) {
    String wanted = a.text(0);
    if (!Wildcards.isIn(wanted)) {
      return Wildcards.of(wanted).findIn(text, from, a.context().budget());
    }
    if (!wanted.equals("?")) {
      throw new Refusal("SEARCHB 的通配符按字节怎么算，各软件不同");
    }
    int at = from;
    while (at < text.length() && bytes(text.charAt(at)) > 1) {
      at++;
    }
    return at < text.length() ? at : -1;
  }

  /** With plain letters, digits and signs for the full-width ones. */
  private static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(Math.min(text.length(), ExcelLimits.CELL_CHARACTERS));
    for (int i = 0; i < text.length(); i++) {
      narrow.append(narrow(text.charAt(i)));
    }
    return narrow.toString();
  }

  private static char narrow(char c) {
    if (isWideAscii(c)) {
      return (char) (c - WIDE);
    }
    if (c == '　') {
      return ' ';
    }
    if (c <= LAST_ASCII || isHan(c) || KEPT_MARKS.indexOf(c) >= 0) {
      return c;
    }
    throw new Refusal("ASC 对“" + c + "”的结果与电脑的语言有关，请用 SUBSTITUTE 写明");
  }
}
