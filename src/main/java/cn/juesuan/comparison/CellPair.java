package cn.juesuan.comparison;

import cn.juesuan.template.TemplateSheet.Content;
import java.util.Optional;

/**
 * Compares the cells of two sheets.
 *
 * @param moves where formulas of the first find their cells in the second
 */
record CellPair(OpenedSheet made, OpenedSheet now, FormulaShape.Moves moves) {

  private static final String NOTHING = "空的";

  /** A cell of each sheet; rows and columns count from 0. */
  Optional<BookDifference> compare(int row, int column, int rowNow, int columnNow) {
    Content one = made.contents().at(row, column);
    Content other = now.contents().at(rowNow, columnNow);
    if (same(one, other)) {
      return Optional.empty();
    }
    String value = made.value(row, column);
    String valueNow = now.value(rowNow, columnNow);
    boolean figure =
        !Figures.of(value).equals(Figures.of(valueNow)) || now.isFault(rowNow, columnNow);
    String old = said(made, one, row, column, valueNow);
    String there = said(now, other, rowNow, columnNow, value);
    // a number of which the cell does not show the digits that differ
    boolean alike = old.equals(there);
    String said = "数据是 " + (alike ? value : old) + "，工作簿是 " + (alike ? valueNow : there);
    boolean words = made.isText(row, column) || now.isText(rowNow, columnNow);
    return Optional.of(new BookDifference(figure, now.place(rowNow, columnNow, !words), said));
  }

  private boolean same(Content one, Content other) {
    if (one instanceof Content.Calculated formula
        && other instanceof Content.Calculated formulaNow) {
      return formula.formula().equals(formulaNow.formula())
          || FormulaShape.of(formula.formula(), made.name(), moves)
              .equals(
                  FormulaShape.of(
                      formulaNow.formula(), now.name(), (sheet, area) -> Optional.of(area)));
    }
    boolean formula = one instanceof Content.Calculated || other instanceof Content.Calculated;
    return !formula && SheetContents.written(one).equals(SheetContents.written(other));
  }

  /** What a cell holds; of long texts what differs from the other's. */
  private static String said(
      OpenedSheet sheet, Content content, int row, int column, String other) {
    String value = sheet.value(row, column);
    if (content instanceof Content.Calculated formula) {
      return "公式 =" + Excerpt.cut(formula.formula()) + "（" + Excerpt.of(value, other) + "）";
    }
    if (content instanceof Content.Text) {
      return "“" + Excerpt.of(value, other) + "”";
    }
    if (content instanceof Content.Refused refused) {
      return "读不出来的内容（" + refused.reason() + "）";
    }
    return content instanceof Content.Fixed ? sheet.shown(row, column) : NOTHING;
  }
}
