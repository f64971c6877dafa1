package cn.juesuan.docx;

import cn.juesuan.ooxml.XmlBytes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as runs (ECMA-376 Part 1, 17.3.2): what somebody has to fill in is marked in yellow. */
final class WordRuns {

  private static final Pattern OPEN = Pattern.compile("（待补充[^）]*）");
  private static final String MARKED = "<w:highlight w:val=\"yellow\"/>";

  private WordRuns() {}

  /**
   * Writes a text; line breaks stay inside its paragraph.
   *
   * @param properties of its runs, each element once; a size, if any, stands last
   */
  static void write(String text, String properties, XmlBytes out) {
    Matcher open = OPEN.matcher(text);
    int done = 0;
    while (open.find()) {
      run(text.substring(done, open.start()), properties, out);
      run(open.group(), properties + MARKED, out);
      done = open.end();
    }
    run(text.substring(done), properties, out);
  }

  private static void run(String text, String properties, XmlBytes out) {
    if (text.isEmpty()) {
      return;
    }
    out.raw("<w:r>").raw(properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>");
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      out.raw(i == 0 ? "" : "<w:br/>");
      out.raw("<w:t xml:space=\"preserve\">").escaped(lines[i]).raw("</w:t>");
    }
    out.raw("</w:r>");
  }
}
