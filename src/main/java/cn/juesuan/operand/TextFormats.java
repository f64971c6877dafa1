package cn.juesuan.operand;

import cn.juesuan.format.Formatted;
import cn.juesuan.format.NumberFormat;
import cn.juesuan.format.NumberFormats;
import cn.juesuan.format.Parsed;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.CellValue.Truth;

/** Number formats, as TEXT applies them. */
public final class TextFormats {

  private static final NumberFormats FORMATS = new NumberFormats();

  private TextFormats() {}

  /**
   * The value in that format: a text, or #VALUE!.
   *
   * @throws Refusal if it is not certain what Excel shows
   */
  public static CellValue text(CellValue value, String code) {
    Parsed parsed = FORMATS.ofText(code);
    if (parsed instanceof Parsed.Refused why) {
      throw refused(code, why.reason());
    }
    Formatted shown = shown(value, ((Parsed.Known) parsed).format());
    if (shown instanceof Formatted.Refused why) {
      throw refused(code, why.reason());
    }
    return shown instanceof Formatted.Text text ? CellValue.of(text.text()) : ErrorCode.VALUE;
  }

  private static Refusal refused(String code, String reason) {
    return new Refusal("TEXT 的格式“" + Texts.shortened(code) + "”：" + reason);
  }

  private static Formatted shown(CellValue value, NumberFormat format) {
    if (value instanceof Truth truth) {
      return format.bool(truth.isTrue());
    }
    if (value instanceof Text text) {
      return TextNumbers.read(text.value()) instanceof Numeric number
          ? format.number(number.value())
          : format.text(text.value());
    }
    return format.number(value instanceof Numeric number ? number.value() : 0);
  }
}
