package cn.juesuan.cli;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Chinese what is wrong with a call. */
final class UsageErrors {

  static final int STATUS = 2;

  private UsageErrors() {}

  static int handle(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    line.getErr().println("错误：" + message(e));
    line.getErr().println("运行 “" + line.getCommandSpec().qualifiedName(" ") + " --help” 查看用法。");
    return STATUS;
  }

  private static String message(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return "不认识的参数 " + String.join(" ", unmatched.getUnmatched());
    }
    if (e instanceof MissingParameterException missing) {
      return "缺少 "
          + missing.getMissing().stream()
              .map(CommandLine.Model.ArgSpec::paramLabel)
              .collect(Collectors.joining("、"));
    }
    if (e.getArgSpec() != null && e.getCause() != null) {
      return "“" + e.getValue() + "”不能作为 " + e.getArgSpec().paramLabel() + " 的值";
    }
    return e.getMessage();
  }

  static int failed(Exception e, CommandLine line, ParseResult result) throws Exception {
    if (e instanceof CallException call) {
      line.getErr().println("错误：" + call.getMessage());
      return STATUS;
    }
    throw e;
  }
}
