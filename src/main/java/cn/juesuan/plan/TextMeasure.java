package cn.juesuan.plan;

import cn.juesuan.template.TemplateBook.Look;

/**
 * How many lines a text takes at a width. Chinese characters are one em wide and may break anywhere
 * but before closing marks; Latin words stay whole where they fit. Widths are in pixels at 96 dots
 * an inch, slightly generous, since fonts differ between machines.
 */
final class TextMeasure {

  private static final double PIXELS_PER_POINT = 96.0 / 72;
  private static final double PIXELS_PER_CHARACTER = 7;
  private static final double PADDING = 6;
  private static final double LINE = 1.32;
  private static final double MARGIN = 3.5;
  private static final double INDENT = 9;
  private static final double GENEROUS = 1.03;
  private static final double NARROW = 0.54;
  private static final double WIDE_LETTER = 0.7;
  private static final double BOLD = 1.05;
  private static final String NEVER_FIRST = "，。、；：！？）》〉」』】〕”’…—％%,.;:!?)]}";

  private TextMeasure() {}

  /**
   * The height in points of a cell with that many lines. Several lines have room above and below;
   * so has one where the sheet's rows are lower than a line, so that paragraphs stand evenly.
   *
   * @param standard the height of the sheet's rows that hold nothing
   */
  static double height(int lines, Look look, double standard) {
    boolean roomy = lines > 1 || standard < look.points();
    return lines * look.points() * LINE + (roomy ? MARGIN : 0);
  }

  /**
   * @param width the cell's width in characters of the default font, as column widths are given
   */
  static int lines(String text, double width, Look look) {
    double room = width * PIXELS_PER_CHARACTER - PADDING - look.indent() * INDENT;
    double em = look.points() * PIXELS_PER_POINT * GENEROUS * (look.bold() ? BOLD : 1);
    if (look.vertical()) {
      return (int) text.codePoints().count();
    }
    if (text.length() * em < room && text.indexOf('\n') < 0) {
      // no character is wider than an em
      return 1;
    }
    int lines = 0;
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == '\n') {
        lines += linesOfParagraph(text.substring(from, at), Math.max(room, em), em);
        from = at + 1;
      }
    }
    return lines;
  }

  private static int linesOfParagraph(String text, double room, double em) {
    int lines = 1;
    double used = 0;
    int at = 0;
    while (at < text.length()) {
      int end = endOfPiece(text, at);
      double piece = width(text, at, end) * em;
      if (used + piece > room && used > 0) {
        lines++;
        used = 0;
      }
      while (piece > room) {
        lines++;
        piece -= room;
      }
      used += piece;
      at = end;
    }
    return lines;
  }

  /**
   * A piece that does not break: a Latin word, or one character with the closing marks after it.
   */
  private static int endOfPiece(String text, int from) {
    int at = from + Character.charCount(text.codePointAt(from));
    if (isWord(text.codePointAt(from))) {
      while (at < text.length() && isWord(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    while (at < text.length() && NEVER_FIRST.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isWord(int c) {
    return c < 0x2E80 && Character.isLetterOrDigit(c);
  }

  private static double width(String text, int from, int to) {
    double ems = 0;
    for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
      ems += width(text.codePointAt(at));
    }
    return ems;
  }

  private static double width(int c) {
    if (c >= 0x2E80 || (c >= 0x2010 && c <= 0x2060) || c == '≥' || c == '≤' || c == '×') {
      return 1;
    }
    return Character.isUpperCase(c) || c == '%' || c == '@' ? WIDE_LETTER : NARROW;
  }
}
