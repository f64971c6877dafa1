package cn.juesuan.ooxml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Element;

/** What kinds of content the parts have (ECMA-376 Part 2, content types). */
final class ContentTypes {

  private final Map<String, String> byExtension = new HashMap<>();
  private final Map<String, String> byPart = new HashMap<>();

  private ContentTypes() {}

  /**
   * Reads them.
   *
   * @throws UnreadableTemplate if they are missing or broken, or a part has none
   */
  static ContentTypes of(Map<String, byte[]> entries, FileKind format) throws UnreadableTemplate {
    ContentTypes types = new ContentTypes();
    byte[] xml = entries.get(ZipParts.CONTENT_TYPES);
    boolean read = xml != null && types.read(xml);
    if (!read || !entries.keySet().stream().filter(ZipParts::isPart).allMatch(types::knows)) {
      throw new UnreadableTemplate("文件已损坏或不是 " + format.label());
    }
    return types;
  }

  /** Says whether it could be read. */
  private boolean read(byte[] xml) {
    try {
      Element root = Xml.parse(xml).getDocumentElement();
      for (Element element : Xml.children(root, "Default")) {
        byExtension.put(
            low(element.getAttribute("Extension")), element.getAttribute("ContentType"));
      }
      for (Element element : Xml.children(root, "Override")) {
        byPart.put(low(element.getAttribute("PartName")), element.getAttribute("ContentType"));
      }
      return true;
    } catch (UnreadableTemplate e) {
      return false;
    }
  }

  private static String low(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private boolean knows(String part) {
    return !of(part).isEmpty();
  }

  /** The content type of a part; empty if it has none. */
  String of(String part) {
    String extension = low(part.substring(part.lastIndexOf('.') + 1));
    return byPart.getOrDefault(low(part), byExtension.getOrDefault(extension, ""));
  }
}
