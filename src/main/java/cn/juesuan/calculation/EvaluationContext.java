package cn.juesuan.calculation;

import cn.juesuan.expression.Context;
import cn.juesuan.expression.TextConstants;
import cn.juesuan.format.DateSystem;
import cn.juesuan.formula.Target;
import cn.juesuan.operand.Budget;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.LookupIndexes;
import cn.juesuan.operand.Operand;
import java.util.List;

/**
 * A formula's place in a workbook.
 *
 * @param sheet the sheet on which it stands, to which references without a sheet's name lead
 * @param row the row in which it stands, from 0
 * @param column the column
 * @param targets where its references lead, in the order of its text
 * @param texts its text constants
 */
record EvaluationContext(
    CalculatedBook book,
    CalculatedSheet sheet,
    int row,
    int column,
    List<Target> targets,
    TextConstants texts)
    implements Context {

  private static final int STEPS_TO_A_NAME = 64;

  @Override
  public DateSystem dates() {
    return book.dates();
  }

  @Override
  public Budget budget() {
    return book.budget();
  }

  @Override
  public LookupIndexes indexes() {
    return book.indexes();
  }

  @Override
  public CalculatedSheet sheet(Target.Piece piece) {
    return piece.sheet().isEmpty() ? sheet : book.sheet(piece.sheet().get());
  }

  @Override
  public CellValue nameValue(int number) {
    NamedFormula named = named(number);
    return named.tree().root().value(within(named));
  }

  @Override
  public Operand nameOperand(int number) {
    NamedFormula named = named(number);
    return named.tree().root().operand(within(named));
  }

  private NamedFormula named(int number) {
    NamedFormula named = book.named(number, sheet.index());
    budget().spend(STEPS_TO_A_NAME + named.tree().steps());
    return named;
  }

  /** The same cell with a name's formula in it: its relative references move along. */
  private Context within(NamedFormula named) {
    return new EvaluationContext(
        book, sheet, row, column, named.targetsIn(row, column), named.texts());
  }
}
