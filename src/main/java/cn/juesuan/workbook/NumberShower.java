package cn.juesuan.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;

/**
 * Shows numbers as a spreadsheet program does. POI formats them; what it leaves undone is done
 * here: which section of a format counts, empty sections, literal texts in dates, and rounding of
 * the decimal digits that people see, not of the binary value.
 */
final class NumberShower {

  private static final MathContext SHOWN_DIGITS = new MathContext(15);

  /** POI's formatter understands a format once and remembers it; no two threads may share it. */
  private static final ThreadLocal<DataFormatter> FORMATTERS =
      ThreadLocal.withInitial(() -> new DataFormatter(Locale.CHINA));

  String text(double number, NumberFormat format) {
    int chosen = format.chosen(number);
    FormatSection section = format.sections().get(chosen);
    return switch (section.kind()) {
      case NOTHING -> "";
      case WORDS -> section.words();
      case DATE ->
          DayShower.text(number, section.pieces()).orElseGet(() -> byPoi(number, format, section));
      case DIGITS -> byPoi(decimal(chosen == 1 ? Math.abs(number) : number), format, section);
    };
  }

  private String byPoi(double number, NumberFormat format, FormatSection section) {
    return FORMATTERS.get().formatRawCellContents(number, format.id(), section.code()).strip();
  }

  /**
   * Half a unit of the last shown place is rounded up by the digits that people know: the binary
   * value nearest to 1.005 lies below it, the next one above.
   */
  private static double decimal(double number) {
    double known =
        Decimals.hasFewDigits(number)
            ? number
            : new BigDecimal(number).round(SHOWN_DIGITS).doubleValue();
    return known == 0 ? 0 : Math.nextAfter(known, Math.copySign(Double.POSITIVE_INFINITY, known));
  }
}
