package cn.juesuan.workbook;

import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Run;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A workbook's table of texts: the template's, then the unit's, each once. */
final class TextTable {

  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private static final String OPEN =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

  private final TemplateParts.SharedTexts shared;

  /** By the text itself, if it is one run without formatting: texts know their hash. */
  private final Map<Object, Integer> own = new HashMap<>();

  private final ByteSink items = new ByteSink(4096);

  TextTable(TemplateParts.SharedTexts shared) {
    this.shared = shared;
  }

  static TemplateParts.SharedTexts shared(List<Content.Text> texts) {
    Map<Content, Integer> index = new LinkedHashMap<>();
    ByteSink head = new ByteSink(4096);
    for (Content.Text text : texts) {
      if (index.putIfAbsent(text, index.size()) == null) {
        item(head, text.runs());
      }
    }
    return new TemplateParts.SharedTexts(head.copy(), index);
  }

  int indexOf(Content kept) {
    return shared.index().get(kept);
  }

  int indexOf(List<Run> runs) {
    boolean plain = runs.size() == 1 && runs.get(0).markup().isEmpty();
    Object key = plain ? runs.get(0).text() : runs;
    Integer known = own.get(key);
    if (known != null) {
      return known;
    }
    int index = shared.index().size() + own.size();
    own.put(key, index);
    item(items, runs);
    return index;
  }

  /** The whole table. */
  void write(ByteSink out) {
    out.raw(OPEN).raw(shared.head()).raw(items.array(), items.size()).raw("</sst>");
  }

  private static void item(ByteSink out, List<Run> runs) {
    out.raw("<si>");
    if (runs.size() == 1 && runs.get(0).markup().isEmpty()) {
      text(out, runs.get(0).text());
    } else {
      for (Run run : runs) {
        out.raw("<r>").raw(run.markup());
        text(out, run.text());
        out.raw("</r>");
      }
    }
    out.raw("</si>");
  }

  private static void text(ByteSink out, String text) {
    out.raw("<t xml:space=\"preserve\">").escaped(escaped(text)).raw("</t>");
  }

  /** Excel's escapes for what XML cannot hold, and for what looks like one, lest it be read so. */
  static String escaped(String text) {
    String marked = text.contains("_x") ? LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_") : text;
    for (int i = 0; i < marked.length(); i++) {
      if (isForbidden(marked.charAt(i))) {
        return withoutForbidden(marked);
      }
    }
    return marked;
  }

  private static boolean isForbidden(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= 0xFFFE;
  }

  private static String withoutForbidden(String marked) {
    return FORBIDDEN
        .matcher(marked)
        .replaceAll(m -> "_x%04X_".formatted((int) m.group().charAt(0)));
  }
}
