package cn.juesuan.terminal;

import java.io.Console;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Where messages go. */
@SuppressWarnings("SystemConsoleNull") // newer JDKs are told below to keep the meaning of null
public final class Consoles {

  static {
    // from JDK 22 on there is a console without a terminal unless this is said
    System.setProperty("jdk.console", "java.base");
  }

  private Consoles() {}

  /**
   * A terminal gets its own character set (GBK on a Chinese Windows); a pipe, a file and a terminal
   * of which nothing better is known get UTF-8.
   */
  public static Writer writer(PrintStream stream) {
    return new OutputStreamWriter(stream, charset());
  }

  public static boolean isTerminal() {
    return System.console() != null;
  }

  /** The terminal's, or that of a pipe. */
  public static Charset charset() {
    Console console = System.console();
    return console != null && writesChinese(console.charset())
        ? console.charset()
        : StandardCharsets.UTF_8;
  }

  /** Whether an encoding has Chinese characters. */
  public static boolean writesChinese(Charset charset) {
    return charset.newEncoder().canEncode("决算");
  }
}
