package cn.juesuan.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet, written part by part, as no library would write it. */
final class XlsxText {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  XlsxText() {
    part("[Content_Types].xml", "<Types/>");
    part(
        "_rels/.rels",
        "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>");
    part(
        "xl/workbook.xml",
        "<workbook xmlns:r='%s'><sheets><sheet name='表' sheetId='9' r:id='b'/></sheets></workbook>"
            .formatted(RELATIONS));
    part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='b' Type='x/worksheet' Target='worksheets/one.xml'/>"
            + "<Relationship Id='c' Type='x/sharedStrings' Target='/xl/texts.xml'/>"
            + "<Relationship Id='d' Type='x/styles' Target='../xl/styles.xml'/></Relationships>");
  }

  XlsxText part(String name, String xml) {
    return part(name, xml.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  XlsxText part(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  List<String> names() {
    return List.copyOf(parts.keySet());
  }

  byte[] bytes(String part) {
    return parts.get(part);
  }

  /** The sheet's rows, between the tags of its data; {@code after} what follows these. */
  XlsxText rows(String rows, String after) {
    return part(
        "xl/worksheets/one.xml",
        "<worksheet xmlns='%s'><sheetData>%s</sheetData>%s</worksheet>"
            .formatted(MAIN, rows, after));
  }

  XlsxText rows(String rows) {
    return rows(rows, "");
  }

  XlsxText texts(String items) {
    return part("xl/texts.xml", "<sst>" + items + "</sst>");
  }

  /** Styles by the codes of their number formats. */
  XlsxText formats(String... codes) {
    StringBuilder formats = new StringBuilder();
    StringBuilder styles = new StringBuilder();
    for (int i = 0; i < codes.length; i++) {
      boolean number = codes[i].matches("[0-9]{1,2}");
      int id = number ? Integer.parseInt(codes[i]) : 200 + i;
      formats.append(
          number ? "" : "<numFmt numFmtId='%d' formatCode='%s'/>".formatted(id, codes[i]));
      styles.append("<xf numFmtId='%d'/>".formatted(id));
    }
    return part(
        "xl/styles.xml",
        "<styleSheet><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
            .formatted(formats, styles));
  }

  Path write(Path file) {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
