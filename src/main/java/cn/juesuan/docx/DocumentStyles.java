package cn.juesuan.docx;

import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.w3c.dom.Element;

/**
 * The paragraph styles of a document's template, by the names that people see (ECMA-376 Part 1,
 * 17.7).
 */
final class DocumentStyles {

  private static final int LEVELS = 9;

  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, Integer> levels = new HashMap<>();

  static DocumentStyles read(Element styles) throws UnreadableTemplate {
    DocumentStyles read = new DocumentStyles();
    for (Element style : Xml.children(styles, "style")) {
      read.add(style);
    }
    return read;
  }

  private void add(Element style) throws UnreadableTemplate {
    if (!style.getAttribute("w:type").equals("paragraph")) {
      return;
    }
    String id = style.getAttribute("w:styleId");
    Xml.child(style, "name").ifPresent(n -> ids.put(n.getAttribute("w:val"), id));
    Optional<Element> level = Xml.child(style, "pPr").flatMap(p -> Xml.child(p, "outlineLvl"));
    if (level.isPresent()) {
      int number = Xml.integer(level.get(), "w:val", LEVELS);
      if (number < LEVELS) {
        levels.put(id, number + 1);
      }
    }
  }

  /** The identity of the style with that name, also as Chinese editors show built-in ones. */
  Optional<String> id(String name) {
    return Optional.ofNullable(ids.get(name)).or(() -> Optional.ofNullable(ids.get(builtIn(name))));
  }

  private static String builtIn(String shown) {
    return shown.equals("正文") ? "Normal" : shown.replaceFirst("^标题 ?(?=\\d$)", "heading ");
  }

  /** The outline level of a style, counted from 1; empty for those that are no headings. */
  OptionalInt level(String id) {
    Integer level = levels.get(id);
    return level == null ? OptionalInt.empty() : OptionalInt.of(level);
  }
}
