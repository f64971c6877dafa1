package cn.juesuan.calculation;

import cn.juesuan.expression.ExpressionTree;
import cn.juesuan.expression.TextConstants;
import cn.juesuan.formula.Target;
import cn.juesuan.operand.Cell;
import cn.juesuan.operand.CellValue;
import java.util.List;
import java.util.Optional;

/** A cell with a formula, and its value once that is calculated. */
public final class FormulaCell implements Cell {

  private final CalculatedSheet sheet;
  private final int row;
  private final int column;
  private final ExpressionTree tree;
  private final List<Target> targets;
  private final TextConstants texts;
  private CellValue value = CellValue.Blank.BLANK;
  private State state = State.OPEN;
  private Optional<String> refusal = Optional.empty();

  /** How far the calculation of a cell is. */
  enum State {
    OPEN,
    /** Whoever needs it now runs in a circle. */
    UNDER_WAY,
    DONE,
    REFUSED
  }

  /**
   * A formula that has no value yet.
   *
   * @param targets where its references lead, in the order of its text
   * @param texts its text constants
   */
  public FormulaCell(
      CalculatedSheet sheet,
      int row,
      int column,
      ExpressionTree tree,
      List<Target> targets,
      TextConstants texts) {
    this.sheet = sheet;
    this.row = row;
    this.column = column;
    this.tree = tree;
    this.targets = targets;
    this.texts = texts;
  }

  /** The sheet on which it stands. */
  public CalculatedSheet sheet() {
    return sheet;
  }

  /** Its row, from 0. */
  public int row() {
    return row;
  }

  /** Its column, from 0. */
  public int column() {
    return column;
  }

  /** Its formula, compiled. */
  public ExpressionTree tree() {
    return tree;
  }

  List<Target> targets() {
    return targets;
  }

  TextConstants texts() {
    return texts;
  }

  /** Its value; blank while there is none. */
  public CellValue value() {
    return value;
  }

  State state() {
    return state;
  }

  /** Whether it was calculated; what was not has no value. */
  public boolean isCalculated() {
    return state == State.DONE;
  }

  /** Why it has no value, if that is its own fault; in Chinese. */
  public Optional<String> refusal() {
    return refusal;
  }

  void becomes(State next) {
    state = next;
  }

  void calculated(CellValue result) {
    value = result;
    state = State.DONE;
  }

  /** It has no value, since another cell has none. */
  void refused() {
    state = State.REFUSED;
  }

  /** It has no value for that reason. */
  void refused(String reason) {
    state = State.REFUSED;
    refusal = Optional.of(reason);
  }
}
