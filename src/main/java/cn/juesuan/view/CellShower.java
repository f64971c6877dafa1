package cn.juesuan.view;

import cn.juesuan.evaluation.CellValues;
import cn.juesuan.format.Formatted;
import cn.juesuan.format.NumberFormat;
import cn.juesuan.format.Parsed;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Truth;
import cn.juesuan.template.TemplateBook.Look;
import java.util.List;
import java.util.Optional;

/** Shows calculated cells as a spreadsheet program would, by the formats of their styles. */
public final class CellShower {

  /** What fills a cell that cannot show its date. */
  private static final String HASHES = "########";

  private final List<Look> looks;

  /**
   * Shows cells by these looks.
   *
   * @param looks by style
   */
  public CellShower(List<Look> looks) {
    this.looks = looks;
  }

  /** What is refused is shown as hashes; whoever may meet that asks for {@link #refusal}. */
  public Preview.Shown shown(CellValue value, int style) {
    boolean number = value instanceof Numeric;
    return by(format(style), value) instanceof Formatted.Text text
        ? new Preview.Shown(number ? text.text().strip() : text.text(), number)
        : new Preview.Shown(HASHES, number);
  }

  /** Why it is not certain what a value shows; in Chinese. */
  public Optional<String> refusal(CellValue value, int style) {
    boolean known = style >= 0 && style < looks.size();
    if (known
        && value instanceof Numeric
        && looks.get(style).format() instanceof Parsed.Refused refused) {
      return Optional.of(refused.reason());
    }
    return by(format(style), value) instanceof Formatted.Refused refused
        ? Optional.of(refused.reason())
        : Optional.empty();
  }

  private NumberFormat format(int style) {
    return style >= 0 && style < looks.size() ? looks.get(style).known() : NumberFormat.GENERAL;
  }

  private static Formatted by(NumberFormat format, CellValue value) {
    if (value instanceof Numeric number) {
      return format.number(number.value());
    }
    if (value instanceof CellValue.Text text) {
      return format.text(text.value());
    }
    return value instanceof Truth truth
        ? format.bool(truth.isTrue())
        : new Formatted.Text(CellValues.shown(value));
  }
}
