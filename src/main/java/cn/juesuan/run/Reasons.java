package cn.juesuan.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Says in Chinese why the disk refused. */
final class Reasons {

  private static final String BLOCKED = "同名的文件或文件夹挡在那里";

  /** What systems say, in part, and what it means. */
  private static final Map<String, String> MEANINGS = meanings();

  private Reasons() {}

  private static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    meanings.put("No space left", "磁盘已满");
    meanings.put("not enough space", "磁盘已满");
    meanings.put("quota exceeded", "磁盘配额已用完");
    meanings.put("Read-only file system", "磁盘是只读的");
    meanings.put("File too large", "文件超过系统允许的大小");
    meanings.put("used by another process", "文件正被其他程序打开");
    meanings.put("Operation not permitted", "没有写权限");
    meanings.put("No locks available", "磁盘不支持文件锁");
    meanings.put("Not a directory", BLOCKED);
    meanings.put("Is a directory", BLOCKED);
    meanings.put("Directory not empty", BLOCKED);
    meanings.put("File name too long", "文件名太长");
    meanings.put("Input/output error", "磁盘读写出错");
    meanings.put("Stale file handle", "网络磁盘断开过");
    return meanings;
  }

  static String of(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "没有写权限，或文件正被其他程序打开";
    }
    if (e instanceof NoSuchFileException) {
      return "文件夹不存在";
    }
    if (e instanceof FileAlreadyExistsException) {
      return BLOCKED;
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    String said = Optional.ofNullable(reason).orElse(e.getClass().getSimpleName());
    return MEANINGS.entrySet().stream()
        .filter(meaning -> said.contains(meaning.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(said);
  }
}
