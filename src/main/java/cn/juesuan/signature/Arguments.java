package cn.juesuan.signature;

import cn.juesuan.operand.ArrayValue;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Truth;
import cn.juesuan.operand.FunctionContext;
import cn.juesuan.operand.Matrix;
import cn.juesuan.operand.Numbers;
import cn.juesuan.operand.Operand;
import cn.juesuan.operand.Operands;
import cn.juesuan.operand.Range;
import cn.juesuan.operand.Refusal;
import java.util.Optional;
import java.util.function.IntFunction;

/** What a function is called with, converted as its signature says. Counted from 0. */
public final class Arguments {

  private final FunctionContext context;
  private final Operand[] operands;
  private final IntFunction<Operand> lazy;

  /**
   * The arguments of one call.
   *
   * @param operands what they stand for, lazy ones missing
   * @param lazy calculates the argument with that number
   */
  public Arguments(FunctionContext context, Operand[] operands, IntFunction<Operand> lazy) {
    this.context = context;
    this.operands = operands;
    this.lazy = lazy;
  }

  /** Where the formula stands. */
  public FunctionContext context() {
    return context;
  }

  /** How many arguments the call has. */
  public int count() {
    return operands.length;
  }

  /** Whether it is given, be it empty. */
  public boolean has(int argument) {
    return argument < operands.length;
  }

  /** Whether it is given and not left empty. */
  public boolean isFilled(int argument) {
    return has(argument) && operands[argument] != Operand.Missing.ARGUMENT;
  }

  /** What an argument stands for. */
  public Operand operand(int argument) {
    return operands[argument];
  }

  /** A parameter NUMBER. */
  public double number(int argument) {
    return operands[argument] instanceof Numeric number ? number.value() : 0;
  }

  /** A parameter NUMBER, or the other number if it is not given. */
  public double number(int argument, double otherwise) {
    return has(argument) ? number(argument) : otherwise;
  }

  /** A parameter NUMBER without its decimals; #NUM! beyond what counts can be. */
  public int integer(int argument) {
    double whole = Math.rint(Numbers.count(number(argument)));
    if (Math.abs(whole) > Integer.MAX_VALUE) {
      throw CellValue.ErrorCode.NUM.raised();
    }
    return (int) whole;
  }

  /** As {@link #integer(int)}, or the other number if it is not given. */
  public int integer(int argument, int otherwise) {
    return has(argument) ? integer(argument) : otherwise;
  }

  /** A parameter TEXT. */
  public String text(int argument) {
    return operands[argument] instanceof CellValue.Text text ? text.value() : "";
  }

  String text(int argument, String otherwise) {
    return has(argument) ? text(argument) : otherwise;
  }

  /** A parameter TRUTH. */
  public boolean truth(int argument) {
    return operands[argument] == Truth.TRUE;
  }

  boolean truth(int argument, boolean otherwise) {
    return has(argument) ? truth(argument) : otherwise;
  }

  /** A parameter VALUE or ANY; blank if it was left empty. */
  public CellValue value(int argument) {
    return Operands.value(operands[argument]);
  }

  /** A parameter AREA or ARRAY as values in rows and columns. */
  public Matrix matrix(int argument) {
    return operands[argument] instanceof Matrix matrix ? matrix : ArrayValue.of(1, value(argument));
  }

  /** A parameter REFERENCE. */
  public Range range(int argument) {
    if (operands[argument] instanceof Range range) {
      return range;
    }
    throw new Refusal("这里只能写单元格的引用");
  }

  /** A parameter LAZY, calculated now; an argument that is missing or empty is 0. */
  public Operand lazy(int argument) {
    Operand operand = lazy.apply(argument);
    return operand == Operand.Missing.ARGUMENT ? CellValue.ZERO : operand;
  }

  /** A parameter LAZY, calculated now; empty if it is missing or left empty. */
  public Optional<Operand> given(int argument) {
    return has(argument)
        ? Optional.of(lazy.apply(argument)).filter(o -> o != Operand.Missing.ARGUMENT)
        : Optional.empty();
  }
}
