package cn.juesuan.advice;

import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.format.Formatted;
import cn.juesuan.format.NumberFormat;
import cn.juesuan.formula.Area;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.Placeholder;
import cn.juesuan.template.TemplateBook.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Number formats of what is published that show nothing, no minus, or another unit's figure. */
final class FormatHints {

  /** Its nine digits show whether a format leaves any out. */
  private static final double SAMPLE = 123_456_789;

  private static final int DIGITS = 9;

  /** Such a format says itself in what its figures are, or is no plain number. */
  private static final Pattern OTHER = Pattern.compile("[%万千亿元]|[eE][+-]");

  private static final Pattern COLOURED = Pattern.compile(";\\s*\\[(?!\\$)");
  private static final Pattern FRACTION = Pattern.compile("[.][0-9]*");
  private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

  private final AdvisedBook book;
  private final Map<Integer, Optional<String>> ofFigures = new HashMap<>();
  private final Map<Integer, Optional<String>> ofFormulas = new HashMap<>();
  private final List<Problem> hints = new ArrayList<>();

  private FormatHints(AdvisedBook book) {
    this.book = book;
  }

  static List<Problem> of(AdvisedBook book) {
    FormatHints hints = new FormatHints(book);
    book.publicSheets().forEach(hints::look);
    return hints.hints;
  }

  private void look(CompiledSheet sheet) {
    List<Area> printed = book.printed(sheet);
    AdvisedBook.filled(sheet)
        .filter(c -> printed.isEmpty() || AdvisedBook.isIn(printed, c))
        .forEach(
            cell ->
                why(cell)
                    .map(why -> Kind.FORMAT_HIDES.at(book.place(sheet, cell), why))
                    .ifPresent(hints::add));
  }

  private Optional<String> why(CompiledCell cell) {
    int style = cell.source().style();
    if (cell instanceof CompiledCell.Filled filled) {
      return filled.text().alone().filter(FormatHints::isFigure).isPresent()
          ? ofFigures.computeIfAbsent(style, s -> why(format(s), true))
          : Optional.empty();
    }
    return cell instanceof CompiledCell.Calculated calculated
            && !TextFormulas.isText(calculated.formula().formula())
        ? ofFormulas.computeIfAbsent(style, s -> why(format(s), false))
        : Optional.empty();
  }

  private static boolean isFigure(Placeholder placeholder) {
    return placeholder instanceof Placeholder.OfColumn of
        && (of.pick().column().type() == ColumnType.MONEY
            || of.pick().column().type() == ColumnType.NUMBER);
  }

  private NumberFormat format(int style) {
    List<Look> looks = book.book().source().looks();
    return looks.get(Math.min(style, looks.size() - 1)).known();
  }

  /**
   * @param figure whether a number stands there for certain; a formula may give a text
   */
  private static Optional<String> why(NumberFormat format, boolean figure) {
    if (format.date()) {
      return Optional.empty();
    }
    String shown = shown(format, SAMPLE);
    String negative = shown(format, -SAMPLE);
    String code = "数字格式“" + format.code() + "”";
    if (shown.isEmpty()) {
      boolean hides = figure || text(format.text("文字")).isEmpty();
      return hides ? Optional.of(code + "什么数都不显示") : Optional.empty();
    }
    if (!digits(shown).isEmpty() && digits(negative).isEmpty()) {
      return Optional.of(code + "不显示负数");
    }
    if (negative.equals(shown) && !COLOURED.matcher(format.code()).find()) {
      return Optional.of(code + "把负数显示成正数");
    }
    return isCut(format.code(), shown)
        ? Optional.of(code + "把 123456789 显示成 " + shown + "，与表上写的金额单位不符")
        : Optional.empty();
  }

  /** A comma behind the digits divides by a thousand. */
  private static boolean isCut(String code, String shown) {
    String digits = digits(FRACTION.matcher(shown).replaceFirst(""));
    return !OTHER.matcher(code.toLowerCase(Locale.ROOT)).find()
        && !digits.isEmpty()
        && digits.length() < DIGITS;
  }

  private static String digits(String shown) {
    return NO_DIGITS.matcher(shown).replaceAll("");
  }

  private static String shown(NumberFormat format, double number) {
    return text(format.number(number));
  }

  /** What cannot be said is no hint: it is a fault where it matters. */
  private static String text(Formatted formatted) {
    return formatted instanceof Formatted.Text text ? text.text().strip() : "#";
  }
}
