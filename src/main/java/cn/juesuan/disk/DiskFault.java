package cn.juesuan.disk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in Chinese why the disk refused; clauses without full stop. */
public final class DiskFault {

  private static final Logger LOG = LoggerFactory.getLogger(DiskFault.class);

  private static final String BLOCKED = "同名的文件或文件夹挡在那里";
  private static final String BROKEN = "文件坏了";

  /** What systems say, in part, and what it means. */
  private static final Map<String, String> MEANINGS = meanings();

  private DiskFault() {}

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
    meanings.put("symbolic links", "那里是链接，程序不经过链接写文件");
    meanings.put("Too many open files", "系统不许再打开更多文件");
    meanings.put("Input/output error", "磁盘读写出错");
    meanings.put("Stale file handle", "网络磁盘断开过");
    meanings.put("Text file busy", "文件正被其他程序使用");
    meanings.put("No such device", "设备不在了");
    meanings.put("Invalid argument", "系统不接受这个文件名或这样的文件");
    return meanings;
  }

  /** Why a file could not be read. */
  public static String reading(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "没有权限，或正被别的程序占用";
    } else if (failure instanceof NoSuchFileException) {
      return "它不存在";
    } else if (failure instanceof NotDirectoryException) {
      return "它不是文件夹";
    }
    return text(failure);
  }

  /** Why a file could not be written. */
  public static String writing(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "没有写权限，或文件正被其他程序打开";
    } else if (failure instanceof NoSuchFileException) {
      return "文件夹不存在";
    } else if (failure instanceof FileAlreadyExistsException) {
      return BLOCKED;
    }
    return text(failure);
  }

  private static String text(IOException failure) {
    LOG.debug("the disk refused", failure);
    if (failure instanceof RefusedFile) {
      return failure.getMessage();
    } else if (failure instanceof EOFException || failure instanceof CharacterCodingException) {
      return BROKEN;
    }
    String said =
        Optional.ofNullable(
                failure instanceof FileSystemException f ? f.getReason() : failure.getMessage())
            .orElse("");
    return MEANINGS.entrySet().stream()
        .filter(meaning -> said.contains(meaning.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> ofTheSystem(said));
  }

  /** Chinese systems speak Chinese; what others say helps nobody who reads this. */
  private static String ofTheSystem(String said) {
    boolean chinese = said.codePoints().anyMatch(Character::isIdeographic);
    return chinese ? "系统的说明是 " + said : "系统没有说明原因";
  }
}
