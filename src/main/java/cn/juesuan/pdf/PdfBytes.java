package cn.juesuan.pdf;

import cn.juesuan.disk.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of a PDF file (ISO 32000-1), as far as they tell when it was made and how many pages
 * there are. Nothing changes its place: the file lists where everything is.
 */
public final class PdfBytes {

  /** Dates of the document's information (14.3.3), which nothing needs. */
  private static final Pattern DATE =
      Pattern.compile("/(?:CreationDate|ModDate)\\s?\\(D:[0-9Z+'\\-]*\\)");

  /** A checksum of LibreOffice's own over bytes that hold the time. */
  private static final Pattern CHECKSUM = Pattern.compile("/DocChecksum\\s?/[0-9A-F]+");

  /** The file's identifier (14.4): twice a number made of the time. */
  private static final Pattern IDENTIFIER =
      Pattern.compile("/ID\\s*\\[\\s*<([0-9A-Fa-f]+)>\\s*<([0-9A-Fa-f]+)>\\s*\\]");

  private static final Pattern PAGES = Pattern.compile("/Type\\s*/Pages\\b");
  private static final Pattern COUNT = Pattern.compile("/Count\\s+([0-9]{1,6})");

  private static final int TAIL = 1_024;

  private PdfBytes() {}

  /** Whether it is a PDF that was written to its end. */
  static boolean isComplete(byte[] file) {
    String begin = text(Arrays.copyOf(file, Math.min(file.length, 8)));
    String end = text(Arrays.copyOfRange(file, Math.max(0, file.length - TAIL), file.length));
    return begin.startsWith("%PDF-") && end.stripTrailing().endsWith("%%EOF");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The same file whenever it was made. */
  static byte[] timeless(byte[] file) {
    String text = text(file);
    String without = DATE.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
    without = CHECKSUM.matcher(without).replaceAll(m -> " ".repeat(m.group().length()));
    without = IDENTIFIER.matcher(without).replaceAll(m -> identifier(m.group(), "0"));
    String hash = Sha256.of(without.getBytes(StandardCharsets.ISO_8859_1));
    String own = IDENTIFIER.matcher(without).replaceAll(m -> identifier(m.group(), hash));
    return own.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The same with other digits. */
  private static String identifier(String written, String digits) {
    StringBuilder out = new StringBuilder();
    int next = 0;
    boolean inside = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      next = inside ? next : 0;
      inside = c == '<' || (inside && c != '>');
      boolean digit = inside && c != '<';
      out.append(digit ? upper(digits, next++) : c);
    }
    return out.toString();
  }

  private static char upper(String digits, int at) {
    return digits.toUpperCase(Locale.ROOT).charAt(at % digits.length());
  }

  /**
   * How many pages it has: the root of the tree of pages (7.7.3) counts them all. Empty where that
   * is packed away.
   */
  public static OptionalInt pages(byte[] file) {
    String text = text(file);
    OptionalInt most = OptionalInt.empty();
    Matcher tree = PAGES.matcher(text);
    while (tree.find()) {
      int from = text.lastIndexOf(" obj", tree.start());
      int to = text.indexOf("endobj", tree.start());
      if (from >= 0 && to >= 0) {
        Matcher count = COUNT.matcher(text).region(from, to);
        if (count.find()) {
          most = OptionalInt.of(Math.max(most.orElse(0), Integer.parseInt(count.group(1))));
        }
      }
    }
    return most;
  }
}
