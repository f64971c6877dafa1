package cn.juesuan.disk;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Mistakes of this program. How one came about is for those who maintain it: it goes to a file
 * among the temporary ones, and users are told where.
 */
public final class FaultReport {

  /** One mistake may meet every unit of a batch. */
  private static final int MOST_FILES = 20;

  private static final Map<String, String> WRITTEN = new ConcurrentHashMap<>();

  private FaultReport() {}

  /** Keeps how a failure came about; returns a Chinese clause that says where. */
  public static String keep(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    String text = trace.toString();
    String mark = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return WRITTEN.computeIfAbsent(mark, m -> write(text));
  }

  private static String write(String text) {
    if (WRITTEN.size() >= MOST_FILES) {
      return "这类错误太多，没有再记";
    }
    try {
      // where names are ASCII only, one in Chinese would be the second failure
      Path file = Files.createTempFile("juesuan-error-", ".txt");
      return "经过记在 " + Files.writeString(file, text);
    } catch (IOException e) {
      return "经过没能记下，临时文件夹 " + System.getProperty("java.io.tmpdir") + "：" + DiskFault.writing(e);
    }
  }
}
