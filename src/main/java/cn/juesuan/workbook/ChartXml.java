package cn.juesuan.workbook;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A chart part as it is written into a workbook. */
record ChartXml(byte[] bytes) {

  static final String TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

  private static final Pattern TITLE =
      Pattern.compile(
          "<(?:\\w+:)?chart>\\s*<(\\w+:)?title\\b.*?</(?:\\w+:)?title>", Pattern.DOTALL);
  private static final Pattern TEXT =
      Pattern.compile("<(?:\\w+:)?t(?: [^>]*)?>([^<]*)</(?:\\w+:)?t>");
  private static final Pattern OUTER =
      Pattern.compile(
          "<(?:\\w+:)?(externalData|userShapes)\\b[^>]*(?:/>|>.*?</(?:\\w+:)?\\1>)",
          Pattern.DOTALL);
  private static final Pattern DELETED = Pattern.compile("<(?:\\w+:)?autoTitleDeleted [^>]*/>");

  /** The title's text; empty if the chart has none of its own. */
  String title() {
    Matcher title = TITLE.matcher(text());
    StringBuilder words = new StringBuilder();
    if (title.find()) {
      Matcher runs = TEXT.matcher(title.group());
      while (runs.find()) {
        words.append(runs.group(1));
      }
    }
    return unescaped(words.toString());
  }

  /** For a document, whose caption says what the title says and which has no workbook beside it. */
  byte[] untitled() {
    String text = OUTER.matcher(DELETED.matcher(text()).replaceAll("")).replaceAll("");
    Matcher title = TITLE.matcher(text);
    if (title.find()) {
      String open = title.group().substring(0, title.group().indexOf('>') + 1);
      String prefix = title.group(1) == null ? "" : title.group(1);
      text =
          text.substring(0, title.start())
              + open
              + "<"
              + prefix
              + "autoTitleDeleted val=\"1\"/>"
              + text.substring(title.end());
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
