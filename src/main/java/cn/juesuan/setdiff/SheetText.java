package cn.juesuan.setdiff;

import cn.juesuan.template.TemplateSheet.Cell;
import cn.juesuan.template.TemplateSheet.Content;
import java.util.List;

/** What stands in cells, as text. */
final class SheetText {

  private static final int LABEL = 30;

  private SheetText() {}

  /** Nothing for blank cells; formulas begin with {@code =}. */
  static String of(Cell cell) {
    Content content = cell.content();
    if (content instanceof Content.Text text) {
      return text.plain();
    }
    if (content instanceof Content.Calculated calculated) {
      return "=" + Follower.asTyped(calculated.formula());
    }
    return content instanceof Content.Fixed fixed ? fixed.value() : "";
  }

  /** The first words, by which people know a row, a column or a sheet. */
  static String first(List<Cell> cells) {
    return cells.stream()
        .filter(c -> c.content() instanceof Content.Text)
        .map(SheetText::of)
        .map(t -> t.strip().replace('\n', ' '))
        .filter(t -> !t.isEmpty())
        .findFirst()
        .map(t -> t.length() <= LABEL ? t : t.substring(0, LABEL) + "…")
        .orElse("");
  }
}
