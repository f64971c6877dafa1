package cn.juesuan.form;

import cn.juesuan.formula.SheetNames;
import cn.juesuan.ooxml.Prefixes;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.XmlText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a form as an .xlsx file (ECMA-376 Part 1, 12 and 18.2; Part 2); rows go out as they are
 * made, and the same form is the same bytes.
 */
final class FormWriter {

  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** ZIP files know no days before. */
  private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 1, 1, 12, 0);

  private final List<FormSheet> sheets;
  private final ZipOutputStream zip;

  private FormWriter(List<FormSheet> sheets, ZipOutputStream zip) {
    this.sheets = sheets;
    this.zip = zip;
  }

  static void write(List<FormSheet> sheets, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    new FormWriter(sheets, zip).write();
    zip.finish();
  }

  private void write() throws IOException {
    part("[Content_Types].xml", contentTypes());
    part("_rels/.rels", relationships(relationship(1, "officeDocument", "xl/workbook.xml")));
    part("xl/workbook.xml", workbook());
    part("xl/_rels/workbook.xml.rels", workbookRelationships());
    part("xl/styles.xml", FormStyles.xml());
    for (int i = 0; i < sheets.size(); i++) {
      begin("xl/worksheets/sheet" + (i + 1) + ".xml");
      Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
      FormSheetWriter.write(sheets.get(i), i == 0, text);
      text.flush();
      zip.closeEntry();
    }
  }

  private void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(FIRST_DAY);
    zip.putNextEntry(entry);
  }

  private void part(String name, String xml) throws IOException {
    begin(name);
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private String contentTypes() {
    StringBuilder types = new StringBuilder(XmlText.DECLARATION);
    types.append("<Types xmlns=\"%s\">".formatted(Prefixes.CONTENT_TYPES));
    types.append(
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    override(types, "workbook.xml", "sheet.main+xml");
    override(types, "styles.xml", "styles+xml");
    for (int i = 1; i <= sheets.size(); i++) {
      override(types, "worksheets/sheet" + i + ".xml", "worksheet+xml");
    }
    return types.append("</Types>").toString();
  }

  private static void override(StringBuilder types, String part, String type) {
    types.append(
        "<Override PartName=\"/xl/%s\" ContentType=\"%s%s\"/>".formatted(part, TYPE, type));
  }

  private static String relationships(String all) {
    return XmlText.DECLARATION
        + "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(Relationships.PACKAGE, all);
  }

  private static String relationship(int id, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, Relationships.NAMESPACE, type, target);
  }

  private String workbookRelationships() {
    StringBuilder all = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      all.append(relationship(i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    all.append(relationship(sheets.size() + 1, "styles", "styles.xml"));
    return relationships(all.toString());
  }

  private String workbook() {
    StringBuilder list = new StringBuilder();
    StringBuilder titles = new StringBuilder();
    for (int i = 0; i < sheets.size(); i++) {
      FormSheet sheet = sheets.get(i);
      list.append(
          "<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
              .formatted(
                  FormXml.escaped(sheet.name()),
                  i + 1,
                  sheet.visible() ? "" : " state=\"hidden\"",
                  i + 1));
      if (sheet.frozen() > 0) {
        titles.append(
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"%d\">%s!$1:$%d</definedName>"
                .formatted(i, FormXml.escaped(SheetNames.quoted(sheet.name())), sheet.frozen()));
      }
    }
    return XmlText.DECLARATION
        + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><bookViews><workbookView tabRatio=\"850\"/></bookViews><sheets>%s</sheets>%s</workbook>"
            .formatted(
                Prefixes.SPREADSHEET,
                Relationships.NAMESPACE,
                list,
                titles.isEmpty() ? "" : "<definedNames>" + titles + "</definedNames>");
  }
}
