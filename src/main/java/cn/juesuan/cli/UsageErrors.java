package cn.juesuan.cli;

import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.FaultReport;
import cn.juesuan.disk.TemporaryFault;
import cn.juesuan.problem.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in Chinese what is wrong with a call, or why it could not be carried out. */
final class UsageErrors {

  static final int STATUS = 2;
  private static final int FAILED = 1;
  private static final Logger LOG = LoggerFactory.getLogger(UsageErrors.class);

  private UsageErrors() {}

  /** Says why a command line is not carried out, and where its command is explained. */
  static int refused(CommandSpec spec, String why, PrintWriter err) {
    err.println("错误：" + why);
    err.println("运行 “" + spec.qualifiedName() + " --help” 查看用法。");
    return STATUS;
  }

  static int failed(Throwable e, PrintWriter err) {
    if (e instanceof CallException call) {
      err.println("错误：" + call.getMessage());
      return STATUS;
    }
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
