package cn.juesuan.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes strictly but does not stop: a byte that is no part of any character becomes a lone
 * surrogate U+DC00 + byte, which no decoder makes of sound bytes. So a broken byte is found in its
 * record and column, and hides nothing after it.
 */
final class DecodingReader extends Reader {

  private static final int BYTES = 1 << 16;
  private static final char BROKEN = '\uDC00';
  private static final int LOW_BYTE = 0xFF;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final boolean wide;
  private final ByteBuffer bytes = ByteBuffer.allocate(BYTES).flip();
  private boolean atEnd = false;

  DecodingReader(InputStream in, Charset charset) {
    this.in = in;
    this.wide = charset.name().startsWith("UTF-16");
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(target, offset, length);
    while (chars.position() == 0) {
      CoderResult result = decoder.decode(bytes, chars, atEnd);
      if (result.isError()) {
        skipBroken(result, chars);
      } else if (result.isUnderflow() && !fill()) {
        return chars.position() == 0 ? -1 : chars.position();
      } else if (result.isOverflow() && chars.position() == 0) {
        throw new IllegalStateException("at least two characters must be asked for");
      }
    }
    return chars.position();
  }

  /**
   * A sequence that means no character is skipped whole; of one that breaks off only its start, as
   * the rest may be sound.
   */
  private void skipBroken(CoderResult result, CharBuffer chars) {
    int start = wide ? 2 : 1;
    int length = result.isUnmappable() ? result.length() : start;
    chars.put((char) (BROKEN + (bytes.get() & LOW_BYTE)));
    bytes.position(Math.min(bytes.limit(), bytes.position() + length - 1));
  }

  /** Whether there may be more to decode. */
  private boolean fill() throws IOException {
    if (atEnd) {
      return false;
    }
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count > 0) {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
    atEnd = count < 0;
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
