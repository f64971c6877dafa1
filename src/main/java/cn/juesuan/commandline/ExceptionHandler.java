package cn.juesuan.commandline;

import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.FaultReport;
import cn.juesuan.disk.TemporaryFault;
import cn.juesuan.problem.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in Chinese why a call could not be carried out. */
public final class ExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ExceptionHandler.class);

  private ExceptionHandler() {}

  /** Says it; returns the exit status. */
  public static int handle(Throwable e, PrintWriter err) {
    if (e instanceof CallException call) {
      err.println("错误：" + call.getMessage());
      return ExitStatus.REFUSED;
    }
    LOG.debug("failed", e);
    if (e instanceof OutOfMemoryError) {
      err.println("错误：" + text(Kind.MEMORY_SHORT));
    } else if (e instanceof TemporaryFault temporary) {
      err.println("错误：" + temporary.text() + "。" + text(Kind.TEMPORARY_UNUSABLE));
    } else if (e instanceof IOException disk) {
      err.println(text(disk));
    } else if (e instanceof UncheckedIOException disk) {
      err.println(text(disk.getCause()));
    } else {
      err.println("错误：程序出错；" + FaultReport.keep(e) + "。请把这条消息和其中写明的文件交给维护程序的人。");
    }
    return ExitStatus.FAILED;
  }

  private static String text(IOException disk) {
    boolean named = disk instanceof FileSystemException at && at.getFile() != null;
    String file = named ? " " + ((FileSystemException) disk).getFile() + " " : "";
    return "错误：文件" + file + "读写失败，" + DiskFault.reading(disk) + "。";
  }

  private static String text(Kind kind) {
    return kind.title() + "。" + kind.remedy() + "。";
  }
}
