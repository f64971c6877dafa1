package cn.juesuan.list;

import java.io.IOException;

/** A list that can be read no further. */
public final class UnreadableList extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * A list that can be read no further.
   *
   * @param reason one Chinese clause
   */
  public UnreadableList(String reason, Exception cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /** Why, one Chinese clause. */
  public String reason() {
    return reason;
  }
}
