package cn.juesuan.workbook;

import cn.juesuan.format.NumberFormat;
import cn.juesuan.format.NumberFormats;
import cn.juesuan.format.Parsed;
import cn.juesuan.format.Shown;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.OperandResolver;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/** TEXT, by the program's own number formats. */
final class TextFunction {

  private static final NumberFormats FORMATS = new NumberFormats();

  private TextFunction() {}

  /** What is shown is not certain. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
      super(reason, null, false, false);
    }
  }

  static ValueEval evaluate(ValueEval[] arguments, int row, int column) {
    if (arguments.length != 2) {
      return ErrorEval.VALUE_INVALID;
    }
    try {
      ValueEval value = OperandResolver.getSingleValue(arguments[0], row, column);
      String code =
          OperandResolver.coerceValueToString(
              OperandResolver.getSingleValue(arguments[1], row, column));
      if (value instanceof ErrorEval) {
        return value;
      }
      Parsed parsed = FORMATS.ofText(code);
      if (parsed instanceof Parsed.Refused why) {
        throw refused(code, why.reason());
      }
      return eval(shown(value, ((Parsed.Known) parsed).format()), code);
    } catch (EvaluationException e) {
      return e.getErrorEval();
    }
  }

  private static Refused refused(String code, String reason) {
    return new Refused("TEXT 的格式“" + code + "”：" + reason);
  }

  private static ValueEval eval(Shown shown, String code) {
    if (shown instanceof Shown.Refused why) {
      throw refused(code, why.reason());
    }
    return shown instanceof Shown.Text text ? new StringEval(text.text()) : ErrorEval.VALUE_INVALID;
  }

  private static Shown shown(ValueEval value, NumberFormat format) {
    if (value instanceof BoolEval truth) {
      return format.bool(truth.getBooleanValue());
    }
    if (value instanceof NumberEval number) {
      return format.number(number.getNumberValue());
    }
    if (value instanceof BlankEval) {
      return format.number(0);
    }
    String text = ((StringEval) value).getStringValue();
    Double number = OperandResolver.parseDouble(text);
    return number == null ? format.text(text) : format.number(number);
  }
}
