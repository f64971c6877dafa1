package cn.juesuan.signature;

import cn.juesuan.format.DateSystem;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.Coercion;

/** What a function takes as an argument. */
public enum Parameter {
  /** A number, or what converts to one. */
  NUMBER("number"),
  /** A text, or what converts to one. */
  TEXT("text"),
  /** TRUE or FALSE, or what converts to them. */
  TRUTH("truth"),
  /** One value of any kind; an error is the function's result. */
  VALUE("value"),
  /** One value of any kind, errors as well. */
  ANY("any"),
  /** Values, cells or ranges, as many as there are. */
  AREA("area"),
  /** As AREA, and calculated value by value if it is a calculation with areas. */
  ARRAY("array"),
  /** A reference to cells and nothing else. */
  REFERENCE("reference"),
  /** An expression that is calculated only if the function wants it. */
  LAZY("lazy"),
  /** The same, and by its value the function chooses among the others. */
  DECIDING("deciding");

  private final String word;

  Parameter(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** Whether it is one value, so that of many values each gives a result. */
  public boolean isOne() {
    return compareTo(ANY) <= 0;
  }

  /** Whether it is calculated only if the function wants it. */
  public boolean isLazy() {
    return this == LAZY || this == DECIDING;
  }

  /**
   * The value as the function wants it; an error is the function's result.
   *
   * @param dates how the workbook counts days, for texts that write some
   */
  public CellValue converted(CellValue value, DateSystem dates) {
    return switch (this) {
      case NUMBER -> Coercion.number(value, dates);
      case TEXT ->
          value instanceof ErrorCode || value instanceof CellValue.Text
              ? value
              : CellValue.of(Coercion.text(value));
      case TRUTH -> Coercion.truth(value);
      default -> value;
    };
  }

  /** Whether a function with that parameter has an error that it is given as its result. */
  public boolean stopsAt(CellValue converted) {
    return converted instanceof ErrorCode && this != ANY;
  }
}
