package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.Numbers;
import cn.juesuan.operand.Refusal;
import cn.juesuan.operand.TextFormats;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Functions of single letters, and numbers from and to texts of other forms. */
final class LetterFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          define("PROPER", "text", a -> proper(a.text(0))).except("紧跟在汉字等后面的字母，带音调的字母"),
          define("CLEAN", "text", a -> clean(a.text(0))).except("ASCII 以外的控制字符"),
          define("UNICODE", "text", a -> unicode(a.text(0))).except("不成对的代理字符"),
          define("UNICHAR", "number", LetterFunctions::unichar).except("控制字符和不是字符的号码"),
          define("NUMBERVALUE", "text [text] [text]", LetterFunctions::numberValue)
              .except("看不出是不是数的文字"),
          define("NUMBERSTRING", "number number", LetterFunctions::numberString)
              .except("负数、小数和 15 位以上的数"));

  private static final int FIRST_PRINTED = 0x20;
  private static final int LAST_ASCII = 0x7E;

  /** Characters beyond ASCII that are no more than marks for programs. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cn}]");

  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");

  /** Up to here every digit of a number counts. */
  private static final double MOST = 1e15;

  /** What is part of a number itself separates none of its parts for certain. */
  private static final String PARTS_OF_NUMBERS = "0123456789+-% eE";

  private static final String DIGITS = "〇一二三四五六七八九";

  private LetterFunctions() {}

  /** The first letter of every run of letters is capital, the others are small. */
  private static CellValue proper(String text) {
    StringBuilder proper = new StringBuilder(text.length());
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ascii = c <= LAST_ASCII;
      boolean cased = Character.toUpperCase(c) != c || Character.toLowerCase(c) != c;
      if ((!ascii && cased) || (ascii && cased && before > LAST_ASCII)) {
        throw new Refusal("“" + c + "”是不是一个词的开头，各软件说法不同");
      }
      boolean inside = Character.isLetter(before);
      proper.append(inside ? Character.toLowerCase(c) : Character.toUpperCase(c));
      before = c;
    }
    return CellValue.of(proper.toString());
  }

  private static CellValue clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > LAST_ASCII && CONTROL.matcher(String.valueOf(c)).matches()) {
        throw new Refusal("文字里有 ASCII 以外的控制字符，CLEAN 去不去掉它，各软件不同");
      }
      if (c >= FIRST_PRINTED) {
        clean.append(c);
      }
    }
    return CellValue.of(clean.toString());
  }

  private static CellValue unicode(String text) {
    if (text.isEmpty()) {
      return ErrorCode.VALUE;
    }
    int code = text.codePointAt(0);
    if (code <= Character.MAX_VALUE && Character.isSurrogate((char) code)) {
      throw new Refusal("文字里有不成对的代理字符");
    }
    return CellValue.count(code);
  }

  private static CellValue unichar(Arguments a) {
    double code = Numbers.truncated(a.number(0));
    if (code < 1 || code > Character.MAX_CODE_POINT) {
      return ErrorCode.VALUE;
    }
    String text = Character.toString((int) code);
    boolean line = code == '\n' || code == '\t';
    boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    if (surrogate || (!line && CONTROL.matcher(text).matches())) {
      throw new Refusal("UNICHAR(" + (int) code + ") 不是看得见的字");
    }
    return CellValue.of(text);
  }

  /** The number that a text writes with these marks, whatever those of the computer are. */
  private static CellValue numberValue(Arguments a) {
    String point = mark(a, 1, ".");
    String comma = mark(a, 2, ",");
    String text = a.text(0).replace(" ", "");
    if (point.equals(comma)) {
      throw new Refusal("NUMBERVALUE 的小数点和千分号不能相同");
    }
    int at = text.indexOf(point);
    String whole = at < 0 ? text : text.substring(0, at);
    String decimals = at < 0 ? "" : text.substring(at + 1);
    if (decimals.contains(comma) || decimals.contains(point)) {
      return ErrorCode.VALUE;
    }
    return number(whole.replace(comma, "") + (at < 0 ? "" : ".") + decimals);
  }

  private static String mark(Arguments a, int argument, String otherwise) {
    if (!a.has(argument)) {
      return otherwise;
    }
    if (a.text(argument).isEmpty()) {
      throw new Refusal("NUMBERVALUE 的小数点和千分号不能是空的");
    }
    String mark = a.text(argument).substring(0, 1);
    if (PARTS_OF_NUMBERS.contains(mark)) {
      throw new Refusal("NUMBERVALUE 的小数点和千分号不能是数字、正负号、百分号、空格或 E");
    }
    return mark;
  }

  private static CellValue number(String text) {
    boolean percent = text.endsWith("%");
    String digits = percent ? text.substring(0, text.length() - 1) : text;
    if (text.isEmpty()) {
      return CellValue.ZERO;
    }
    if (!PLAIN.matcher(digits).matches()) {
      if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
        return ErrorCode.VALUE;
      }
      throw new Refusal("文字“" + text + "”是不是数，各软件说法不同");
    }
    double number = Double.parseDouble(digits);
    return Double.isInfinite(number)
        ? ErrorCode.VALUE
        : CellValue.of(percent ? number / 100 : number);
  }

  /**
   * A number in Chinese: 1 and 2 with units in plain and in formal characters, 3 digit by digit.
   */
  private static CellValue numberString(Arguments a) {
    double number = a.number(0);
    if (number < 0 || number >= MOST || number != Math.rint(number)) {
      throw new Refusal("NUMBERSTRING 对负数、小数和 15 位以上的数，各版本不同，请先取整，或用 TEXT 的 [DBNum2]");
    }
    Numeric value = new Numeric(number);
    return switch (a.integer(1)) {
      case 1 -> TextFormats.text(value, "[DBNum1]General", a.context().dates());
      case 2 -> TextFormats.text(value, "[DBNum2]General", a.context().dates());
      case 3 -> CellValue.of(digits((long) number));
      default -> ErrorCode.NUM;
    };
  }

  private static String digits(long number) {
    StringBuilder text = new StringBuilder();
    String.format(Locale.ROOT, "%d", number)
        .chars()
        .forEach(c -> text.append(DIGITS.charAt(c - '0')));
    return text.toString();
  }
}
