package cn.juesuan.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Says in Chinese why the disk refused. */
final class Reasons {

  private Reasons() {}

  static String of(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "没有写权限，或文件正被其他程序打开";
    }
    if (e instanceof NoSuchFileException) {
      return "文件夹不存在";
    }
    if (e instanceof FileSystemException f) {
      String reason = Optional.ofNullable(f.getReason()).orElse(f.getClass().getSimpleName());
      return reason.contains("No space left") ? "磁盘已满" : reason;
    }
    String message = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    return message.contains("No space left") ? "磁盘已满" : message;
  }
}
