package cn.juesuan.docx;

import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.template.TemplateSheet.Widths;
import cn.juesuan.view.SheetView;
import cn.juesuan.view.SheetView.Shown;
import cn.juesuan.xlsx.CellLook;
import cn.juesuan.xlsx.CellLook.Borders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A printed sheet as a table as wide as the text (ECMA-376 Part 1, 17.4); letters shrink with the
 * columns. Its first row, where that is a title over all columns, is no row of the table.
 */
final class WordTable {

  private static final double TWIPS_A_PIXEL = 15;
  private static final int LEAST_HALF_POINTS = 10;

  /** Texts of many letters wrap however small they are, so that they stay readable. */
  private static final int LEAST_OF_LONG_TEXT = 16;

  private static final int LONG_TEXT = 60;

  /** A step of an indent, as tables of spreadsheets have it. */
  private static final double INDENT = 9 * TWIPS_A_PIXEL;

  private static final int BESIDE_TEXT = 40;

  /** So many rows stay together at a table's end. */
  private static final int TOGETHER = 4;

  /** What stands above a table on its page: two headings. */
  private static final int HEADINGS = 1_800;

  /** A table of lower rows would not fit on one page anyhow. */
  private static final int LEAST_ROW = 120;

  private static final int USUAL_ROW = 260;
  private static final int TALLEST_ROW = 340;

  /** A row of more letters may be cut by the end of a page. */
  private static final int LONG_ROW = 400;

  private final SheetView sheet;
  private final Optional<String> style;
  private final int[] columns;

  /** For each row the merged regions that it crosses. */
  private final List<List<Area>> merges;

  private final double scale;
  private final int rowHeight;
  private final Optional<String> title;

  /** The table's first row. */
  private final int top;

  /**
   * @param room on the page
   * @param style the paragraphs' in the cells
   */
  WordTable(SheetView sheet, TextArea room, Optional<String> style) {
    int width = room.width();
    this.sheet = sheet;
    this.style = style;
    this.merges = byRow(sheet);
    this.columns = new int[sheet.columns().size()];
    double natural = sheet.columns().stream().mapToDouble(WordTable::twips).sum();
    this.scale = width / Math.max(1, natural);
    this.title = titleOf(sheet);
    this.top = title.isPresent() ? 1 : 0;
    this.rowHeight = rowHeight(room.height(), TablePages.mostRows(sheet) - top);
    int rest = width;
    for (int i = 0; i < columns.length; i++) {
      boolean last = i == columns.length - 1;
      columns[i] =
          Math.max(1, last ? rest : (int) Math.round(twips(sheet.columns().get(i)) * scale));
      rest -= columns[i];
    }
  }

  /** What the first row says where it is one text over all columns, without lines around it. */
  private static Optional<String> titleOf(SheetView sheet) {
    if (sheet.rows().size() < 2 || sheet.rows().get(0).isEmpty()) {
      return Optional.empty();
    }
    Shown first = sheet.rows().get(0).get(0);
    Area whole = Area.of(0, 0, 0, sheet.columns().size() - 1);
    boolean alone = sheet.columns().size() == 1 || sheet.merges().contains(whole);
    boolean lined = first.face().borders().top() || first.face().borders().bottom();
    return alone && !lined && !first.text().isBlank()
        ? Optional.of(first.text())
        : Optional.empty();
  }

  /** The text that stands over all columns in the sheet's first row, if it is so. */
  Optional<String> title() {
    return title;
  }

  /** Airy rows as long as the table stays on its page. */
  private static int rowHeight(int height, int rows) {
    int each = (height - HEADINGS) / Math.max(1, rows);
    return each < LEAST_ROW ? USUAL_ROW : Math.min(TALLEST_ROW, each);
  }

  private static double twips(double characters) {
    return Widths.pixels(characters) * TWIPS_A_PIXEL;
  }

  /** A table, or one for each page that begins with a certain row, its head repeated. */
  void write(XmlBytes out) {
    begin(out);
    for (int row = top; row < sheet.rows().size(); row++) {
      if (TablePages.begins(sheet, row)) {
        out.raw("</w:tbl>").raw(TablePages.NEW_PAGE);
        begin(out);
        for (int head = top; head < sheet.headRows(); head++) {
          row(head, out);
        }
      }
      row(row, out);
    }
    out.raw("</w:tbl>");
  }

