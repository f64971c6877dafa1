package cn.juesuan.report;

import cn.juesuan.disk.Sha256;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 生成结果.html: one page that needs no network and no other file. What comes from data is a JSON block
 * that a browser never executes; the page's policy admits one script and one style sheet, by their
 * hashes.
 */
final class ResultPage {

  static final String FILE = "生成结果.html";

  private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z]+)}}");

  private ResultPage() {}

  /** Fills a hole of the page. */
  private interface Part {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes the page.
   *
   * @param year four digits, or empty while no unit has a year
   */
  static void write(RunResults results, String year, OutputStream out) throws IOException {
    String style = resource("result.css");
    String script = resource("result.js");
    Map<String, Part> parts =
        Map.of(
            "title", w -> w.write(year.isEmpty() ? "生成结果" : year + " 年度决算公开生成结果"),
            "stylehash", w -> w.write(hash(style)),
            "scripthash", w -> w.write(hash(script)),
            "style", w -> w.write(style),
            "script", w -> w.write(script),
            "version", w -> w.write(Version.NUMBER),
            "data", w -> ResultData.write(results, w),
            "previews", w -> previews(results, w));
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    fill(resource("result.html"), parts, writer);
    writer.flush();
  }

  /** Each in a block of its own, so that a browser reads only the one that is looked at. */
  private static void previews(RunResults results, Writer out) throws IOException {
    int[] number = {0};
    results
        .outcomes()
        .forEach(
            kept -> {
              if (!kept.preview().isEmpty()) {
                out.write("<script type=\"application/json\" id=\"preview-" + number[0] + "\">");
                preview(kept.preview(), out);
                out.write("</script>\n");
              }
              number[0]++;
            });
  }

  private static void preview(List<SheetPreview> sheets, Writer out) throws IOException {
    try {
      PreviewJson.write(sheets, new Json(out));
    } catch (UncheckedIOException e) {
      // a full disk is told as such, not as a fault of the program
      throw e.getCause();
    }
  }

  /** One pass: what fills a hole is not read for holes again. */
  private static void fill(String template, Map<String, Part> parts, Writer out)
      throws IOException {
    int done = 0;
    Matcher hole = HOLE.matcher(template);
    while (hole.find()) {
      out.write(template.substring(done, hole.start()));
      Objects.requireNonNull(parts.get(hole.group(1))).writeTo(out);
      done = hole.end();
    }
    out.write(template.substring(done));
  }

  private static String hash(String text) {
    byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(ResultPage.class.getResourceAsStream(name))) {
      // a checkout on Windows may have made CRLF of line ends, which browsers undo before hashing
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
