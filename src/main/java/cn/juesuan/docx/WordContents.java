package cn.juesuan.docx;

import cn.juesuan.ooxml.XmlBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document's table of contents (ECMA-376 Part 1, 17.16.5.68): a line for each heading, its page a
 * field. A TOC field around them would leave the pages blank wherever nobody renews it, while these
 * are counted when the document is opened.
 */
final class WordContents {

  private final DocumentStyles styles;
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(int level, String text, String bookmark) {}

  WordContents(DocumentStyles styles) {
    this.styles = styles;
  }

  void add(int level, String text, String bookmark) {
    entries.add(new Entry(level, text, bookmark));
  }

  /**
   * @param levels how many levels of headings it shows
   * @param width of the text, in twentieths of a point
   */
  void write(int levels, int width, XmlBytes out) {
    for (Entry entry : entries) {
      if (entry.level() <= levels) {
        out.raw("<w:p><w:pPr>");
        Optional<String> style = styles.id("toc " + entry.level());
        style.ifPresent(s -> out.raw("<w:pStyle w:val=\"").escaped(s).raw("\"/>"));
        out.raw("<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"").raw(width);
        out.raw("\"/></w:tabs></w:pPr>");
        line(entry, out);
        out.raw("</w:p>");
      }
    }
  }

  private static void line(Entry entry, XmlBytes out) {
    out.raw("<w:hyperlink w:anchor=\"").raw(entry.bookmark()).raw("\" w:history=\"1\"><w:r><w:t");
    out.raw(" xml:space=\"preserve\">").escaped(entry.text()).raw("</w:t></w:r>");
    out.raw("<w:r><w:tab/></w:r>");
    out.raw("<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText");
    out.raw(" xml:space=\"preserve\"> PAGEREF ")
        .raw(entry.bookmark())
        .raw(" \\h </w:instrText></w:r>");
    out.raw("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
    out.raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:hyperlink>");
  }
}