  private void begin(XmlBytes out) {
    int width = 0;
    for (int column : columns) {
      width += column;
    }
    out.raw("<w:tbl><w:tblPr><w:tblW w:w=\"").raw(width).raw("\" w:type=\"dxa\"/>");
    out.raw("<w:jc w:val=\"center\"/><w:tblBorders>");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      out.raw("<w:")
          .raw(side)
          .raw(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
    }
    out.raw("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
    out.raw("<w:left w:w=\"").raw(BESIDE_TEXT).raw("\" w:type=\"dxa\"/><w:right w:w=\"");
    out.raw(BESIDE_TEXT).raw("\" w:type=\"dxa\"/>");
    out.raw("</w:tblCellMar></w:tblPr><w:tblGrid>");
    for (int column : columns) {
      out.raw("<w:gridCol w:w=\"").raw(column).raw("\"/>");
    }
    out.raw("</w:tblGrid>");
  }

  private void row(int row, XmlBytes out) {
    List<Shown> cells = sheet.rows().get(row);
    out.raw("<w:tr><w:trPr>").raw(letters(row) > LONG_ROW ? "" : "<w:cantSplit/>");
    out.raw("<w:trHeight w:val=\"").raw(rowHeight).raw("\" w:hRule=\"atLeast\"/>");
    out.raw(row < sheet.headRows() ? "<w:tblHeader/>" : "").raw("</w:trPr>");
    int column = 0;
    while (column < cells.size()) {
      Area merge = mergeAt(row, column);
      cell(row, column, merge, out);
      column = merge.lastColumn() + 1;
    }
    out.raw("</w:tr>");
  }

  private static List<List<Area>> byRow(SheetView sheet) {
    List<List<Area>> merges = new ArrayList<>();
    sheet.rows().forEach(r -> merges.add(new ArrayList<>(0)));
    for (Area merge : sheet.merges()) {
      for (int row = merge.firstRow(); row <= merge.lastRow(); row++) {
        merges.get(row).add(merge);
      }
    }
    return merges;
  }

  private Area mergeAt(int row, int column) {
    for (Area merge : merges.get(row)) {
      if (merge.contains(row, column)) {
        return merge;
      }
    }
    return Area.cell(row, column);
  }

  private void cell(int row, int column, Area merge, XmlBytes out) {
    Shown shown = sheet.rows().get(row).get(column);
    int width = 0;
    for (int c = column; c <= merge.lastColumn(); c++) {
      width += columns[c];
    }
    out.raw("<w:tc><w:tcPr><w:tcW w:w=\"").raw(width).raw("\" w:type=\"dxa\"/>");
    if (merge.lastColumn() > column) {
      out.raw("<w:gridSpan w:val=\"").raw(merge.lastColumn() - column + 1).raw("\"/>");
    }
    if (merge.lastRow() > merge.firstRow()) {
      out.raw(row == merge.firstRow() ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
    }
    borders(row, column, merge.lastColumn(), out);
    out.raw("<w:vAlign w:val=\"").raw(vertical(shown.face())).raw("\"/></w:tcPr>");
    boolean shows = row == merge.firstRow();
    paragraph(shown, shows ? shown.text() : "", staysWithNext(row), out);
    out.raw("</w:tc>");
  }

  /** The table has lines everywhere, so that cells name those only that the sheet does not show. */
  private void borders(int row, int first, int last, XmlBytes out) {
    Borders left = face(row, first).borders();
    Borders right = face(row, last).borders();
    boolean top = left.top() || face(row - 1, first).borders().bottom();
    boolean bottom = left.bottom() || face(row + 1, first).borders().top();
    boolean before = left.left() || face(row, first - 1).borders().right();
    boolean after = right.right() || face(row, last + 1).borders().left();
    if (top && bottom && before && after) {
      return;
    }
    out.raw("<w:tcBorders>");
    out.raw(top ? "" : "<w:top w:val=\"nil\"/>").raw(before ? "" : "<w:left w:val=\"nil\"/>");
    out.raw(bottom ? "" : "<w:bottom w:val=\"nil\"/>");
    out.raw(after ? "" : "<w:right w:val=\"nil\"/>").raw("</w:tcBorders>");
  }

  private CellLook face(int row, int column) {
    boolean inside =
        row >= 0 && row < sheet.rows().size() && column >= 0 && column < columns.length;
    return inside ? sheet.rows().get(row).get(column).face() : CellLook.PLAIN;
  }

  /** Headings stay with the first row, the last rows with each other. */
  private boolean staysWithNext(int row) {
    int rows = sheet.rows().size();
    boolean atEnd = row >= rows - TOGETHER && row < rows - 1;
    return (row < sheet.headRows() || atEnd) && letters(row) <= LONG_ROW;
  }

  private int letters(int row) {
    return sheet.rows().get(row).stream().mapToInt(c -> c.text().length()).sum();
  }

  private void paragraph(Shown shown, String text, boolean keep, XmlBytes out) {
    String side = horizontal(shown);
    out.raw("<w:p><w:pPr>");
    style.ifPresent(s -> out.raw("<w:pStyle w:val=\"").escaped(s).raw("\"/>"));
    out.raw(keep ? "<w:keepNext/>" : "");
    indent(shown.face(), side, out);
    out.raw("<w:jc w:val=\"").raw(side).raw("\"/></w:pPr>");
    if (!text.isEmpty()) {
      WordRuns.write(text, properties(shown), out);
    }
    out.raw("</w:p>");
  }

  private String properties(Shown shown) {
    String bold = shown.face().font().bold() ? "<w:b/>" : "";
    return bold + "<w:sz w:val=\"" + halfPoints(shown) + "\"/>";
  }

  private void indent(CellLook face, String side, XmlBytes out) {
    int width = (int) Math.round(face.indent() * INDENT * Math.min(1, scale));
    if (width > 0 && !side.equals("center")) {
      out.raw("<w:ind w:").raw(side.equals("right") ? "right" : "left").raw("=\"").raw(width);
      out.raw("\"/>");
    }
  }

  private int halfPoints(Shown shown) {
    boolean lined = shown.face().borders().top();
    int least = lined && shown.text().length() > LONG_TEXT ? LEAST_OF_LONG_TEXT : LEAST_HALF_POINTS;
    double own = shown.face().font().points() * 2;
    return (int) Math.round(Math.min(own, Math.max(least, own * Math.min(1, scale))));
  }

  private static String horizontal(Shown shown) {
    return switch (shown.face().horizontal()) {
      case "center", "centerContinuous" -> "center";
      case "right" -> "right";
      case "justify", "distributed" -> "both";
      case "general" -> shown.number() ? "right" : "left";
      default -> "left";
    };
  }

  private static String vertical(CellLook face) {
    return switch (face.vertical()) {
      case "center", "distributed" -> "center";
      case "top", "justify" -> "top";
      default -> "bottom";
    };
  }
}
