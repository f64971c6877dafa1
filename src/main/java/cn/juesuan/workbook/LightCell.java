package cn.juesuan.workbook;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;

/** A planned cell as POI's evaluator reads it. */
final class LightCell implements EvaluationCell {

  private static final Ptg[] NONE = {};

  private final LightSheet sheet;
  private final int row;
  private final int column;
  private final CellType type;
  private final double number;
  private final String text;
  private final Ptg[] program;
  private ValueEval result = BlankEval.instance;

  private LightCell(
      LightSheet sheet,
      int row,
      int column,
      CellType type,
      double number,
      String text,
      Ptg[] program) {
    this.sheet = sheet;
    this.row = row;
    this.column = column;
    this.type = type;
    this.number = number;
    this.text = text;
    this.program = program;
  }

  static LightCell number(LightSheet sheet, int row, int column, double number) {
    return new LightCell(sheet, row, column, CellType.NUMERIC, number, "", NONE);
  }

  static LightCell text(LightSheet sheet, int row, int column, String text) {
    return new LightCell(sheet, row, column, CellType.STRING, 0, text, NONE);
  }

  static LightCell truth(LightSheet sheet, int row, int column, boolean truth) {
    return new LightCell(sheet, row, column, CellType.BOOLEAN, truth ? 1 : 0, "", NONE);
  }

  static LightCell error(LightSheet sheet, int row, int column, int code) {
    return new LightCell(sheet, row, column, CellType.ERROR, code, "", NONE);
  }

  /**
   * A formula's cell.
   *
   * @param byCell whether areas are calculated cell by cell, which POI does for array formulas
   */
  static LightCell formula(LightSheet sheet, int row, int column, Ptg[] program, boolean byCell) {
    return new LightCell(sheet, row, column, CellType.FORMULA, byCell ? 1 : 0, "", program);
  }

  Ptg[] program() {
    return program;
  }

  /** A formula's calculated value. */
  ValueEval result() {
    return result;
  }

  void calculated(ValueEval value) {
    result = value;
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
    return type;
  }

  @Override
  public double getNumericCellValue() {
    return number;
  }

  @Override
  public String getStringCellValue() {
    return text;
  }

  @Override
  public boolean getBooleanCellValue() {
    return number != 0;
  }

  @Override
  public int getErrorCellValue() {
    return (int) number;
  }

  @Override
  public CellRangeAddress getArrayFormulaRange() {
    return new CellRangeAddress(row, row, column, column);
  }

  @Override
  public boolean isPartOfArrayFormulaGroup() {
    return type == CellType.FORMULA && number != 0;
  }

  @Override
  public CellType getCachedFormulaResultType() {
    return CellType.BLANK;
  }
}
