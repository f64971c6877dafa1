package cn.juesuan.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds a file's encoding: a byte order mark decides; then what the user says; then NULs in every
 * second byte, which only UTF-16 has; then UTF-8 if every byte fits; then GB18030 (which contains
 * GBK and GB 2312).
 *
 * <p>Where a few bytes are broken neither fits, and GB18030 takes almost any bytes. So a file in
 * which sound UTF-8 characters far outnumber the broken bytes stays UTF-8: text in GB18030 never
 * looks so.
 */
final class EncodingFinder {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int HEAD = 1024;

  /** A header has at least one separator or line end in so many bytes, hence a NUL in UTF-16. */
  private static final int BYTES_PER_NUL = 20;

  private static final int FAR_MORE = 3;

  private EncodingFinder() {}

  static Encoding find(Path file, Optional<Charset> forced) throws IOException {
    byte[] head = head(file);
    if (forced.isPresent() && markOf(forced.get(), head) > 0) {
      return new Encoding(forced.get(), markOf(forced.get(), head));
    }
    for (Charset charset : marked()) {
      int mark = markOf(charset, head);
      if (mark > 0) {
        return new Encoding(charset, mark);
      }
    }
    return new Encoding(forced.isPresent() ? forced.get() : withoutMark(file, head), 0);
  }

  private static Charset[] marked() {
    return new Charset[] {
      StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
    };
  }

  private static int markOf(Charset charset, byte[] head) {
    if (!charset.name().startsWith("UTF-")) {
      return 0;
    }
    byte[] mark = "\uFEFF".getBytes(charset);
    boolean there =
        head.length >= mark.length
            && java.util.Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    return there ? mark.length : 0;
  }

  private static Charset withoutMark(Path file, byte[] head) throws IOException {
    int even = nuls(head, 0);
    int odd = nuls(head, 1);
    boolean onOneSide = Math.max(even, odd) > FAR_MORE * Math.min(even, odd);
    if (onOneSide && (even + odd) * BYTES_PER_NUL > head.length) {
      return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
    Votes utf8 = Votes.of(file, StandardCharsets.UTF_8);
    if (utf8.broken == 0 || utf8.sound > FAR_MORE * utf8.broken) {
      return StandardCharsets.UTF_8;
    }
    return Votes.of(file, GB18030).broken < utf8.broken ? GB18030 : StandardCharsets.UTF_8;
  }

  private static int nuls(byte[] head, int from) {
    int count = 0;
    for (int i = from; i < head.length; i += 2) {
      count += head[i] == 0 ? 1 : 0;
    }
    return count;
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  /** How a file reads in an encoding: characters beyond ASCII, and broken bytes. */
  private static final class Votes {
    private long sound = 0;
    private long broken = 0;

    static Votes of(Path file, Charset charset) throws IOException {
      Votes tally = new Votes();
      char[] chars = new char[HEAD * 16];
      try (Reader reader = new DecodingReader(Files.newInputStream(file), charset)) {
        for (int n = reader.read(chars); n >= 0; n = reader.read(chars)) {
          tally.count(chars, n);
        }
      }
      return tally;
    }

    /**
     * The decoder gives pairs of surrogates whole, so that a low one without its high is broken.
     */
    private void count(char[] chars, int length) {
      for (int i = 0; i < length; i++) {
        if (Character.isHighSurrogate(chars[i])) {
          i++;
          sound++;
        } else if (Character.isLowSurrogate(chars[i])) {
          broken++;
        } else if (chars[i] > '\u007F') {
          sound++;
        }
      }
    }
  }
}
