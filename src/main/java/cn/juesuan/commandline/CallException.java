package cn.juesuan.commandline;

/** The call cannot be carried out: exit status 2, nothing done. The message is Chinese. */
public final class CallException extends Exception {

  private static final long serialVersionUID = 1L;

  public CallException(String message) {
    super(message);
  }
}
