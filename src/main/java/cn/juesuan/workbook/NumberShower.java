package cn.juesuan.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Shows numbers as a spreadsheet program does. POI formats them; what it leaves undone is done
 * here: which section of a format counts, empty sections, literal texts in dates, and rounding of
 * the decimal digits that people see, not of the binary value.
 */
final class NumberShower {

  /** A letter of a format with what quotes or escapes it, or one condition or colour. */
  private static final Pattern PIECE =
      Pattern.compile("\"[^\"]*\"?|\\\\.|_.|[*].|\\[[^]]*]|.", Pattern.DOTALL);

  private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=)(-?[0-9.]+)]");

  private static final Pattern COLOUR = Pattern.compile("\\[[A-Za-z]{3,}[0-9]*]");
  private static final MathContext SHOWN_DIGITS = new MathContext(15);

  private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

  String text(double number, NumberFormat format) {
    List<String> sections = sections(format.code());
    int chosen = chosen(sections, number);
    String section = sections.get(chosen);
    if (section.isEmpty()) {
      return "";
    }
    boolean date = DateUtil.isADateFormat(format.id(), section);
    if (!date && !hasDigits(section)) {
      return literal(section);
    }
    if (date) {
      return DayShower.text(number, pieces(section))
          .orElseGet(() -> formatter.formatRawCellContents(number, format.id(), section).strip());
    }
    double shown = decimal(chosen == 1 ? Math.abs(number) : number);
    return formatter.formatRawCellContents(shown, format.id(), section).strip();
  }

  /** The parts between semicolons, without colours; conditions stay for the choice. */
  private static List<String> sections(String code) {
    List<String> sections = new ArrayList<>();
    StringBuilder section = new StringBuilder();
    for (String piece : pieces(code)) {
      if (piece.equals(";")) {
        sections.add(section.toString());
        section.setLength(0);
      } else if (!COLOUR.matcher(piece).matches()) {
        section.append(piece);
      }
    }
    sections.add(section.toString());
    return sections;
  }

  private static List<String> pieces(String code) {
    return PIECE.matcher(code).results().map(r -> r.group()).toList();
  }

  /** Which section counts; conditions are taken off. */
  private static int chosen(List<String> sections, double number) {
    boolean conditional = false;
    int chosen = -1;
    for (int i = 0; i < sections.size(); i++) {
      Matcher condition = CONDITION.matcher(sections.get(i));
      if (condition.find()) {
        conditional = true;
        boolean holds = holds(condition.group(1), number, Double.parseDouble(condition.group(2)));
        chosen = chosen < 0 && holds ? i : chosen;
        sections.set(i, condition.replaceFirst(""));
      }
    }
    if (chosen >= 0) {
      return chosen;
    }
    int last = Math.min(sections.size(), 3) - 1;
    if (conditional) {
      return last;
    }
    boolean zero = number == 0 && last == 2;
    return zero ? 2 : number < 0 && last >= 1 ? 1 : 0;
  }

  private static boolean holds(String sign, double number, double limit) {
    return switch (sign) {
      case "<" -> number < limit;
      case "<=" -> number <= limit;
      case ">" -> number > limit;
      case ">=" -> number >= limit;
      case "=" -> number == limit;
      default -> number != limit;
    };
  }

  private static boolean hasDigits(String section) {
    return section.contains("General")
        || section.contains("@")
        || pieces(section).stream().anyMatch(p -> p.equals("0") || p.equals("#"));
  }

  /** A section of words alone; what only keeps a place free is left out. */
  private static String literal(String section) {
    StringBuilder text = new StringBuilder();
    for (String piece : pieces(section)) {
      switch (piece.charAt(0)) {
        case '"' -> text.append(piece.replace("\"", ""));
        case '\\' -> text.append(piece.substring(1));
        case '_', '*', '[', '?' -> {}
        default -> text.append(piece);
      }
    }
    return text.toString().strip();
  }

  /**
   * Half a unit of the last shown place is rounded up by the digits that people know: the binary
   * value nearest to 1.005 lies below it, the next one above.
   */
  private static double decimal(double number) {
    double known = new BigDecimal(number).round(SHOWN_DIGITS).doubleValue();
    return known == 0 ? 0 : Math.nextAfter(known, Math.copySign(Double.POSITIVE_INFINITY, known));
  }
}
