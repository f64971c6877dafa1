package cn.juesuan.xlsx;

import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.DeflatedParts;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.ooxml.PackageWriter;
import cn.juesuan.ooxml.Prefixes;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.ooxml.XmlText;
import cn.juesuan.xlsx.ChartFigures.Column;
import java.util.List;

/** A workbook of one sheet that holds a chart's figures, for editors to change them. */
final class FiguresBook {

  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** One font, two fills, no border: the least that spreadsheet programs expect. */
  private static final String STYLES =
      "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
          + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border>"
          + "</borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
          + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"1\"><xf numFmtId=\"0\""
          + " fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>";

  private FiguresBook() {}

  static byte[] write(ChartFigures figures) {
    PackageWriter pack =
        new PackageWriter(
            List.of(link("rId1", "officeDocument", "/xl/workbook.xml")), new DeflatedParts());
    pack.part(
        "/xl/workbook.xml",
        TYPES + "sheet.main+xml",
        book(),
        List.of(
            link("rId1", "worksheet", "/xl/worksheets/sheet1.xml"),
            link("rId2", "styles", "/xl/styles.xml")));
    pack.part(
        "/xl/worksheets/sheet1.xml", TYPES + "worksheet+xml", sheet(figures.columns()), List.of());
    pack.part(
        "/xl/styles.xml",
        TYPES + "styles+xml",
        start("styleSheet").raw(STYLES).raw("</styleSheet>"),
        List.of());
    return pack.bytes();
  }

  private static Relationship link(String id, String kind, String target) {
    return new Relationship(id, Relationships.NAMESPACE + "/" + kind, target, false);
  }

  private static XmlBytes start(String element) {
    XmlBytes out = new XmlBytes(1 << 12).raw(XmlText.DECLARATION);
    return out.raw("<").raw(element).raw(" xmlns=\"").raw(Prefixes.SPREADSHEET).raw("\">");
  }

  private static XmlBytes book() {
    XmlBytes out = start("workbook").raw("<sheets><sheet xmlns:r=\"");
    out.raw(Relationships.NAMESPACE).raw("\" name=\"").escaped(ChartFigures.sheet());
    return out.raw("\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
  }

  private static XmlBytes sheet(List<Column> columns) {
    int rows = 1 + columns.stream().mapToInt(c -> c.points().size()).max().orElse(0);
    XmlBytes out = start("worksheet").raw("<sheetData>");
    for (int row = 0; row < rows; row++) {
      out.raw("<row r=\"").raw(row + 1).raw("\">");
      for (int column = 0; column < columns.size(); column++) {
        cell(row, column, columns.get(column), out);
      }
      out.raw("</row>");
    }
    return out.raw("</sheetData></worksheet>");
  }

  private static void cell(int row, int index, Column column, XmlBytes out) {
    boolean head = row == 0;
    boolean there = head || row <= column.points().size();
    String value = head ? column.head() : there ? column.points().get(row - 1) : "";
    if (value.isEmpty()) {
      return;
    }
    out.raw("<c r=\"").raw(Area.columnName(index)).raw(row + 1);
    if (column.numbers() && !head) {
      out.raw("\"><v>").escaped(value).raw("</v></c>");
    } else {
      out.raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">").cellText(value);
      out.raw("</t></is></c>");
    }
  }
}
