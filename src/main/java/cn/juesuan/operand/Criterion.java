package cn.juesuan.operand;

import cn.juesuan.format.DateSystem;
import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.CellValue.Truth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What says which cells SUMIF, COUNTIF and the like take, understood once for a whole range. */
public sealed interface Criterion {

  /** Whether it takes a cell with that value. */
  boolean takes(CellValue value);

  /** Comparisons as criteria write them; of two that begin alike the longer first. */
  List<Operator> COMPARISONS =
      List.of(
          Operator.NOT_EQUAL,
          Operator.AT_MOST,
          Operator.AT_LEAST,
          Operator.EQUAL,
          Operator.LESS,
          Operator.MORE);

  /** What a criterion's value says; a blank cell means 0. */
  static Criterion of(CellValue value, Budget budget, DateSystem dates) {
    if (value instanceof Text text) {
      return of(text.value(), budget, dates);
    }
    return new Same(value instanceof Blank ? CellValue.ZERO : value, dates);
  }

  private static Criterion of(String text, Budget budget, DateSystem dates) {
    Texts.seek(text);
    Optional<Operator> written =
        COMPARISONS.stream().filter(o -> text.startsWith(o.sign())).findFirst();
    if (written.isEmpty()) {
      return text.isEmpty() ? new Empty() : same(text, budget, dates);
    }
    Operator operator = written.get();
    String operand = text.substring(operator.sign().length());
    return switch (operator) {
      case EQUAL -> blankOr(operand, budget, dates);
      case NOT_EQUAL -> new Not(blankOr(operand, budget, dates));
      default ->
          operand.isEmpty()
              ? new Nothing()
              : new Compared(
                  operator, known(operand, dates).orElseGet(() -> new Text(operand)), budget);
    };
  }

  private static Criterion blankOr(String operand, Budget budget, DateSystem dates) {
    return operand.isEmpty() ? new Same(Blank.BLANK, dates) : same(operand, budget, dates);
  }

  private static Criterion same(String operand, Budget budget, DateSystem dates) {
    Optional<CellValue> known = known(operand, dates);
    if (known.isPresent()) {
      return new Same(known.get(), dates);
    }
    return Wildcards.isIn(operand)
        ? new Like(Wildcards.of(operand), budget)
        : new Same(new Text(operand), dates);
  }

  /** A number, truth or error that the text writes. */
  private static Optional<CellValue> known(String operand, DateSystem dates) {
    String upper = operand.toUpperCase(Locale.ROOT);
    if (upper.equals("TRUE") || upper.equals("FALSE")) {
      return Optional.of(CellValue.of(upper.equals("TRUE")));
    }
    return TextNumbers.find(operand, dates)
        .map(CellValue::of)
        .or(() -> ErrorCode.shownAs(upper).map(CellValue.class::cast));
  }

  /** That value; a number also where it is written as text. */
  record Same(CellValue wanted, DateSystem dates) implements Criterion {
    @Override
    public boolean takes(CellValue value) {
      if (wanted instanceof Numeric number) {
        return number(value).filter(n -> Numbers.same(n, number.value())).isPresent();
      }
      if (wanted instanceof Text text) {
        return value instanceof Text other && text.value().equalsIgnoreCase(other.value());
      }
      return wanted == value;
    }

    private Optional<Double> number(CellValue value) {
      if (value instanceof Numeric number) {
        return Optional.of(number.value());
      }
      return value instanceof Text text ? TextNumbers.find(text.value(), dates) : Optional.empty();
    }
  }

  /** Blank cells and empty texts. */
  record Empty() implements Criterion {
    @Override
    public boolean takes(CellValue value) {
      return value instanceof Blank || (value instanceof Text text && text.value().isEmpty());
    }
  }

  /** What no value is: more or less than nothing. */
  record Nothing() implements Criterion {
    @Override
    public boolean takes(CellValue value) {
      return false;
    }
  }

  /** Texts of that form. */
  record Like(Wildcards form, Budget budget) implements Criterion {
    @Override
    public boolean takes(CellValue value) {
      return value instanceof Text text && form.matches(text.value(), budget);
    }
  }

  /** All that another does not take, blank cells too. */
  record Not(Criterion other) implements Criterion {
    @Override
    public boolean takes(CellValue value) {
      return !other.takes(value);
    }
  }

  /** Values of the same kind that are less or more. */
  record Compared(Operator operator, CellValue bound, Budget budget) implements Criterion {
    @Override
    public boolean takes(CellValue value) {
      boolean alike =
          (value instanceof Numeric && bound instanceof Numeric)
              || (value instanceof Text && bound instanceof Text)
              || (value instanceof Truth && bound instanceof Truth);
      budget.read(bound);
      return alike && operator.holds(Ordering.compare(value, bound));
    }
  }
}
