package cn.juesuan.publish;

import cn.juesuan.ooxml.PackageWriter;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.XmlText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The properties of a public file: its title, and nobody's name. */
final class PublicProperties {

  static final String CORE = "/docProps/core.xml";
  static final String APP = "/docProps/app.xml";

  static final String CORE_LINK = Relationships.PACKAGE + "/metadata/core-properties";

  private PublicProperties() {}

  /**
   * @param program which kind of program opens the file
   */
  static void write(String title, String program, PackageWriter out) {
    StringBuilder core = new StringBuilder(XmlText.DECLARATION);
    core.append("<cp:coreProperties xmlns:cp=\"")
        .append("http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" ")
        .append("xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>");
    XmlText.escape(title, core);
    core.append("</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>");
    part(CORE, "application/vnd.openxmlformats-package.core-properties+xml", core, out);
    StringBuilder app = new StringBuilder(XmlText.DECLARATION);
    app.append("<Properties xmlns=\"")
        .append("http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">")
        .append("<Application>")
        .append(program)
        .append("</Application></Properties>");
    part(APP, "application/vnd.openxmlformats-officedocument.extended-properties+xml", app, out);
  }

  private static void part(String name, String type, StringBuilder text, PackageWriter out) {
    out.part(name, type, text.toString().getBytes(StandardCharsets.UTF_8), List.of());
  }
}
