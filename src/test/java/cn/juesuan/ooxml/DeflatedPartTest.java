package cn.juesuan.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compressed comes out again, whole, wherever it was cut. */
class DeflatedPartTest {

  @Test
  void fixedParts() throws DataFormatException {
    for (byte[] content : contents(7)) {
      comesOut(DeflatedPart.fixed(content), content);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void contentWhoseBeginningWasCompressedBefore(long seed) throws DataFormatException {
    Random random = new Random(seed);
    for (byte[] content : contents(seed)) {
      int cut = random.nextInt(content.length + 1);
      DeflatedPart.Head head = DeflatedPart.Head.of(Arrays.copyOf(content, cut));
      comesOut(ThreadBuffers.mine().compress(head, content, content.length), content);
      comesOut(
          ThreadBuffers.mine().compress(DeflatedPart.Head.NONE, content, content.length), content);
    }
  }

  /** Such that grow shorter, and such that hardly do. */
  private static byte[][] contents(long seed) {
    Random random = new Random(seed);
    byte[][] contents = new byte[20][];
    for (int i = 0; i < contents.length; i++) {
      contents[i] = new byte[random.nextInt(1 << random.nextInt(18))];
      int kinds = 1 + random.nextInt(i % 2 == 0 ? 4 : 255);
      for (int k = 0; k < contents[i].length; k++) {
        contents[i][k] = (byte) random.nextInt(kinds);
      }
    }
    return contents;
  }

  private static void comesOut(DeflatedPart compressed, byte[] content) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    inflater.setInput(compressed.bytes());
    byte[] out = new byte[content.length + 1];
    int size = inflater.inflate(out);
    assertThat(inflater.finished()).isTrue();
    assertThat(inflater.getRemaining()).isZero();
    inflater.end();
    assertThat(Arrays.copyOf(out, size)).isEqualTo(content);
    CRC32 crc = new CRC32();
    crc.update(content);
    assertThat(compressed.crc()).isEqualTo(crc.getValue());
    assertThat(compressed.size()).isEqualTo(content.length);
  }
}
