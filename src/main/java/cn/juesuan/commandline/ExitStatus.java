package cn.juesuan.commandline;

/** What the process tells who has started it. */
public final class ExitStatus {

  /** All is well. */
  public static final int OK = 0;

  /** Something of what was to be done has faults, or the machine failed. */
  public static final int FAILED = 1;

  /** The call or the template set is wrong: nothing was done. */
  public static final int REFUSED = 2;

  private ExitStatus() {}

  public static int of(boolean good) {
    return good ? OK : FAILED;
  }
}
