package cn.juesuan.value;

import cn.juesuan.format.DateSystem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one field of a data line holds, read and typed. All that the program asks of values is a
 * method here, so that a new case does not compile before it answers everything.
 */
public sealed interface Value {

  /** As a text that is equal for equal wording; empty for nothing. Lines' keys are made of it. */
  String comparable();

  /** As a text: money in 元 with two decimals, days in Chinese, numbers as written. */
  String plain();

  /** As {@link #plain} inside a longer text; money in that unit with two decimals. */
  default String in(MoneyUnit unit) {
    return plain();
  }

  /**
   * The number with which a cell holds the value, in decimal digits; nothing where a cell holds it
   * as text.
   *
   * @param unit in which the cell shows money
   * @param decimals to which money is rounded HALF_UP, if it is
   * @param dates how the workbook counts days, if the cell shows numbers as dates
   */
  Optional<String> number(MoneyUnit unit, OptionalInt decimals, Optional<DateSystem> dates);

  /** Whether a line that is left out would lose it: an amount other than zero, or a number. */
  boolean isFigure();

  /** Whether nothing was written. */
  default boolean isEmpty() {
    return false;
  }

  /** As a message quotes it. */
  default String quoted() {
    return Wording.quoted(comparable());
  }

  /** Nothing was written. */
  record Empty() implements Value {
    private static final Empty ONE = new Empty();

    @Override
    public String comparable() {
      return "";
    }

    @Override
    public String plain() {
      return "";
    }

    @Override
    public Optional<String> number(
        MoneyUnit unit, OptionalInt decimals, Optional<DateSystem> dates) {
      return Optional.empty();
    }

    @Override
    public boolean isFigure() {
      return false;
    }

    @Override
    public boolean isEmpty() {
      return true;
    }
  }

  /**
   * Text as written, line breaks and outer blanks too; codes are texts, so that leading zeros stay.
   */
  record Text(String text) implements Value {

    @Override
    public String comparable() {
      return Wording.comparable(text);
    }

    @Override
    public String plain() {
      return text;
    }

    @Override
    public Optional<String> number(
        MoneyUnit unit, OptionalInt decimals, Optional<DateSystem> dates) {
      return Optional.empty();
    }

    @Override
    public boolean isFigure() {
      return false;
    }

    @Override
    public String quoted() {
      return Wording.quoted(text);
    }
  }

  /** Money, exact. */
  record Money(Amount amount) implements Value {

    @Override
    public String comparable() {
      return amount.toString();
    }

    @Override
    public String plain() {
      return amount.in(MoneyUnit.YUAN).toPlainString();
    }

    @Override
    public String in(MoneyUnit unit) {
      return amount.in(unit).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    @Override
    public Optional<String> number(
        MoneyUnit unit, OptionalInt decimals, Optional<DateSystem> dates) {
      return Optional.of(
          decimals.isPresent() ? amount.digits(unit, decimals.getAsInt()) : amount.digits(unit));
    }

    @Override
    public boolean isFigure() {
      return !amount.isZero();
    }
  }

  /** A number that is no money. */
  record Quantity(BigDecimal number) implements Value {

    @Override
    public String comparable() {
      return number.stripTrailingZeros().toPlainString();
    }

    @Override
    public String plain() {
      return number.toPlainString();
    }

    @Override
    public Optional<String> number(
        MoneyUnit unit, OptionalInt decimals, Optional<DateSystem> dates) {
      return Optional.of(number.signum() == 0 ? "0" : comparable());
    }

    @Override
    public boolean isFigure() {
      return true;
    }
  }

  /** A day. */
  record Day(LocalDate date) implements Value {

    private static final DateTimeFormatter CHINESE =
        DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    @Override
    public String comparable() {
      return date.toString();
    }

    @Override
    public String plain() {
      return CHINESE.format(date);
    }

    @Override
    public Optional<String> number(
        MoneyUnit unit, OptionalInt decimals, Optional<DateSystem> dates) {
      // days before the first are no number there
      return dates.map(d -> d.number(date)).filter(n -> n >= 0).map(String::valueOf);
    }

    @Override
    public boolean isFigure() {
      return false;
    }
  }

  /** An empty field's value. */
  static Value empty() {
    return Empty.ONE;
  }
}
