package cn.juesuan.docx;

import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.ooxml.PackageWriter;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.xlsx.ChartXml;
import java.util.List;
import java.util.Optional;

/**
 * A chart in a document (ECMA-376 Part 1, 20.4 and 21.2): a line of its own, as wide as the text.
 */
final class WordChart {

  static final String LINK = Relationships.NAMESPACE + "/chart";

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

  private static final String FIGURES = "rIdFigures";
  private static final String BOOK_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** English metric units in a twentieth of a point. */
  private static final int EMU = 635;

  private WordChart() {}

  static String part(int index) {
    return "/word/charts/chart" + (index + 1) + ".xml";
  }

  static String relationship(int index) {
    return "rIdChart" + (index + 1);
  }

  /** The chart's part, and the workbook with its figures. */
  static void parts(int index, ChartXml chart, PackageWriter pack) {
    String book = "/word/embeddings/Microsoft_Excel_Worksheet" + (index + 1) + ".xlsx";
    Optional<byte[]> figures = chart.embed(FIGURES);
    List<Relationship> links =
        figures.isPresent()
            ? List.of(new Relationship(FIGURES, Relationships.NAMESPACE + "/package", book, false))
            : List.of();
    pack.part(part(index), ChartXml.TYPE, chart.untitled(), links);
    figures.ifPresent(bytes -> pack.part(book, BOOK_TYPE, bytes, List.of()));
  }

  /**
   * @param width in twentieths of a point
   */
  static void write(int index, String title, int width, XmlBytes out) {
    int high = width / 2;
    // lines of a fixed height, as official documents have them, would cut the picture
    out.raw("<w:p><w:pPr><w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\" w:line=\"240\"");
    out.raw(" w:lineRule=\"auto\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>");
    out.raw("<w:jc w:val=\"center\"/></w:pPr><w:r><w:drawing>");
    out.raw("<wp:inline xmlns:wp=\"").raw(DRAWING).raw("wordprocessingDrawing\"");
    out.raw(" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"");
    out.raw(width * EMU).raw("\" cy=\"").raw(high * EMU).raw("\"/><wp:docPr id=\"");
    out.raw(index + 1).raw("\" name=\"").escaped(title).raw("\"/><a:graphic xmlns:a=\"");
    out.raw(DRAWING).raw("main\"><a:graphicData uri=\"").raw(DRAWING).raw("chart\">");
    out.raw("<c:chart xmlns:c=\"").raw(DRAWING).raw("chart\" xmlns:r=\"");
    out.raw(Relationships.NAMESPACE).raw("\" r:id=\"").raw(relationship(index));
    out.raw("\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
  }
}
