package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Truth;
import cn.juesuan.operand.Coercion;
import cn.juesuan.operand.Numbers;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.List;

/** Roman numerals. */
final class RomanFunctions {

  private static final int LARGEST = 3999;

  private static final int[] VALUES = {1000, 500, 100, 50, 10, 5, 1};
  private static final String LETTERS = "MDCLXVI";

  static final List<FunctionDefinition> ALL =
      List.of(define("ROMAN", "number [value]", RomanFunctions::roman));

  private RomanFunctions() {}

  private static CellValue roman(Arguments a) {
    double number = Numbers.truncated(a.number(0));
    int form = form(a);
    if (number < 0 || number > LARGEST || form < 0 || form > 4) {
      return ErrorCode.VALUE;
    }
    return CellValue.of(written((int) number, form));
  }

  /** TRUE is the classic form, FALSE the shortest. */
  private static int form(Arguments a) {
    if (!a.has(1)) {
      return 0;
    }
    if (a.value(1) instanceof Truth truth) {
      return truth.isTrue() ? 0 : 4;
    }
    CellValue number = Coercion.number(a.value(1), a.context().dates());
    if (number instanceof ErrorCode error) {
      throw error.raised();
    }
    double form = Numbers.truncated(((CellValue.Numeric) number).value());
    return form < 0 || form > 4 ? -1 : (int) form;
  }

  /**
   * A digit is written by its letters; where a smaller letter before a larger one would do, the
   * form says how much smaller it may be.
   */
  private static String written(int number, int form) {
    StringBuilder written = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i += 2) {
      int digit = rest / VALUES[i];
      if (digit % 5 == 4) {
        int larger = digit == 4 ? i - 1 : i - 2;
        int smaller = smaller(rest, i, larger, form);
        written.append(LETTERS.charAt(smaller)).append(LETTERS.charAt(larger));
        rest += VALUES[smaller] - VALUES[larger];
      } else {
        written.append(digit > 4 ? LETTERS.substring(i - 1, i) : "");
        written.append(LETTERS.substring(i, i + 1).repeat(digit % 5));
        rest %= VALUES[i];
      }
    }
    return written.toString();
  }

  /** The letter before a larger one: the least that the form allows and the rest has. */
  private static int smaller(int rest, int first, int larger, int form) {
    int smaller = first;
    while (smaller < first + form
        && smaller + 1 < VALUES.length
        && VALUES[larger] - VALUES[smaller + 1] <= rest) {
      smaller++;
    }
    return smaller;
  }
}
