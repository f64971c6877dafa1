package cn.juesuan.disk;

import java.io.IOException;

/** A file that the program does not touch, whatever the system would allow. */
public final class RefusedFile extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason a Chinese clause without full stop
   */
  public RefusedFile(String reason) {
    super(reason);
  }
}
