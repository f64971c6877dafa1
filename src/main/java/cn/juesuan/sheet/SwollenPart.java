package cn.juesuan.sheet;

import java.io.IOException;

/** A part of a package gives more bytes than the package says it has. */
final class SwollenPart extends IOException {
  private static final long serialVersionUID = 1L;
}
