package cn.juesuan.calculation;

import cn.juesuan.calculation.CellValue.Blank;
import cn.juesuan.calculation.CellValue.ErrorCode;
import cn.juesuan.calculation.CellValue.Numeric;
import cn.juesuan.calculation.CellValue.Text;
import cn.juesuan.calculation.CellValue.Truth;
import cn.juesuan.format.NumberFormat;
import cn.juesuan.format.NumberFormats;
import cn.juesuan.format.Parsed;
import cn.juesuan.format.Shown;

/** TEXT by the program's own number formats. */
public final class FormattedTexts implements TextFormats {

  private final NumberFormats formats;

  public FormattedTexts(NumberFormats formats) {
    this.formats = formats;
  }

  @Override
  public CellValue text(CellValue value, String format) {
    if (value instanceof ErrorCode) {
      return value;
    }
    Parsed parsed = formats.ofText(format);
    if (parsed instanceof Parsed.Refused why) {
      throw refusal(format, why.reason());
    }
    Shown shown = shown(value, ((Parsed.Known) parsed).format());
    if (shown instanceof Shown.Refused why) {
      throw refusal(format, why.reason());
    }
    return shown instanceof Shown.Text text ? CellValue.of(text.text()) : ErrorCode.VALUE;
  }

  private static Refusal refusal(String format, String reason) {
    return new Refusal("TEXT 的格式“" + format + "”：" + reason);
  }

  private static Shown shown(CellValue value, NumberFormat format) {
    if (value instanceof Truth truth) {
      return format.bool(truth.isTrue());
    }
    if (value instanceof Numeric number) {
      return format.number(number.value());
    }
    if (value instanceof Blank) {
      return format.number(0);
    }
    String text = ((Text) value).value();
    return TextNumbers.read(text) instanceof Numeric number
        ? format.number(number.value())
        : format.text(text);
  }
}
