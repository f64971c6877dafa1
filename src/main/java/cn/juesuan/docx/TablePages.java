package cn.juesuan.docx;

import cn.juesuan.view.SheetView;

/** Where pages begin within a table, as the workbook says. */
final class TablePages {

  /** A paragraph that nobody sees, between the table's two parts. */
  static final String NEW_PAGE =
      "<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\""
          + " w:lineRule=\"exact\"/></w:pPr></w:p>";

  private TablePages() {}

  /** Whether a page begins with a row; not within the head, nor within a merged region. */
  static boolean begins(SheetView sheet, int row) {
    return row > sheet.headRows()
        && sheet.newPages().contains(row)
        && sheet.merges().stream().noneMatch(m -> m.firstRow() < row && row <= m.lastRow());
  }

  /** How many rows the fullest page has, its head included. */
  static int mostRows(SheetView sheet) {
    int most = 0;
    int rows = 0;
    for (int row = 0; row < sheet.rows().size(); row++) {
      rows = begins(sheet, row) ? sheet.headRows() + 1 : rows + 1;
      most = Math.max(most, rows);
    }
    return most;
  }
}
