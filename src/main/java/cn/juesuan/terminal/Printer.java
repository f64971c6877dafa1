package cn.juesuan.terminal;

import cn.juesuan.problem.HarmlessText;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * The only way to the console. Whatever strangers wrote into names, values or arguments, it steers
 * no terminal, turns no direction of reading and begins no line: it is shown as {@code \u001B}.
 */
public final class Printer extends PrintWriter {

  public Printer(Writer out) {
    super(out, true);
  }

  /** Prints a text as one line. */
  @Override
  public void println(String text) {
    raw(HarmlessText.line(text));
    println();
  }

  @Override
  public void println(Object text) {
    println(String.valueOf(text));
  }

  /**
   * Prints a line that begins with a word of this program, coloured where the terminal shows
   * colours.
   *
   * @param rest what strangers may have had a hand in
   */
  public void println(String indent, String word, boolean bad, String rest) {
    String mark = bad ? AnsiColors.boldRed(word) : AnsiColors.yellow(word);
    raw(indent + mark + HarmlessText.line(rest));
    println();
  }

  /** Draws over the line that was begun last. */
  public void redraw(String text) {
    raw("\r" + HarmlessText.line(text));
    flush();
  }

  private void raw(String text) {
    super.write(text, 0, text.length());
  }

  // pages of help have several lines

  @Override
  public void write(String text, int from, int length) {
    raw(HarmlessText.lines(text.substring(from, from + length)));
  }

  @Override
  public void write(char[] text, int from, int length) {
    raw(HarmlessText.lines(new String(text, from, length)));
  }

  @Override
  public void write(int character) {
    raw(HarmlessText.lines(String.valueOf((char) character)));
  }
}
