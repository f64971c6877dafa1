package cn.juesuan.cli;

import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.FaultReport;
import cn.juesuan.disk.TemporaryFault;
import cn.juesuan.problem.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Chinese what is wrong with a call, or why it could not be carried out. */
final class UsageErrors {

  static final int STATUS = 2;
  private static final int FAILED = 1;
  private static final Logger LOG = LoggerFactory.getLogger(UsageErrors.class);

  private UsageErrors() {}

  /** A group of commands was called without saying which. */
  static final class CommandMissing extends ParameterException {
    private static final long serialVersionUID = 1L;

    CommandMissing(CommandLine line) {
      super(line, "缺少命令");
    }
  }

  static int handle(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    line.getErr().println("错误：" + message(e));
    line.getErr().println("运行 “" + line.getCommandSpec().qualifiedName(" ") + " --help” 查看用法。");
    return STATUS;
  }

  private static String message(ParameterException e) {
    if (e instanceof CommandMissing) {
      return e.getMessage();
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      return "不认识的参数 " + String.join(" ", unmatched.getUnmatched());
    }
    if (e instanceof MissingParameterException missing) {
      return missing.getMissing().stream()
          .map(UsageErrors::missing)
          .collect(Collectors.joining("；"));
    }
    if (e instanceof OverwrittenOptionException repeated) {
      return nameOf(repeated.getOverwritten()) + " 只能写一次";
    }
    if (e instanceof MaxValuesExceededException) {
      return "写了多余的值";
    }
    if (e.getArgSpec() == null) {
      return "命令的写法不对";
    }
    return "“" + e.getValue() + "”不能作为 " + nameOf(e.getArgSpec()) + " 的值";
  }

  private static String missing(CommandLine.Model.ArgSpec argument) {
    return argument.isOption()
        ? nameOf(argument) + " 后面缺少 " + argument.paramLabel()
        : "缺少 " + argument.paramLabel();
  }

  private static String nameOf(CommandLine.Model.ArgSpec argument) {
    return argument instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : argument.paramLabel();
  }

  static int failed(Exception e, CommandLine line, ParseResult result) {
    if (e instanceof CallException call) {
      line.getErr().println("错误：" + call.getMessage());
      return STATUS;
    }
    return failed(e, line.getErr());
  }

  static int failed(Throwable e, PrintWriter err) {
    LOG.debug("failed", e);
    if (e instanceof OutOfMemoryError) {
      err.println("错误：" + text(Kind.MEMORY_SHORT));
    } else if (e instanceof TemporaryFault temporary) {
      err.println("错误：" + temporary.text() + "。" + text(Kind.TEMPORARY_UNUSABLE));
    } else if (e instanceof IOException disk) {
      err.println("错误：文件读写失败，" + DiskFault.reading(disk) + "。");
    } else if (e instanceof UncheckedIOException disk) {
      err.println("错误：文件读写失败，" + DiskFault.reading(disk.getCause()) + "。");
    } else {
      err.println("错误：程序出错；" + FaultReport.keep(e) + "。请把这条消息和其中写明的文件交给维护程序的人。");
    }
    return FAILED;
  }

  private static String text(Kind kind) {
    return kind.title() + "。" + kind.remedy() + "。";
  }
}
