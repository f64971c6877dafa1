package cn.juesuan.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * A part of a number's format between semicolons.
 *
 * @param code without colour and condition
 * @param pieces its letters, each with what quotes or escapes it
 * @param sign how the condition compares; empty if there is none
 * @param limit what it compares with
 */
record FormatSection(String code, List<String> pieces, Kind kind, String sign, double limit) {

  /** A letter of a format with what quotes or escapes it, or one condition or colour. */
  private static final Pattern PIECE =
      Pattern.compile("\"[^\"]*\"?|\\\\.|_.|[*].|\\[[^]]*]|.", Pattern.DOTALL);

  private static final Pattern CONDITION =
      Pattern.compile("\\[(<=|>=|<>|<|>|=)(-?[0-9]+(?:\\.[0-9]+)?)]");
  private static final Pattern COLOUR = Pattern.compile("\\[[A-Za-z]{3,}[0-9]*]");

  /** What a section makes of a number. */
  enum Kind {
    NOTHING,
    WORDS,
    DATE,
    DIGITS
  }

  FormatSection {
    pieces = List.copyOf(pieces);
  }

  /** The sections of a format's code. */
  static List<FormatSection> of(int id, String code) {
    List<FormatSection> sections = new ArrayList<>();
    StringBuilder section = new StringBuilder();
    for (String piece : pieces(code)) {
      if (piece.equals(";")) {
        sections.add(section(id, section.toString()));
        section.setLength(0);
      } else if (!COLOUR.matcher(piece).matches()) {
        section.append(piece);
      }
    }
    sections.add(section(id, section.toString()));
    return sections;
  }

  private static FormatSection section(int id, String text) {
    Matcher condition = CONDITION.matcher(text);
    boolean limited = condition.find();
    String code = limited ? condition.replaceFirst("") : text;
    List<String> pieces = pieces(code);
    Kind kind = kind(id, code, pieces);
    condition.reset();
    return limited && condition.find()
        ? new FormatSection(
            code, pieces, kind, condition.group(1), Double.parseDouble(condition.group(2)))
        : new FormatSection(code, pieces, kind, "", 0);
  }

  private static Kind kind(int id, String code, List<String> pieces) {
    if (code.isEmpty()) {
      return Kind.NOTHING;
    }
    if (DateUtil.isADateFormat(id, code)) {
      return Kind.DATE;
    }
    boolean digits =
        code.contains("General")
            || code.contains("@")
            || pieces.stream().anyMatch(p -> p.equals("0") || p.equals("#"));
    return digits ? Kind.DIGITS : Kind.WORDS;
  }

  private static List<String> pieces(String code) {
    return PIECE.matcher(code).results().map(r -> r.group()).toList();
  }

  boolean limited() {
    return !sign.isEmpty();
  }

  boolean holds(double number) {
    return switch (sign) {
      case "<" -> number < limit;
      case "<=" -> number <= limit;
      case ">" -> number > limit;
      case ">=" -> number >= limit;
      case "=" -> number == limit;
      default -> number != limit;
    };
  }

  /** A section of words alone; what only keeps a place free is left out. */
  String words() {
    StringBuilder text = new StringBuilder();
    for (String piece : pieces) {
      switch (piece.charAt(0)) {
        case '"' -> text.append(piece.replace("\"", ""));
        case '\\' -> text.append(piece.substring(1));
        case '_', '*', '[', '?' -> {}
        default -> text.append(piece);
      }
    }
    return text.toString().strip();
  }
}
