package cn.juesuan.function;

import cn.juesuan.format.DateSystem;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.Refusal;
import java.time.LocalDate;

/** On which days of the week people work. Days are counted as {@link DateSystem} does. */
final class WorkWeek {

  private static final int LENGTH = 7;

  /** A Monday on which every calendar is certain. */
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  /** Weekends of one day have numbers from here on, beginning with Sunday. */
  private static final int SINGLE = 11;

  /** Monday to Sunday. */
  private final boolean[] free;

  private final int works;
  private final long monday;

  private WorkWeek(boolean[] free, DateSystem dates) {
    this.monday = dates.number(MONDAY);
    this.free = free;
    int count = 0;
    for (boolean day : free) {
      count += day ? 0 : 1;
    }
    this.works = count;
  }

  /** Saturday and Sunday are free. */
  static WorkWeek usual(DateSystem dates) {
    return ofNumber(1, dates);
  }

  /**
   * As the functions with INTL take it: 1 to 7 for two days from Saturday and Sunday on, 11 to 17
   * for one from Sunday on, or seven characters from Monday on of which {@code 1} is a free day.
   */
  static WorkWeek of(CellValue value, DateSystem dates) {
    if (value instanceof Text text) {
      return ofText(text.value(), dates);
    }
    if (value instanceof Numeric number && number.value() == Math.rint(number.value())) {
      return ofNumber(number.value(), dates);
    }
    throw new Refusal("哪几天是周末，要写成整数或“0000011”这样的文字");
  }

  private static WorkWeek ofText(String text, DateSystem dates) {
    if (text.length() != LENGTH || !text.chars().allMatch(c -> c == '0' || c == '1')) {
      throw ErrorCode.VALUE.raised();
    }
    boolean[] free = new boolean[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      free[i] = text.charAt(i) == '1';
    }
    return new WorkWeek(free, dates);
  }

  private static WorkWeek ofNumber(double number, DateSystem dates) {
    boolean two = number >= 1 && number <= LENGTH;
    boolean one = number >= SINGLE && number < SINGLE + LENGTH;
    if (!two && !one) {
      throw ErrorCode.NUM.raised();
    }
    boolean[] free = new boolean[LENGTH];
    int first = two ? (int) number + 4 : (int) number - SINGLE + 6;
    free[first % LENGTH] = true;
    free[(first + (two ? 1 : 0)) % LENGTH] = true;
    return new WorkWeek(free, dates);
  }

  boolean isAllFree() {
    return works == 0;
  }

  boolean works(long day) {
    return !free[Math.floorMod(day - monday, LENGTH)];
  }

  /** How many working days there are from one day to another, both counted. */
  long count(long from, long to) {
    long weeks = (to - from + 1) / LENGTH;
    long count = weeks * works;
    for (long day = from + weeks * LENGTH; day <= to; day++) {
      count += works(day) ? 1 : 0;
    }
    return count;
  }

  /**
   * The working day that is so many after a day, or before it.
   *
   * @param days not 0
   */
  long moved(long from, long days) {
    int step = days < 0 ? -1 : 1;
    long weeks = (Math.abs(days) - 1) / works;
    long left = Math.abs(days) - weeks * works;
    long day = from + step * weeks * LENGTH;
    while (left > 0) {
      day += step;
      left -= works(day) ? 1 : 0;
    }
    return day;
  }
}
