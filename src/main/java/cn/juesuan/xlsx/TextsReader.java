package cn.juesuan.xlsx;

import cn.juesuan.ooxml.Prefixes;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Phonetic;
import cn.juesuan.template.TemplateSheet.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Reads texts of cells: shared and inline strings, plain or in formatted runs. */
public final class TextsReader {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private TextsReader() {}

  /** The shared strings (ECMA-376 Part 1, 18.4), in their order. */
  public static List<Content.Text> shared(Element table) {
    return Xml.children(table, "si").stream().map(TextsReader::text).toList();
  }

  static Content.Text text(Element item) {
    List<Run> runs = new ArrayList<>();
    StringBuilder phonetic = new StringBuilder();
    for (Element child : Xml.children(item)) {
      if (!Prefixes.SPREADSHEET.equals(child.getNamespaceURI())) {
        continue;
      }
      switch (child.getLocalName()) {
        case "t" -> runs.add(new Run("", unescaped(child.getTextContent())));
        case "r" -> runs.add(run(child));
        case "rPh", "phoneticPr" -> phonetic.append(markup(child));
        default -> {}
      }
    }
    // properties alone say nothing of the text
    boolean guided = !Xml.children(item, "rPh").isEmpty();
    return new Content.Text(
        runs, guided ? new Phonetic(phonetic.toString(), false) : Phonetic.NONE);
  }

  private static Run run(Element element) {
    String markup = Xml.child(element, "rPr").map(TextsReader::markup).orElse("");
    String text = Xml.child(element, "t").map(Element::getTextContent).orElse("");
    return new Run(markup, unescaped(text));
  }

  /** What newer programs add in namespaces of their own has no place in the new table of texts. */
  private static String markup(Element element) {
    XmlTemplateBuilder builder = new XmlTemplateBuilder();
    for (Element child : Xml.children(element)) {
      if (!Prefixes.SPREADSHEET.equals(child.getNamespaceURI())) {
        builder.instead(child);
      }
    }
    StringBuilder markup = new StringBuilder();
    builder.element(element).pieces().forEach(markup::append);
    return markup.toString();
  }

  /** Excel writes characters that XML cannot hold, and what looks so, as _x000D_. */
  public static String unescaped(String text) {
    return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(TextsReader::meant) : text;
  }

  private static String meant(MatchResult escape) {
    char meant = (char) Integer.parseInt(escape.group(1), 16);
    return Matcher.quoteReplacement(String.valueOf(meant));
  }
}
