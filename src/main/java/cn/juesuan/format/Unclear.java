package cn.juesuan.format;

/** It is not certain what Excel makes of a format or of a value in it; says why in Chinese. */
final class Unclear extends Exception {

  private static final long serialVersionUID = 1;

  Unclear(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return getMessage();
  }
}
