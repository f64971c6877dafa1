package cn.juesuan.operand;

/** What a part of a formula stands for: one value, many values, or an argument left empty. */
public sealed interface Operand permits CellValue, Matrix, Operand.Missing {

  /** An argument that was left empty, as the second of {@code ROUND(A1,)}. */
  enum Missing implements Operand {
    ARGUMENT
  }
}
