package cn.juesuan.cli;

/** The call cannot be carried out: exit status 2, nothing done. The message is Chinese. */
final class CallException extends Exception {

  private static final long serialVersionUID = 1L;

  CallException(String message) {
    super(message);
  }
}
