package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.CellValue.Truth;
import cn.juesuan.signature.FunctionDefinition;
import java.util.List;
import java.util.function.Predicate;

/** Functions that ask what a value is. */
final class InformationFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          is("ISNUMBER", v -> v instanceof Numeric),
          is("ISTEXT", v -> v instanceof Text),
          is("ISNONTEXT", v -> !(v instanceof Text)),
          is("ISLOGICAL", v -> v instanceof Truth),
          is("ISBLANK", v -> v instanceof Blank),
          is("ISERROR", v -> v instanceof ErrorCode),
          is("ISERR", v -> v instanceof ErrorCode && v != ErrorCode.NA),
          is("ISNA", v -> v == ErrorCode.NA),
          define("NA", "", a -> ErrorCode.NA),
          define("N", "value", a -> number(a.value(0))),
          define("T", "value", a -> a.value(0) instanceof Text text ? text : CellValue.EMPTY_TEXT),
          define("ERROR.TYPE", "any", a -> type(a.value(0))));

  private InformationFunctions() {}

  private static FunctionDefinition is(String name, Predicate<CellValue> so) {
    return define(name, "any", a -> CellValue.of(so.test(a.value(0))));
  }

  private static CellValue number(CellValue value) {
    return value instanceof Numeric ? value : CellValue.of(value == Truth.TRUE ? 1 : 0);
  }

  private static CellValue type(CellValue value) {
    return value instanceof ErrorCode error ? CellValue.of(error.type()) : ErrorCode.NA;
  }
}
