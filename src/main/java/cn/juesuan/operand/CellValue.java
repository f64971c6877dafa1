package cn.juesuan.operand;

import cn.juesuan.formula.ExcelLimits;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One value, as a cell shows it. */
public sealed interface CellValue extends Operand, Cell {

  Numeric ZERO = new Numeric(0);
  Numeric ONE = new Numeric(1);
  Text EMPTY_TEXT = new Text("");

  /** A number; always finite and never minus zero. */
  record Numeric(double value) implements CellValue {}

  /** A text; at most 32,767 characters. */
  record Text(String value) implements CellValue {}

  /** TRUE or FALSE. */
  enum Truth implements CellValue {
    FALSE,
    TRUE;

    /** Whether it is TRUE. */
    public boolean isTrue() {
      return this == TRUE;
    }
  }

  /** An error value that a spreadsheet knows. */
  enum ErrorCode implements CellValue {
    NULL("#NULL!", 1),
    DIV0("#DIV/0!", 2),
    VALUE("#VALUE!", 3),
    REF("#REF!", 4),
    NAME("#NAME?", 5),
    NUM("#NUM!", 6),
    NA("#N/A", 7);

    private final String shown;
    private final int type;

    ErrorCode(String shown, int type) {
      this.shown = shown;
      this.type = type;
    }

    /** As cells show it. */
    public String shown() {
      return shown;
    }

    /** The number that ERROR.TYPE gives it. */
    public int type() {
      return type;
    }

    /** What a function throws to have this error as its value. */
    public Raised raised() {
      return Raised.of(this);
    }

    /** The error that is shown so. */
    public static Optional<ErrorCode> shownAs(String text) {
      return Arrays.stream(values()).filter(e -> e.shown.equals(text)).findFirst();
    }
  }

  /** Nothing. */
  enum Blank implements CellValue {
    BLANK
  }

  /** The number, or #NUM! where it is none. */
  static CellValue of(double number) {
    if (number == 0) {
      return ZERO;
    }
    return Double.isFinite(number) ? new Numeric(number) : ErrorCode.NUM;
  }

  /** A number of things or of days. */
  static CellValue count(long number) {
    return of((double) number);
  }

  /** TRUE or FALSE. */
  static Truth of(boolean truth) {
    return truth ? Truth.TRUE : Truth.FALSE;
  }

  /** The text, or #VALUE! where it is longer than a cell can hold. */
  static CellValue of(String text) {
    return text.length() > ExcelLimits.CELL_CHARACTERS ? ErrorCode.VALUE : new Text(text);
  }

  /**
   * Leaves a function with an error value as its result. There is one for each error and it has no
   * stack, so that it costs little more than a return.
   */
  final class Raised extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Map<ErrorCode, Raised> ALL =
        Arrays.stream(ErrorCode.values()).collect(Collectors.toMap(e -> e, Raised::new));

    private final ErrorCode error;

    static Raised of(ErrorCode error) {
      return ALL.get(error);
    }

    private Raised(ErrorCode error) {
      super(error.name(), null, false, false);
      this.error = error;
    }

    /** The error that is the function's value. */
    public ErrorCode error() {
      return error;
    }
  }
}
