package cn.juesuan.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decodes XML in UTF-8, as nearly all is; the decoder of XML readers takes longer. */
final class Utf8 {

  private static final int HEAD = 256;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final Pattern OTHER =
      Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!utf-?8[\"']|us-ascii[\"'])");

  private Utf8() {}

  /** The text, without a byte order mark; nothing, and nothing consumed, in other encodings. */
  static Optional<Reader> reader(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    String start = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    boolean marked =
        head.length > 2 && head[0] == MARK[0] && head[1] == MARK[1] && head[2] == MARK[2];
    boolean wide =
        start.indexOf(0) >= 0
            || start.startsWith("\u00FE\u00FF")
            || start.startsWith("\u00FF\u00FE");
    if (wide || OTHER.matcher(marked ? start.substring(MARK.length) : start).find()) {
      return Optional.empty();
    }
    in.skipNBytes(marked ? MARK.length : 0);
    return Optional.of(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
  }
}
