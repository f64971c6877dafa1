package cn.juesuan.workbook;

import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Reads texts of cells: shared and inline strings, plain or in formatted runs. */
final class TextsReader {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private TextsReader() {}

  static List<Content.Text> shared(Element table) {
    return Xml.children(table, "si").stream().map(TextsReader::text).toList();
  }

  /** Phonetic guides are left out: the program would have to move them with the text. */
  static Content.Text text(Element item) {
    List<Run> runs = new ArrayList<>();
    for (Element child : Xml.children(item)) {
      if ("t".equals(child.getLocalName())) {
        runs.add(new Run("", unescaped(child.getTextContent())));
      } else if ("r".equals(child.getLocalName())) {
        Optional<Element> properties = Xml.child(child, "rPr");
        String markup = properties.map(TextsReader::markup).orElse("");
        String text = Xml.child(child, "t").map(Element::getTextContent).orElse("");
        runs.add(new Run(markup, unescaped(text)));
      }
    }
    return new Content.Text(runs);
  }

  private static String markup(Element properties) {
    StringBuilder markup = new StringBuilder();
    new PatternBuilder().element(properties).pieces().forEach(markup::append);
    return markup.toString();
  }

  /** Excel writes characters that XML cannot hold, and what looks so, as _x000D_. */
  private static String unescaped(String text) {
    return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(TextsReader::meant) : text;
  }

  private static String meant(MatchResult escape) {
    char meant = (char) Integer.parseInt(escape.group(1), 16);
    return Matcher.quoteReplacement(String.valueOf(meant));
  }
}
