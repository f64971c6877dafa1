package cn.juesuan.form;

import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.Prefixes;
import cn.juesuan.ooxml.XmlText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Writes the part of one sheet (ECMA-376 Part 1, 18.3). */
final class FormSheetWriter {

  private static final String START =
      XmlText.DECLARATION + "<worksheet xmlns=\"" + Prefixes.SPREADSHEET + "\">";

  /** Rows that may be filled in beyond those that are there. */
  private static final int MORE_ROWS = 5000;

  private static final double LINE_POINTS = 15;
  private static final int LONGEST_TITLE = 32;
  private static final int LONGEST_HINT = 255;

  private final FormSheet sheet;
  private final Writer out;
  private final List<String> links = new ArrayList<>();
  private int row = 0;

  private FormSheetWriter(FormSheet sheet, Writer out) {
    this.sheet = sheet;
    this.out = out;
  }

  static void write(FormSheet sheet, boolean chosen, Writer out) throws IOException {
    new FormSheetWriter(sheet, out).write(chosen);
  }

  private void write(boolean chosen) throws IOException {
    out.append(START).append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
    view(chosen);
    out.append("<sheetFormatPr defaultRowHeight=\"18\" customHeight=\"1\"/>");
    columns();
    out.append("<sheetData>");
    for (List<FormCell> cells : sheet.rows()) {
      row(cells);
    }
    out.append("</sheetData>");
    merges();
    choices();
    hyperlinks();
    out.append(
        "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
            + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>");
  }

  private void view(boolean chosen) throws IOException {
    out.append("<sheetViews><sheetView showGridLines=\"0\"")
        .append(chosen ? " tabSelected=\"1\"" : "")
        .append(" workbookViewId=\"0\">");
    if (sheet.frozen() > 0) {
      String first = "A" + (sheet.frozen() + 1);
      out.append(
          "<pane ySplit=\"%d\" topLeftCell=\"%s\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"%s\" sqref=\"%s\"/>"
              .formatted(sheet.frozen(), first, first, first));
    }
    out.append("</sheetView></sheetViews>");
  }

  private void columns() throws IOException {
    out.append("<cols>");
    for (int i = 0; i < sheet.columns().size(); i++) {
      FormColumn column = sheet.columns().get(i);
      out.append(
          "<col min=\"%d\" max=\"%d\" width=\"%d\" style=\"%d\" customWidth=\"1\"/>"
              .formatted(i + 1, i + 1, column.width(), column.style().number()));
    }
    out.append("</cols>");
  }

  private void row(List<FormCell> cells) throws IOException {
    row++;
    out.append("<row r=\"%d\"%s>".formatted(row, height(cells)));
    for (int i = 0; i < cells.size(); i++) {
      cell(cells.get(i), Area.columnName(i) + row);
    }
    out.append("</row>");
  }

  private String height(List<FormCell> cells) {
    int lines = row <= sheet.frozen() ? 2 : 1;
    int all = sheet.columns().stream().mapToInt(FormColumn::width).sum();
    for (int i = 0; i < cells.size(); i++) {
      int width = sheet.merged().contains(row) ? all : sheet.columns().get(i).width();
      lines = Math.max(lines, lines(cells.get(i), width));
    }
    return lines == 1 ? "" : " ht=\"%s\" customHeight=\"1\"".formatted(lines * LINE_POINTS + 3);
  }

  /** How many lines a text takes: a Chinese character is as wide as two others. */
  private static int lines(FormCell cell, int width) {
    if (cell.style() == FormStyle.TITLE) {
      return 2;
    }
    int lines = 0;
    for (String line : cell.text().split("\n", -1)) {
      long wide = line.chars().map(c -> c < 0x100 ? 1 : 2).sum();
      lines += (int) Math.max(1, (wide + width - 2) / Math.max(1, width - 1));
    }
    return lines;
  }

  private void cell(FormCell cell, String ref) throws IOException {
    out.append("<c r=\"%s\" s=\"%d\"".formatted(ref, cell.style().number()));
    if (cell.text().isEmpty()) {
      out.append("/>");
    } else if (cell.number()) {
      out.append("><v>").append(cell.text()).append("</v></c>");
    } else {
      out.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
          .append(FormXml.escaped(cell.text()))
          .append("</t></is></c>");
    }
    if (!cell.link().isEmpty()) {
      links.add(
          "<hyperlink ref=\"%s\" location=\"%s\" display=\"%s\"/>"
              .formatted(ref, FormXml.escaped(cell.link()), FormXml.escaped(cell.text())));
    }
  }

  private void merges() throws IOException {
    if (sheet.merged().isEmpty()) {
      return;
    }
    String last = Area.columnName(sheet.columns().size() - 1);
    out.append("<mergeCells count=\"%d\">".formatted(sheet.merged().size()));
    for (int merged : sheet.merged()) {
      out.append("<mergeCell ref=\"A%d:%s%d\"/>".formatted(merged, last, merged));
    }
    out.append("</mergeCells>");
  }

  private void choices() throws IOException {
    if (sheet.choices().isEmpty()) {
      return;
    }
    out.append("<dataValidations count=\"%d\">".formatted(sheet.choices().size()));
    for (FormChoice choice : sheet.choices()) {
      choice(choice);
    }
    out.append("</dataValidations>");
  }

  private void choice(FormChoice choice) throws IOException {
    String column = Area.columnName(choice.column());
    boolean list = !choice.list().isEmpty();
    out.append("<dataValidation")
        .append(list ? " type=\"list\"" : "")
        .append(list && choice.warns() ? " errorStyle=\"warning\"" : "")
        .append(" allowBlank=\"1\" showInputMessage=\"1\"")
        .append(
            list && choice.warns()
                ? " showErrorMessage=\"1\" errorTitle=\"不在列表里\" error=\"这一列通常填列表里的内容。确实要填别的，选“是”。\""
                : "")
        .append(" promptTitle=\"")
        .append(FormXml.escaped(FormXml.cut(choice.title(), LONGEST_TITLE)))
        .append("\" prompt=\"")
        .append(FormXml.escaped(FormXml.cut(choice.hint(), LONGEST_HINT)))
        .append(
            "\" sqref=\"%s%d:%s%d\""
                .formatted(column, sheet.frozen() + 1, column, row + MORE_ROWS));
    out.append(
        list
            ? "><formula1>" + FormXml.escaped(choice.list()) + "</formula1></dataValidation>"
            : "/>");
  }

  private void hyperlinks() throws IOException {
    if (!links.isEmpty()) {
      out.append("<hyperlinks>").append(String.join("", links)).append("</hyperlinks>");
    }
  }
}
