package cn.juesuan.batch;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How the user wants a batch to be read.
 *
 * @param encoding the encoding of all files; empty where the program finds it out
 */
public record ReadOptions(Optional<Charset> encoding) {

  /** Everything is found out. */
  public static ReadOptions standard() {
    return new ReadOptions(Optional.empty());
  }
}
