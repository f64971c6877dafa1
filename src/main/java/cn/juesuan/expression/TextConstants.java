package cn.juesuan.expression;

import cn.juesuan.operand.CellValue;
import java.util.List;

/** A formula's text constants, in the order of its text, as the values that they are. */
public final class TextConstants {

  /** Those of a formula without any. */
  public static final TextConstants NONE = new TextConstants(List.of());

  private final List<String> texts;
  private final CellValue[] values;

  private TextConstants(List<String> texts) {
    this.texts = List.copyOf(texts);
    this.values = new CellValue[texts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = CellValue.of(texts.get(i));
    }
  }

  /** Those texts. */
  public static TextConstants of(List<String> texts) {
    return texts.isEmpty() ? NONE : new TextConstants(texts);
  }

  /** The texts. */
  public List<String> texts() {
    return texts;
  }

  CellValue value(int number) {
    return values[number];
  }
}
