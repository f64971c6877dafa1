package cn.juesuan.statistics;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.ArrayValues;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.Matrix;
import cn.juesuan.operand.Operand;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.List;

/** Functions of matrices. */
public final class MatrixFunctions {

  /** As many rows and columns as a determinant may have, so that it takes no time. */
  private static final int MOST = 100;

  public static final List<FunctionDefinition> ALL =
      List.of(
          define("MDETERM", "array", a -> CellValue.of(determinant(square(a.matrix(0))))),
          define("MMULT", "array array", MatrixFunctions::product).givingArrays(),
          define("TRANSPOSE", "array", MatrixFunctions::transposed).givingArrays());

  private MatrixFunctions() {}

  private static double number(CellValue value) {
    if (value instanceof Numeric number) {
      return number.value();
    }
    throw (value instanceof ErrorCode error ? error : ErrorCode.VALUE).raised();
  }

  private static double[][] square(Matrix matrix) {
    if (matrix.rows() != matrix.columns()) {
      throw ErrorCode.VALUE.raised();
    }
    if (matrix.rows() > MOST) {
      throw new Refusal("行列式超过 " + MOST + " 行");
    }
    double[][] square = new double[matrix.rows()][matrix.rows()];
    for (int row = 0; row < square.length; row++) {
      for (int column = 0; column < square.length; column++) {
        square[row][column] = number(matrix.at(row, column));
      }
    }
    return square;
  }

  /** By elimination; in each column the largest number first. */
  private static double determinant(double[][] square) {
    double determinant = 1;
    for (int step = 0; step < square.length; step++) {
      int largest = step;
      for (int row = step + 1; row < square.length; row++) {
        largest = Math.abs(square[row][step]) > Math.abs(square[largest][step]) ? row : largest;
      }
      if (square[largest][step] == 0) {
        return 0;
      }
      determinant *= largest == step ? square[step][step] : -square[largest][step];
      double[] pivot = square[largest];
      square[largest] = square[step];
      square[step] = pivot;
      eliminate(square, step);
    }
    return determinant;
  }

  private static void eliminate(double[][] square, int step) {
    double[] pivot = square[step];
    for (int row = step + 1; row < square.length; row++) {
      double factor = square[row][step] / pivot[step];
      for (int column = step; column < square.length; column++) {
        square[row][column] -= factor * pivot[column];
      }
    }
  }

  private static Operand product(Arguments a) {
    Matrix left = a.matrix(0);
    Matrix right = a.matrix(1);
    if (left.columns() != right.rows()) {
      return ErrorCode.VALUE;
    }
    a.context().budget().spend(left.size() * right.columns());
    return ArrayValues.make(
        a.context().budget(),
        left.rows(),
        right.columns(),
        (row, column) -> {
          double sum = 0;
          for (int i = 0; i < left.columns(); i++) {
            sum += number(left.at(row, i)) * number(right.at(i, column));
          }
          return CellValue.of(sum);
        });
  }

  private static Operand transposed(Arguments a) {
    Matrix matrix = a.matrix(0);
    return ArrayValues.make(
        a.context().budget(), matrix.columns(), matrix.rows(), (r, c) -> matrix.at(c, r));
  }
}
