package cn.juesuan.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;

/** Writes a cell's number as Excel shows it with 15 digits, which leaves out binary tails. */
final class ShownNumber {

  private static final int DIGITS = 15;
  private static final MathContext SHOWN = new MathContext(DIGITS, RoundingMode.HALF_UP);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /** The day that only Excel has: 1900-02-29. */
  private static final int NO_DAY = 60;

  /** Days from 1900 to the end of 9999, and how many less from 1904. */
  private static final int MOST_DAYS = 2_958_465;

  private static final int DAYS_1904 = 1462;

  private ShownNumber() {}

  /**
   * The text of a number.
   *
   * @param date1904 whether days count from 1904
   * @return nothing where the format asks for a day and there is none of that number
   */
  static Optional<String> of(BigDecimal number, CellFormat format, boolean date1904) {
    return switch (format.kind()) {
      case NUMBER -> Optional.of(digits(number));
      case PERCENT -> Optional.of(digits(number.movePointRight(2)) + "%");
      case PADDED -> Optional.of(padded(digits(number), format.zeros()));
      case DAY -> day(number.doubleValue(), date1904);
    };
  }

  /**
   * Plain digits. A whole number of more than 15 has lost some, as codes typed as numbers do: it is
   * written with its exponent, so that nobody takes the zeros for digits.
   */
  static String digits(BigDecimal number) {
    BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
    if (shown.signum() == 0) {
      return "0";
    }
    boolean lost = shown.precision() - shown.scale() > DIGITS;
    boolean tiny = shown.scale() > 2 * DIGITS;
    return lost || tiny ? shown.round(SHOWN).toString() : shown.toPlainString();
  }

  private static String padded(String digits, int length) {
    boolean whole = digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return whole && digits.length() < length
        ? "0".repeat(length - digits.length()) + digits
        : digits;
  }

  private static Optional<String> day(double number, boolean date1904) {
    boolean none = !date1904 && (int) number == NO_DAY;
    boolean outside = number < 0 || number >= MOST_DAYS + 1 - (date1904 ? DAYS_1904 : 0);
    LocalDateTime day = none || outside ? null : DateUtil.getLocalDateTime(number, date1904, true);
    return Optional.ofNullable(day).map(d -> text(number, d));
  }

  private static String text(double number, LocalDateTime day) {
    LocalTime time = day.toLocalTime();
    if (number < 1) {
      return TIME.format(time);
    }
    return time.equals(LocalTime.MIDNIGHT)
        ? DAY.format(day)
        : DAY.format(day) + " " + TIME.format(time);
  }
}
