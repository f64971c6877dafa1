package cn.juesuan.cli;

/** What the process tells who has started it. */
final class ExitStatus {

  /** All is well. */
  static final int OK = 0;

  /** Something of what was to be done has faults, or the machine failed. */
  static final int FAILED = 1;

  /** The call or the template set is wrong: nothing was done. */
  static final int REFUSED = 2;

  private ExitStatus() {}

  static int of(boolean good) {
    return good ? OK : FAILED;
  }
}
