package cn.juesuan.disk;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The system's folder for temporary files cannot take what a large batch puts there. */
public final class TemporaryFault extends UncheckedIOException {

  private static final long serialVersionUID = 1L;

  /** Wraps what the disk said. */
  public TemporaryFault(IOException cause) {
    super(cause);
  }

  /** Which folder it is and why, in Chinese, without full stop. */
  public String text() {
    return "临时文件夹 " + System.getProperty("java.io.tmpdir") + "：" + DiskFault.writing(getCause());
  }
}
