package cn.juesuan.docx;

import cn.juesuan.problem.Found;
import cn.juesuan.template.TestDictionary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * Documents as lines of text: {@code 样式> 文字}, a table's row {@code [甲 | 乙]}, a chart {@code (图表)},
 * the end of a section {@code ---}.
 *
 * <p>In templates {@code ¦} cuts a paragraph into runs; {@code 页脚> } and {@code 表> } lines stand in
 * the footer and in a table of one cell.
 */
public final class Word {

  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String[] STYLES = {
    "a Normal", "b 一级标题 0", "c 二级标题 1", "d 正文文字", "e 表格文字", "f toc¶1", "g heading¶1 0"
  };

  private Word() {}

  /** A template as the bytes of a file, on pages of 10 cm text width. */
  public static byte[] template(String... lines) {
    StringBuilder body = new StringBuilder();
    StringBuilder footer = new StringBuilder();
    for (String line : lines) {
      int mark = line.indexOf("> ");
      String style = mark < 0 ? "" : line.substring(0, mark);
      String text = mark < 0 ? line : line.substring(mark + 2);
      switch (style) {
        case "页脚" -> footer.append(paragraph("", text));
        case "表" ->
            body.append("<w:tbl><w:tr><w:tc>")
                .append(paragraph("", text))
                .append("</w:tc></w:tr></w:tbl>");
        case "节" ->
            body.append("<w:p><w:pPr>").append(section()).append("</w:pPr>").append(runs(text));
        default -> body.append(paragraph(style, text));
      }
      body.append(style.equals("节") ? "</w:p>" : "");
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", types());
    parts.put("_rels/.rels", links("officeDocument word/document.xml"));
    parts.put(
        "word/document.xml",
        "<w:document xmlns:w=\"%s\" xmlns:r=\"%s\"><w:body>%s%s</w:body></w:document>"
            .formatted(MAIN, OFFICE, body, section()));
    parts.put("word/_rels/document.xml.rels", links("styles styles.xml", "footer footer.xml"));
    parts.put("word/styles.xml", styles());
    parts.put(
        "word/footer.xml",
        "<w:ftr xmlns:w=\"%s\">%s</w:ftr>"
            .formatted(MAIN, footer.isEmpty() ? "<w:p/>" : footer.toString()));
    return zip(parts);
  }

  private static String paragraph(String style, String text) {
    String properties =
        style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + id(style) + "\"/></w:pPr>";
    return "<w:p>" + properties + runs(text) + "</w:p>";
  }

  private static String runs(String text) {
    StringBuilder runs = new StringBuilder();
    for (String run : text.split("¦", -1)) {
      runs.append("<w:r><w:t xml:space=\"preserve\">").append(run).append("</w:t></w:r>");
    }
    return runs.toString();
  }

  private static String section() {
    return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"r1\"/><w:pgSz w:w=\"7669\""
        + " w:h=\"9000\"/><w:pgMar w:top=\"1000\" w:right=\"1000\" w:bottom=\"1000\""
        + " w:left=\"1000\"/></w:sectPr>";
  }

  private static String id(String name) {
    for (String style : STYLES) {
      if (style.substring(2).replace('¶', ' ').replaceFirst(" [0-9]$", "").equals(name)) {
        return style.substring(0, 1);
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static String styles() {
    StringBuilder styles = new StringBuilder("<w:styles xmlns:w=\"" + MAIN + "\">");
    for (String style : STYLES) {
      String[] words = style.split(" ", -1);
      styles
          .append("<w:style w:type=\"paragraph\" w:styleId=\"")
          .append(words[0])
          .append("\"><w:name w:val=\"")
          .append(words[1].replace('¶', ' '))
          .append("\"/>");
      if (words.length > 2) {
        styles.append("<w:pPr><w:outlineLvl w:val=\"").append(words[2]).append("\"/></w:pPr>");
      }
      styles.append("</w:style>");
    }
    return styles.append("</w:styles>").toString();
  }

  private static String types() {
    StringBuilder types = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">");
    types.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    types.append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-");
    types.append("package.relationships+xml\"/>");
    for (String part : new String[] {"document document.main", "styles styles", "footer footer"}) {
      String[] words = part.split(" ", -1);
      types
          .append("<Override PartName=\"/word/")
          .append(words[0])
          .append(".xml\" ContentType=\"" + TYPE)
          .append(words[1])
          .append("+xml\"/>");
    }
    return types.append("</Types>").toString();
  }

  private static String links(String... kindsAndTargets) {
    StringBuilder links =
        new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    for (int i = 0; i < kindsAndTargets.length; i++) {
      String[] words = kindsAndTargets[i].split(" ", -1);
      links.append(
          "<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i, OFFICE, words[0], words[1]));
    }
    return links.append("</Relationships>").toString();
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(("<?xml version=\"1.0\"?>" + part.getValue()).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What a document says, read by POI. */
  public static List<String> lines(byte[] file) {
    try (InputStream in = new ByteArrayInputStream(file);
        XWPFDocument document = new XWPFDocument(in)) {
      List<String> lines = new ArrayList<>();
      for (IBodyElement element : document.getBodyElements()) {
        if (element.getElementType() == BodyElementType.TABLE) {
          ((XWPFTable) element).getRows().forEach(r -> lines.add(row(r)));
        } else {
          lines.add(line(document, (XWPFParagraph) element));
        }
      }
      document.getFooterList().forEach(f -> lines.add("页脚> " + f.getText().strip()));
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(XWPFTableRow row) {
    List<String> cells = new ArrayList<>();
    row.getTableCells()
        .forEach(c -> cells.add(String.join("¶", c.getText().strip().split("\n", -1))));
    return "[" + String.join(" | ", cells) + "]";
  }

  private static String line(XWPFDocument document, XWPFParagraph paragraph) {
    String style =
        Optional.ofNullable(paragraph.getStyle())
            .map(id -> document.getStyles().getStyle(id))
            .map(XWPFStyle::getName)
            .map(name -> name + "> ")
            .orElse("");
    boolean chart = paragraph.getCTP().xmlText().contains("graphicData");
    boolean section = paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetSectPr();
    return style + (chart ? "(图表)" : "") + paragraph.getText() + (section ? "---" : "");
  }

  /** A document as the template that lies in a folder. */
  static Found<Optional<DocumentTemplate>> open(Path folder, byte[] document) {
    try {
      Path file = Files.write(folder.resolve("说明模板.docx"), document);
      return DocumentTemplate.open(file, TestDictionary.read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
