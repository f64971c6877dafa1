package cn.juesuan.workbook;

import cn.juesuan.plan.BookPlan.PlannedFormula;
import java.util.Optional;
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
final class LightCell implements EvaluationCell {

  /** What stands where nothing is. */
  static final LightCell EMPTY = constant(new LightSheet(-1, 0), -1, -1, BlankEval.instance);

  private final LightSheet sheet;
  private final int row;
  private final int column;
  private final Optional<Live> live;
  private ValueEval value;
  private State state;

  /** A formula as the plan has it and as it was parsed. */
  record Live(PlannedFormula formula, Programs.Parsed parsed) {}

  private enum State {
    OPEN,
    UNDER_WAY,
    DONE
  }

  private LightCell(
      LightSheet sheet, int row, int column, Optional<Live> live, ValueEval value, State state) {
    this.sheet = sheet;
    this.row = row;
    this.column = column;
    this.live = live;
    this.value = value;
    this.state = state;
  }

  static LightCell constant(LightSheet sheet, int row, int column, ValueEval value) {
    return new LightCell(sheet, row, column, Optional.empty(), value, State.DONE);
  }

  static LightCell formula(LightSheet sheet, int row, int column, Live live) {
    return new LightCell(sheet, row, column, Optional.of(live), BlankEval.instance, State.OPEN);
  }

  Optional<Live> live() {
    return live;
  }

  boolean isFormula() {
    return live.isPresent();
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
  private boolean isForPoiAlone() {
    return live.isPresent() && live.get().parsed().quick().isEmpty();
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
    return live.isPresent() && live.get().parsed().byCell();
  }

  @Override
  public CellType getCachedFormulaResultType() {
    return CellType.BLANK;
  }
}
