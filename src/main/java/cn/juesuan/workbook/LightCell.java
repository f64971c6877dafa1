package cn.juesuan.workbook;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A planned cell with its value. To POI's evaluator a formula that has been calculated already
 * looks like a constant.
 */
sealed class LightCell implements EvaluationCell permits FormulaCell {

  /** What stands where nothing is. */
  static final LightCell EMPTY = new LightCell(BlankEval.instance);

  private ValueEval value;
  private State state;

  private enum State {
    OPEN,
    UNDER_WAY,
    DONE
  }

  /** A constant. It may stand at several places and does not know them. */
  LightCell(ValueEval value) {
    this.value = value;
    this.state = State.DONE;
  }

  /** A formula, which has no value yet. */
  LightCell() {
    this.value = BlankEval.instance;
    this.state = State.OPEN;
  }

  final boolean isFormula() {
    return this instanceof FormulaCell;
  }

  /** What it holds; a formula has its calculated value, or nothing yet. */
  ValueEval value() {
    return value;
  }

  boolean isCalculated() {
    return state == State.DONE;
  }

  /** Whether its value is being calculated: whoever needs it then runs in a circle. */
  boolean isUnderWay() {
    return state == State.UNDER_WAY;
  }

  void begins() {
    state = State.UNDER_WAY;
  }

  void givesUp() {
    state = State.OPEN;
  }

  void calculated(ValueEval result) {
    value = result;
    state = State.DONE;
  }

  @Override
  public Object getIdentityKey() {
    return this;
  }

  private static IllegalStateException nowhere() {
    return new IllegalStateException("a constant does not know where it stands");
  }

  @Override
  public EvaluationSheet getSheet() {
    throw nowhere();
  }

  @Override
  public int getRowIndex() {
    throw nowhere();
  }

  @Override
  public int getColumnIndex() {
    throw nowhere();
  }

  @Override
  public CellType getCellType() {
    if (state != State.DONE || isForPoiAlone()) {
      return CellType.FORMULA;
    }
    if (value instanceof NumberEval) {
      return CellType.NUMERIC;
    }
    if (value instanceof StringEval) {
      return CellType.STRING;
    }
    if (value instanceof BoolEval) {
      return CellType.BOOLEAN;
    }
    return value instanceof ErrorEval ? CellType.ERROR : CellType.BLANK;
  }

  /** POI keeps the values of its own, and looks for SUBTOTAL among them. */
  boolean isForPoiAlone() {
    return false;
  }

  @Override
  public double getNumericCellValue() {
    return ((NumberEval) value).getNumberValue();
  }

  @Override
  public String getStringCellValue() {
    return ((StringEval) value).getStringValue();
  }

  @Override
  public boolean getBooleanCellValue() {
    return ((BoolEval) value).getBooleanValue();
  }

  @Override
  public int getErrorCellValue() {
    return ((ErrorEval) value).getErrorCode();
  }

  @Override
  public CellRangeAddress getArrayFormulaRange() {
    return new CellRangeAddress(getRowIndex(), getRowIndex(), getColumnIndex(), getColumnIndex());
  }

  @Override
  public boolean isPartOfArrayFormulaGroup() {
    return false;
  }

  @Override
  public CellType getCachedFormulaResultType() {
    return CellType.BLANK;
  }
}
