package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes parts of packages, as somebody does who means harm. */
final class Tampered {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private Tampered() {}

  /** One part with a text changed. */
  static void edit(Path file, String part, String from, String to) throws IOException {
    Map<String, byte[]> parts = parts(file);
    String text = new String(parts.get(part), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    parts.put(part, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    write(file, parts);
  }

  private static Map<String, byte[]> parts(Path file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  /** One part put in or replaced. */
  static void put(Path file, String part, byte[] bytes) throws IOException {
    Map<String, byte[]> parts = parts(file);
    parts.put(part, bytes);
    write(file, parts);
  }

  private static void write(Path file, Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      // what is large in the package as well is no bomb
      out.setLevel(parts.containsKey("xl/a.bin") ? 9 : 0);
      for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    Files.write(file, bytes.toByteArray());
  }

  /** A relationship that is called rIdX. */
  static String relation(String type, String target, boolean outside) {
    return "<Relationship Id=\"rIdX\""
        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        + type
        + "\" Target=\""
        + target
        + (outside ? "\" TargetMode=\"External\"/>" : "\"/>");
  }

  /** A drawing with a chart of 200 series, or a picture that is none. */
  static void drawn(Path unit, String cells, String type, boolean picture) throws IOException {
    Path book = unit.resolve("决算.xlsx");
    String drawing = "http://schemas.openxmlformats.org/drawingml/2006/";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    edit(
        book,
        SHEET,
        "</worksheet>",
        "<drawing xmlns:r=\"" + relations + "\" r:id=\"rIdD\"/></worksheet>");
    put(
        book,
        "xl/worksheets/_rels/sheet1.xml.rels",
        rels(relation("drawing", "/xl/d.xml", false).replace("rIdX", "rIdD")));
    String inner =
        picture
            ? "<xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"1\""
                + " name=\"画\"/></xdr:nvPicPr><xdr:blipFill><a:blip"
                + " r:embed=\"rIdX\"/></xdr:blipFill></xdr:pic>"
            : "<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id=\"1\""
                + " name=\"画\"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData><c:chart"
                + " xmlns:c=\""
                + drawing
                + "chart\" r:id=\"rIdX\"/></a:graphicData></a:graphic></xdr:graphicFrame>";
    put(
        book,
        "xl/d.xml",
        bytes(
            "<xdr:wsDr xmlns:xdr=\""
                + drawing
                + "spreadsheetDrawing\" xmlns:a=\""
                + drawing
                + "main\" xmlns:r=\""
                + relations
                + "\"><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>0</xdr:row></xdr:from>"
                + inner
                + "<xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>"));
    put(
        book,
        "xl/_rels/d.xml.rels",
        rels(relation(picture ? "image" : "chart", "/xl/c.xml", false)));
    put(
        book,
        "xl/c.xml",
        bytes(
            "<c:chartSpace xmlns:c=\""
                + drawing
                + "chart\"><c:ser>"
                + ("<c:val><c:numRef><c:f>" + cells + "</c:f><c:numCache/></c:numRef></c:val>")
                    .repeat(400)
                + "</c:ser></c:chartSpace>"));
    edit(
        book,
        "[Content_Types].xml",
        "</Types>",
        "<Override PartName=\"/xl/d.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.drawing+xml\"/><Override"
            + " PartName=\"/xl/c.xml\" ContentType=\""
            + (picture ? type : "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
            + "\"/></Types>");
  }

  private static byte[] rels(String relation) {
    return bytes(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relation
            + "</Relationships>");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
