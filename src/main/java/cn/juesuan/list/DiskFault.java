package cn.juesuan.list;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in Chinese why the disk refused. */
public final class DiskFault {

  private DiskFault() {}

  /** A clause without full stop. */
  public static String text(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "没有权限，或正被别的程序占用";
    } else if (failure instanceof NoSuchFileException) {
      return "它不存在";
    } else if (failure instanceof NotDirectoryException) {
      return "它不是文件夹";
    }
    return "系统的说明是 " + failure.getMessage();
  }
}
