package cn.juesuan.ooxml;

import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.problem.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses what a finished file would hand on: programs, embedded objects, and whatever fetches
 * something from elsewhere when the file is opened.
 */
final class OutsideContent {

  /** By the last word of a relationship's type. */
  private static final Map<String, String> RELATIONSHIPS =
      Map.ofEntries(
          Map.entry("vbaProject", "宏"),
          Map.entry("wordVbaData", "宏"),
          Map.entry("xlMacrosheet", "宏表"),
          Map.entry("xlIntlMacrosheet", "宏表"),
          Map.entry("attachedToolbars", "自定义工具栏"),
          Map.entry("extensibility", "自定义功能区"),
          Map.entry("oleObject", "嵌入对象"),
          Map.entry("control", "ActiveX 控件"),
          Map.entry("activeXControlBinary", "ActiveX 控件"),
          Map.entry("aFChunk", "插入的外部文件（altChunk）"),
          Map.entry("subDocument", "子文档"),
          Map.entry("attachedTemplate", "附加模板"),
          Map.entry("mailMergeSource", "邮件合并的数据源"),
          Map.entry("mailMergeHeaderSource", "邮件合并的数据源"),
          Map.entry("frame", "框架网页"),
          Map.entry("connections", "数据连接"),
          Map.entry("queryTable", "查询表"),
          Map.entry("xmlMaps", "XML 映射"),
          Map.entry("volatileDependencies", "实时数据"),
          Map.entry("rdRichValueWebImage", "联网的图片"),
          Map.entry("webextension", "网络加载项"),
          Map.entry("webextensiontaskpanes", "网络加载项"));

  /** By what a content type contains, in lower case. */
  private static final Map<String, String> TYPES =
      Map.of(
          "vbaproject", "宏",
          "macro", "宏",
          "activex", "ActiveX 控件",
          "oleobject", "嵌入对象",
          "connections+xml", "数据连接",
          "querytable+xml", "查询表",
          "volatiledependencies", "实时数据",
          "webextension", "网络加载项");

  private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  private final FileKind format;

  private OutsideContent(FileKind format) {
    this.format = format;
  }

  static void refuse(OpcPackage pack, FileKind format) throws UnreadableTemplate {
    OutsideContent outside = new OutsideContent(format);
    outside.links("", pack.links());
    for (Part part : pack.parts()) {
      outside.type(part);
      outside.links(part.name(), part.links());
      if (isXml(part)) {
        XmlScan.refuse(part);
      }
    }
  }

  private void type(Part part) throws UnreadableTemplate {
    String type = part.contentType().toLowerCase(Locale.ROOT);
    if (type.contains("vbaproject") || type.contains("macro") || type.contains("activex")) {
      throw new UnreadableTemplate("含有宏，请另存为不含宏的 " + format.label());
    }
    Optional<String> what =
        TYPES.entrySet().stream()
            .filter(e -> type.contains(e.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    if (what.isPresent()) {
      throw refused(what.get(), part.name());
    }
    // whatever it is called: programs and embedded objects are kept in this form
    if (Arrays.equals(Arrays.copyOf(part.bytes(), OLE.length), OLE)) {
      throw refused("嵌入对象或宏", part.name());
    }
  }

  private void links(String source, List<Relationship> links) throws UnreadableTemplate {
    for (Relationship link : links) {
      Optional<String> what = Optional.ofNullable(RELATIONSHIPS.get(link.word()));
      if (what.isPresent()) {
        throw refused(what.get(), link.external() ? link.target() : source);
      }
      boolean fetched = link.external() && !link.is("hyperlink") && !link.is("externalLinkPath");
      if (fetched) {
        throw new UnreadableTemplate(
            Kind.OUTSIDE_CONTENT,
            "打开时会读取外部内容 " + Xml.shortened(link.target()) + "（" + name(source) + "）");
      }
      // a chart's own copy of its figures is data; any other file inside a file is unread
      if (link.is("package") && !source.contains("/charts/")) {
        throw refused("嵌入的文件", link.target());
      }
    }
  }

  static UnreadableTemplate refused(String what, String part) {
    return new UnreadableTemplate(Kind.OUTSIDE_CONTENT, "含有" + what + "（" + name(part) + "）");
  }

  private static String name(String part) {
    return part.isEmpty() ? "整个文件" : part;
  }

  private static boolean isXml(Part part) {
    return isXml(part.contentType().toLowerCase(Locale.ROOT)) || looksLikeXml(part.bytes());
  }

  /** Whether a content type, in lower case, is one of XML. */
  static boolean isXml(String type) {
    return type.endsWith("xml") || type.endsWith("vmldrawing");
  }

  /** Whether the first mark, whatever the encoding's width and byte order, is a bracket. */
  private static boolean looksLikeXml(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 64); i++) {
      int b = bytes[i] & 0xff;
      boolean skipped = b <= ' ' || b == 0xbb || b == 0xbf || (b >= 0xef && i < 4);
      if (!skipped) {
        return b == '<';
      }
    }
    return false;
  }
}
