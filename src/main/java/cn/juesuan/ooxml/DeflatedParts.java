package cn.juesuan.ooxml;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compresses the parts of many workbooks of one template. Small parts are often the same from unit
 * to unit: lists of links, sheets without any line. What the last unit had is kept.
 */
public final class DeflatedParts {

  /** Larger parts hold a unit's amounts and are never the same. */
  private static final int LARGEST = 4096;

  private final Map<String, Kept> last = new ConcurrentHashMap<>();

  private record Kept(byte[] content, DeflatedPart compressed) {}

  DeflatedPart compress(String name, byte[] content, int length) {
    if (length > LARGEST) {
      return ThreadBuffers.mine().compress(DeflatedPart.Head.NONE, content, length);
    }
    Kept kept = last.get(name);
    if (kept != null
        && Arrays.equals(kept.content(), 0, kept.content().length, content, 0, length)) {
      return kept.compressed();
    }
    DeflatedPart compressed =
        ThreadBuffers.mine().compress(DeflatedPart.Head.NONE, content, length);
    last.put(name, new Kept(Arrays.copyOf(content, length), compressed));
    return compressed;
  }
}
