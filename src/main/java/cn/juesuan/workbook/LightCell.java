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
  static final LightCell EMPTY = new LightCell(new LightSheet(-1, 0), -1, -1, BlankEval.instance);

  private final LightSheet sheet;
  private final int row;
  private final int column;
  private ValueEval value;
  private State state;

  private enum State {
    OPEN,
    UNDER_WAY,
    DONE
  }

  /** A constant. */
  LightCell(LightSheet sheet, int row, int column, ValueEval value) {
    this(sheet, row, column, value, State.DONE);
  }

  /** A formula, which has no value yet. */
  LightCell(LightSheet sheet, int row, int column) {
    this(sheet, row, column, BlankEval.instance, State.OPEN);
  }

  private LightCell(LightSheet sheet, int row, int column, ValueEval value, State state) {
    this.sheet = sheet;
    this.row = row;
    this.column = column;
    this.value = value;
    this.state = state;
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

  LightSheet sheet() {
    return sheet;
  }

  @Override
  public Object getIdentityKey() {
    return this;
  }

  @Override
  public EvaluationSheet getSheet() {
    return sheet;
  }

  @Override
  public int getRowIndex() {
    return row;
  }

  @Override
  public int getColumnIndex() {
    return column;
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
    return new CellRangeAddress(row, row, column, column);
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
