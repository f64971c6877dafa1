package cn.juesuan.xlsx;

import cn.juesuan.ooxml.DeflatedPart;
import cn.juesuan.ooxml.Prefixes;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.ooxml.XmlText;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Run;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A workbook's table of texts (ECMA-376 Part 1, 18.4): the template's, then the unit's, each once.
 */
public final class SharedStrings {

  private static final String OPEN =
      XmlText.DECLARATION + "<sst xmlns=\"" + Prefixes.SPREADSHEET + "\">";

  private final TemplatePackage.TextsPart shared;

  /** By the text itself, if it is one run without formatting: texts know their hash. */
  private final Map<Object, Integer> own = new HashMap<>();

  private final XmlBytes items = new XmlBytes(4096);

  SharedStrings(TemplatePackage.TextsPart shared) {
    this.shared = shared;
  }

  /** A table without any text. */
  public static SharedStrings empty() {
    return new SharedStrings(shared(List.of()));
  }

  static TemplatePackage.TextsPart shared(List<Content.Text> texts) {
    Map<Content, Integer> index = new LinkedHashMap<>();
    XmlBytes head = new XmlBytes(4096).raw(OPEN);
    for (Content.Text text : texts) {
      if (index.putIfAbsent(text, index.size()) == null) {
        item(head, text.runs(), text.phonetic().markup());
      }
    }
    return new TemplatePackage.TextsPart(DeflatedPart.Head.of(head.copy()), index);
  }

  int indexOf(Content kept) {
    return shared.index().get(kept);
  }

  /** The place of a text, entered if it is new. */
  public int indexOf(List<Run> runs) {
    boolean plain = runs.size() == 1 && runs.get(0).markup().isEmpty();
    Object key = plain ? runs.get(0).text() : runs;
    Integer known = own.get(key);
    if (known != null) {
      return known;
    }
    int index = shared.index().size() + own.size();
    own.put(key, index);
    item(items, runs, "");
    return index;
  }

  /** The whole table. */
  public void write(XmlBytes out) {
    out.raw(shared.head().content()).raw(items.array(), 0, items.size()).raw("</sst>");
  }

  private static void item(XmlBytes out, List<Run> runs, String phonetic) {
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
    out.raw(phonetic).raw("</si>");
  }

  private static void text(XmlBytes out, String text) {
    out.raw("<t xml:space=\"preserve\">").cellText(text).raw("</t>");
  }
}
