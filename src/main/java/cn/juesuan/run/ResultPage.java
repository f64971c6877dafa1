package cn.juesuan.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
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

  /**
   * The page's bytes.
   *
   * @param year four digits, or empty while no unit has a year
   */
  static byte[] html(RunResult result, Previews previews, String year) {
    String style = resource("result.css");
    String script = resource("result.js");
    Map<String, String> parts =
        Map.of(
            "title", year.isEmpty() ? "生成结果" : year + " 年度决算公开生成结果",
            "stylehash", hash(style),
            "scripthash", hash(script),
            "style", style,
            "script", script,
            "data", ResultData.json(result, previews),
            "previews", previews(result, previews));
    return filled(resource("result.html"), parts).getBytes(StandardCharsets.UTF_8);
  }

  /** Each in a block of its own, so that a browser reads only the one that is looked at. */
  private static String previews(RunResult result, Previews previews) {
    StringBuilder blocks = new StringBuilder();
    for (int i = 0; i < result.outcomes().size(); i++) {
      int number = i;
      previews
          .of(result.outcomes().get(i).unit())
          .ifPresent(
              json ->
                  blocks
                      .append("<script type=\"application/json\" id=\"preview-")
                      .append(number)
                      .append("\">")
                      .append(json)
                      .append("</script>\n"));
    }
    return blocks.toString();
  }

  /** One pass: what fills a hole is not read for holes again. */
  private static String filled(String template, Map<String, String> parts) {
    return HOLE.matcher(template)
        .replaceAll(hole -> Matcher.quoteReplacement(parts.get(hole.group(1))));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
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
