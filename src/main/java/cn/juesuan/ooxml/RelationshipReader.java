package cn.juesuan.ooxml;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Reads what a part refers to (ECMA-376 Part 2, relationships). Outer addresses stay as they are
 * written: people's links hold blanks, brackets and Chinese that are no URI.
 */
final class RelationshipReader {

  private final Map<String, String> parts = new HashMap<>();

  /**
   * @param names the package's parts
   */
  RelationshipReader(List<String> names) {
    names.forEach(name -> parts.put(key(name), name));
  }

  /** The part that holds a part's relationships; the package's own for the empty name. */
  static String partOf(String name) {
    int slash = name.lastIndexOf('/');
    return name.substring(0, Math.max(0, slash)) + "/_rels/" + name.substring(slash + 1) + ".rels";
  }

  /**
   * @param source the part whose relationships these are; empty for the package's own
   */
  List<OpcPackage.Relationship> read(byte[] xml, String source) throws UnreadableTemplate {
    List<OpcPackage.Relationship> links = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Element element : Xml.children(Xml.parse(xml).getDocumentElement(), "Relationship")) {
      String id = element.getAttribute("Id");
      if (!ids.add(id)) {
        throw new UnreadableTemplate("文件已损坏：关系 " + Xml.shortened(id) + " 写了两次");
      }
      boolean external = element.getAttribute("TargetMode").equalsIgnoreCase("External");
      String target = element.getAttribute("Target");
      links.add(
          new OpcPackage.Relationship(
              id,
              element.getAttribute("Type"),
              external || target.startsWith("#") ? target : part(target, source),
              external));
    }
    return links;
  }

  /** The part that a target names from where its source stands. */
  private String part(String target, String source) {
    Deque<String> path = new ArrayDeque<>();
    if (!target.startsWith("/") && source.contains("/")) {
      steps(source.substring(0, source.lastIndexOf('/')), path);
    }
    steps(target, path);
    String resolved = "/" + String.join("/", path);
    return parts.getOrDefault(key(resolved), resolved);
  }

  private static void steps(String written, Deque<String> path) {
    for (String step : written.replace('\\', '/').split("/", -1)) {
      switch (step) {
        case "", "." -> {}
        case ".." -> path.pollLast();
        default -> path.addLast(step);
      }
    }
  }

  /** Names are the same in any case, with letters written as themselves or as their bytes. */
  private static String key(String name) {
    String plain = name.replace("+", "%2B");
    try {
      plain = URLDecoder.decode(plain, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // a percent sign that begins no byte is one
      plain = name;
    }
    return plain.toLowerCase(Locale.ROOT);
  }
}
