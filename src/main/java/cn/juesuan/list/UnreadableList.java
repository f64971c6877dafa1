package cn.juesuan.list;

import java.io.IOException;

/** A list that can be read no further; the message says why, one Chinese clause. */
public final class UnreadableList extends IOException {
  private static final long serialVersionUID = 1L;

  /** With a message in Chinese. */
  public UnreadableList(String message, Exception cause) {
    super(message, cause);
  }
}
