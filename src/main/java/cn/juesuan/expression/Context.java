package cn.juesuan.expression;

import cn.juesuan.formula.Target;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.FunctionContext;
import cn.juesuan.operand.Operand;
import cn.juesuan.operand.Range;
import cn.juesuan.operand.Refusal;
import java.util.List;

/** Where a formula is calculated, and what its references, texts and names stand for there. */
public interface Context extends FunctionContext {

  /** Where its references lead, in the order of its text. */
  List<Target> targets();

  /** Its text constants. */
  TextConstants texts();

  /** The cells of the sheet to which a reference leads; its own if the reference names none. */
  Range.Source sheet(Target.Piece piece);

  /**
   * The one value of a defined name.
   *
   * @param number as the compiler was given it
   * @throws Refusal if the value is not certain
   */
  CellValue nameValue(int number);

  /**
   * What a function is given for a defined name.
   *
   * @param number as the compiler was given it
   * @throws Refusal if the value is not certain
   */
  Operand nameOperand(int number);
}
