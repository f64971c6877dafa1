package cn.juesuan.workbook;

import java.util.List;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.StringPtg;

/**
 * A template's formula as a tree of POI's tokens, parsed once; references and texts are put in for
 * each unit.
 */
sealed interface Program {

  /** A constant, a name or a function's name. */
  record Leaf(Ptg token) implements Program {}

  /**
   * The formula's reference with that number, in the order of its text.
   *
   * @param area whether it was written as more than one cell
   */
  record Reference(int number, boolean area) implements Program {}

  /**
   * The formula's text constant with that number, in the order of its text.
   *
   * @param constant as the template has it
   */
  record Text(int number, StringPtg constant) implements Program {}

  /**
   * An operator or function over its operands.
   *
   * @param function the function's name, empty for operators
   * @param counting whether it counts its operands
   */
  record Operation(OperationPtg token, List<Program> operands, String function, boolean counting)
      implements Program {}

  /**
   * A last addition or subtraction whose binary noise is 0.
   *
   * @param told the same as a formula that POI can calculate
   */
  record Snapped(Operation sum, Operation told) implements Program {}
}
