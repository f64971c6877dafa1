package cn.juesuan.operand;

import cn.juesuan.format.DateSystem;
import cn.juesuan.format.Formatted;
import cn.juesuan.format.NumberFormat;
import cn.juesuan.format.NumberFormats;
import cn.juesuan.format.Parsed;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.CellValue.Truth;
import java.util.Map;

/** Number formats, as TEXT applies them. */
public final class TextFormats {

  private static final Map<DateSystem, NumberFormats> FORMATS =
      Map.of(
          DateSystem.SINCE_1900, new NumberFormats(DateSystem.SINCE_1900),
          DateSystem.SINCE_1904, new NumberFormats(DateSystem.SINCE_1904));

  private TextFormats() {}

  /**
   * The value in that format: a text, or #VALUE!.
   *
   * @throws Refusal if it is not certain what Excel shows
   */
  public static CellValue text(CellValue value, String code, DateSystem dates) {
    Parsed parsed = FORMATS.get(dates).ofText(code);
    if (parsed instanceof Parsed.Refused why) {
      throw refused(code, why.reason());
    }
    if (code.strip().equals("@")) {
      checkText(value, code, dates);
    }
    Formatted shown = shown(value, ((Parsed.Known) parsed).format(), dates);
    if (shown instanceof Formatted.Refused why) {
      throw refused(code, why.reason());
    }
    return shown instanceof Formatted.Text text ? CellValue.of(text.text()) : ErrorCode.VALUE;
  }

  /**
   * What is shown as text: whether it is taken for a number before shows where it looks another.
   */
  private static void checkText(CellValue value, String code, DateSystem dates) {
    if (value instanceof CellValue.Blank) {
      throw refused(code, "空单元格当作文字是空的还是 0，各软件不同");
    }
    if (value instanceof Text text
        && TextNumbers.find(text.value(), dates).filter(n -> !isSo(n, text.value())).isPresent()) {
      throw refused(code, "文字“" + Texts.shortened(text.value()) + "”先当作数还是照写，各软件不同，请直接用它");
    }
  }

  private static boolean isSo(double number, String text) {
    return NumberText.of(number).equals(text);
  }

  private static Refusal refused(String code, String reason) {
    return new Refusal("TEXT 的格式“" + Texts.shortened(code) + "”：" + reason);
  }

  private static Formatted shown(CellValue value, NumberFormat format, DateSystem dates) {
    if (value instanceof Truth truth) {
      return format.bool(truth.isTrue());
    }
    if (value instanceof Text text) {
      return TextNumbers.read(text.value(), dates) instanceof Numeric number
          ? format.number(number.value())
          : format.text(text.value());
    }
    return format.number(value instanceof Numeric number ? number.value() : 0);
  }
}
