package cn.juesuan.csv;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Tells files of other forms that were only renamed to .csv. */
final class FormCheck {

  private static final String ZIP = "504b0304";
  private static final String OLE = "d0cf11e0";
  private static final String PDF = "25504446";
  private static final int HEAD = 2048;

  private FormCheck() {}

  static Optional<Problem> problemOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      Place place = new Place.InList(String.valueOf(file.getFileName()), 0, "");
      return form(head)
          .map(form -> Kind.FILE_FORM.at(place, "这是" + form + "，不是 CSV，只是文件名以 .csv 结尾"));
    }
  }

  private static Optional<String> form(byte[] head) {
    String start = HexFormat.of().formatHex(head, 0, Math.min(4, head.length));
    return switch (start) {
      case ZIP -> Optional.of(archive(head));
      case OLE -> Optional.of("旧格式的工作簿（.xls）");
      case PDF -> Optional.of(" PDF 文件");
      default -> markup(head);
    };
  }

  /** A workbook's parts are listed in its zip; the first names stand at its beginning. */
  private static String archive(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    boolean workbook =
        text.contains("[Content_Types]") || text.contains("xl/") || text.contains("mimetype");
    return workbook ? "工作簿（.xlsx）" : "压缩包（.zip）";
  }

  /** Web pages and XML begin with a tag, whatever the encoding. */
  private static Optional<String> markup(byte[] head) {
    StringBuilder ascii = new StringBuilder(head.length);
    for (byte b : head) {
      if (b > 0) {
        ascii.append((char) b);
      }
    }
    String text = ascii.toString().strip().toLowerCase(Locale.ROOT);
    if (!text.startsWith("<")) {
      return Optional.empty();
    }
    if (text.contains("<html") || text.contains("<table") || text.startsWith("<!doctype html")) {
      return Optional.of("网页（HTML）");
    }
    boolean xml = text.startsWith("<?xml") || text.contains("<workbook");
    return xml ? Optional.of(" XML 文件") : Optional.empty();
  }
}
