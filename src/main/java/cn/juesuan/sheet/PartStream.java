package cn.juesuan.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a part, up to the size that the package says it has. */
final class PartStream extends FilterInputStream {

  private long left;

  PartStream(InputStream in, long size) {
    super(in);
    this.left = size;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int count) throws IOException {
    left -= count;
    if (left < 0) {
      throw new SwollenPart();
    }
  }
}
