package cn.juesuan.acceptance;

/** What people do to the paragraphs of a document's text. */
final class Document {

  private static final String END = "</w:p>";

  private Document() {}

  private static int start(String document, String text) {
    int at = document.indexOf(text);
    return Math.max(document.lastIndexOf("<w:p>", at), document.lastIndexOf("<w:p ", at));
  }

  /** A copy of the paragraph with that text, looks and all, with another text. */
  static String paragraph(String document, String text, String now) {
    int end = document.indexOf(END, document.indexOf(text)) + END.length();
    return document.substring(start(document, text), end).replace(text, now);
  }

  /** Inserts paragraphs before the one with that text. */
  static String insertBefore(String document, String text, String paragraphs) {
    int start = start(document, text);
    return document.substring(0, start) + paragraphs + document.substring(start);
  }

  /** Deletes the paragraph with that text. */
  static String without(String document, String text) {
    return document.replace(paragraph(document, text, text), "");
  }
}
