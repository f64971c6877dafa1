package cn.juesuan.docx;

import cn.juesuan.view.SheetPick;

/** What a document's template asks of the program in place of a whole paragraph. */
sealed interface DocumentBlock {

  /**
   * The texts that a workbook's name covers, each a paragraph of the style that stands beside it.
   */
  record Paragraphs(String name, TextArea room) implements DocumentBlock {}

  /**
   * What is printed of sheets, as tables.
   *
   * @param optional whether nothing stands where there is no such sheet; else it says 无。
   */
  record Tables(SheetPick sheets, boolean optional, TextArea room) implements DocumentBlock {}

  /** The chart with that title. */
  record Picture(String title, TextArea room) implements DocumentBlock {}

  /** The table of contents, down to a level of headings. */
  record Contents(int levels, TextArea room) implements DocumentBlock {}

  /**
   * Nothing that is seen: the template has a heading here.
   *
   * @param text the heading's words, by their place in the document's texts
   */
  record Heading(int level, int text, String bookmark) implements DocumentBlock {}
}
