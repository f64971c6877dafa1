package cn.juesuan.value;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What one field of a data line holds, read and typed. */
public sealed interface Value {

  /** Nothing was written. */
  record Empty() implements Value {
    private static final Empty ONE = new Empty();
  }

  /**
   * Text as written, line breaks and outer blanks too; codes are texts, so that leading zeros stay.
   */
  record Text(String text) implements Value {}

  /** Money, exact. */
  record Money(Amount amount) implements Value {}

  /** A number that is no money. */
  record Quantity(BigDecimal number) implements Value {}

  /** A day. */
  record Day(LocalDate date) implements Value {}

  static Value empty() {
    return Empty.ONE;
  }

  default boolean isEmpty() {
    return this instanceof Empty;
  }
}
