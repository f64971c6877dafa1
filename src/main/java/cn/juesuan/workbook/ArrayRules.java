package cn.juesuan.workbook;

import cn.juesuan.formula.Functions;
import org.apache.poi.ss.formula.ptg.ArrayPtg;

/**
 * Where a formula calculates with whole areas, cell by cell, as {@code
 * SUMPRODUCT((A1:A9="201")*B1:B9)} does. POI does so with operators; of functions it takes the
 * first cell only, so those are refused, and so are areas in operators anywhere else, where
 * spreadsheet programs of different age disagree.
 */
final class ArrayRules {

  private static final String PRODUCT = "SUMPRODUCT";

  private boolean byCell;
  private String otherOverArea = "";

  private ArrayRules() {}

  /**
   * Whether the formula must be calculated cell by cell.
   *
   * @throws ProgramParser.Unsupported if nobody can say for certain what it means
   */
  static boolean calculatesByCell(Program program) throws ProgramParser.Unsupported {
    ArrayRules rules = new ArrayRules();
    rules.isArray(program, false);
    if (rules.byCell && !rules.otherOverArea.isEmpty()) {
      throw new ProgramParser.Unsupported(
          "逐个计算的 SUMPRODUCT 不能与 " + rules.otherOverArea + " 写在同一个公式里，请分成两个单元格");
    }
    return rules.byCell;
  }

  /** Whether a part of a formula stands for many values. */
  private boolean isArray(Program program, boolean inProduct) throws ProgramParser.Unsupported {
    if (program instanceof Program.Reference reference) {
      return reference.area();
    }
    if (program instanceof Program.Leaf leaf) {
      return leaf.token() instanceof ArrayPtg;
    }
    if (program instanceof Program.Snapped snapped) {
      return isArray(snapped.told(), inProduct);
    }
    if (!(program instanceof Program.Operation operation)) {
      return false;
    }
    return operation.function().isEmpty()
        ? operator(operation, inProduct)
        : isArray(operation, operation.function(), inProduct);
  }

  private boolean operator(Program.Operation operation, boolean inProduct)
      throws ProgramParser.Unsupported {
    boolean array = false;
    for (Program operand : operation.operands()) {
      array |= isArray(operand, inProduct);
    }
    if (array && !inProduct) {
      throw new ProgramParser.Unsupported("整个区域参与运算，这样的算式只能放在 SUMPRODUCT 里");
    }
    byCell |= array;
    return array;
  }

  private boolean isArray(Program.Operation operation, String function, boolean inProduct)
      throws ProgramParser.Unsupported {
    boolean product = function.equals(PRODUCT);
    for (Program operand : operation.operands()) {
      boolean array = isArray(operand, product || inProduct);
      if (array && !product) {
        overArea(operand, function, inProduct);
      }
    }
    return false;
  }

  private void overArea(Program operand, String function, boolean inProduct)
      throws ProgramParser.Unsupported {
    boolean plainArea = !(operand instanceof Program.Operation);
    boolean aggregate = Functions.isAggregate(function);
    if (inProduct && !(plainArea && aggregate)) {
      throw new ProgramParser.Unsupported("SUMPRODUCT 里的 " + function + " 不能逐个计算");
    }
    if (!aggregate) {
      otherOverArea = function;
    }
  }
}
