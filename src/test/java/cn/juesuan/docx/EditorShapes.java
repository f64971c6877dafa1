package cn.juesuan.docx;

import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document's main part as Word and WPS write it once somebody has worked on it: the same words,
 * cut and wrapped in the ways of editors (ECMA-376 part 1, 17.3 and 17.13).
 */
final class EditorShapes {

  private static final Pattern RUN =
      Pattern.compile(
          "<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t"
              + " xml:space=\"preserve\">([^<]+)</w:t></w:r>");

  private final Random random;

  EditorShapes(long seed) {
    this.random = new Random(seed);
  }

  /** The same document, shaped anew. */
  String of(String document) {
    String shaped = RUN.matcher(document).replaceAll(m -> Matcher.quoteReplacement(run(m)));
    shaped = shaped.replaceAll("<w:p>", "<w:p w:rsidR=\"00A1B2C3\" w:rsidRDefault=\"00A1B2C3\">");
    shaped = shaped.replaceAll("<w:gridCol w:w=\"[0-9]+\"/>", "<w:gridCol w:w=\"1234\"/>");
    shaped = shaped.replaceAll("<w:tcW w:w=\"[0-9]+\"", "<w:tcW w:w=\"1233\"");
    shaped = shaped.replaceFirst("</w:p>", bookmark() + "</w:p>");
    return field(shaped);
  }

  private String run(MatchResult run) {
    String properties = run.group(1) == null ? "" : run.group(1);
    String text = run.group(2);
    // an entity must not be cut
    int cut = text.contains("&") ? 0 : random.nextInt(text.length());
    String first = piece(properties, text.substring(0, cut));
    String second = piece(properties, text.substring(cut));
    return switch (random.nextInt(4)) {
      case 0 ->
          first
              + "<w:proofErr w:type=\"gramStart\"/>"
              + second
              + "<w:proofErr w:type=\"gramEnd\"/>";
      case 1 ->
          "<w:smartTag w:uri=\"urn:schemas-microsoft-com:office:smarttags\" w:element=\"chmetcnv\">"
              + "<w:smartTagPr><w:attr w:name=\"UnitName\" w:val=\"元\"/></w:smartTagPr>"
              + first
              + second
              + "</w:smartTag>";
      case 2 -> first + "<w:r w:rsidR=\"00D4\"><w:lastRenderedPageBreak/></w:r>" + second;
      default -> first + bookmark() + second;
    };
  }

  private static String piece(String properties, String text) {
    return text.isEmpty()
        ? ""
        : "<w:r w:rsidRPr=\"00E5\" w:rsidR=\"00F6\">"
            + properties
            + "<w:t xml:space=\"preserve\">"
            + text
            + "</w:t></w:r>";
  }

  private static String bookmark() {
    return "<w:bookmarkStart w:id=\"9999\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"9999\"/>";
  }

  /** Page numbers are reckoned, and instructions cut in two. */
  private static String field(String document) {
    return document
        .replaceAll(
            " PAGEREF ", " PAGE</w:instrText></w:r><w:r><w:instrText xml:space=\"preserve\">REF ")
        .replace(
            "<w:fldChar w:fldCharType=\"separate\"/></w:r>",
            "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>12</w:t></w:r>");
  }
}
