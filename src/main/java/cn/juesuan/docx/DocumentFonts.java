package cn.juesuan.docx;

import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * The fonts that a document names for Chinese letters (ECMA-376 Part 1, 17.3.2.26 and 20.1.4.1).
 */
final class DocumentFonts {

  private static final String SIMPLIFIED = "Hans";

  private DocumentFonts() {}

  static Set<String> of(OpcPackage pack) throws UnreadableTemplate {
    Set<String> fonts = new TreeSet<>();
    boolean theme = false;
    for (Part part : pack.parts()) {
      String type = part.contentType();
      if (type.contains("wordprocessingml") && type.endsWith("+xml")) {
        for (Element named : Xml.below(Xml.parse(part.bytes()).getDocumentElement(), "rFonts")) {
          Xml.attribute(named, "w:eastAsia").ifPresent(fonts::add);
          theme |= named.hasAttribute("w:eastAsiaTheme");
        }
      }
    }
    if (theme) {
      for (Part part : pack.parts()) {
        if (part.contentType().endsWith("theme+xml")) {
          ofTheme(part).forEach(fonts::add);
        }
      }
    }
    return fonts;
  }

  private static Stream<String> ofTheme(Part part) throws UnreadableTemplate {
    return Xml.below(Xml.parse(part.bytes()).getDocumentElement(), "font").stream()
        .filter(f -> f.getAttribute("script").equals(SIMPLIFIED))
        .flatMap(f -> Xml.attribute(f, "typeface").stream());
  }
}
