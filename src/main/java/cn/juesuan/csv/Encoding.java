package cn.juesuan.csv;

import java.nio.charset.Charset;

/**
 * How a file's bytes are characters.
 *
 * @param mark how many bytes at the file's start are a byte order mark
 */
public record Encoding(Charset charset, int mark) {

  /** The name that a report prints. */
  public String label() {
    return mark > 0 ? charset.name() + "（带 BOM）" : charset.name();
  }
}
