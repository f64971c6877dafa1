package cn.juesuan.pdf;

import cn.juesuan.ooxml.XmlText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The settings with which LibreOffice runs: its own for each run, whatever a person has set in
 * theirs, and beside one that they have open.
 */
final class OfficeProfile {

  private static final String PDF = "org.openoffice.Office.Common/Filter/PDF/Export";

  private OfficeProfile() {}

  /** Writes them into a folder that is not there yet. */
  static void write(Path folder) throws IOException {
    StringBuilder items = new StringBuilder(XmlText.DECLARATION);
    items.append("<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">");
    item(items, PDF, "UseTaggedPDF", "true");
    item(items, PDF, "ExportBookmarks", "true");
    item(items, PDF, "EmbedStandardFonts", "true");
    item(items, PDF, "DisplayPDFDocumentTitle", "true");
    item(items, PDF, "ExportNotes", "false");
    item(items, "org.openoffice.Setup/L10N", "ooSetupSystemLocale", "zh-CN");
    // a profile that is new to a version first draws for six seconds to try the graphics
    item(items, "org.openoffice.Setup/Product", "ooSetupLastVersion", "999.0");
    item(items, "org.openoffice.Office.Linguistic/General", "DefaultLocale", "zh-CN");
    item(items, "org.openoffice.Office.Linguistic/General", "DefaultLocale_CJK", "zh-CN");
    // nothing is fetched from outside, nothing runs
    item(items, "org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3");
    item(
        items, "org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true");
    item(
        items,
        "org.openoffice.Office.Common/Security/Scripting",
        "BlockUntrustedRefererLinks",
        "true");
    items.append("</oor:items>");
    Path user = Files.createDirectories(folder.resolve("user"));
    Files.writeString(user.resolve("registrymodifications.xcu"), items, StandardCharsets.UTF_8);
  }

  private static void item(StringBuilder items, String path, String name, String value) {
    items
        .append("<item oor:path=\"/")
        .append(path)
        .append("\"><prop oor:name=\"")
        .append(name)
        .append("\" oor:op=\"fuse\"><value>")
        .append(value)
        .append("</value></prop></item>");
  }
}
