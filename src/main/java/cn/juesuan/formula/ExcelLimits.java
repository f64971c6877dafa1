package cn.juesuan.formula;

/**
 * What a worksheet can hold, as Excel documents it under “Excel specifications and limits”; other
 * spreadsheet programs hold as much.
 */
public final class ExcelLimits {

  /** Rows of a sheet. */
  public static final int ROWS = 1_048_576;

  /** Columns of a sheet. */
  public static final int COLUMNS = 16_384;

  /** Characters (UTF-16 units) in a cell, also of a formula's result. */
  public static final int CELL_CHARACTERS = 32_767;

  /** Characters of a formula. */
  public static final int FORMULA_CHARACTERS = 8_192;

  /** Characters of a text constant in a formula. */
  public static final int LITERAL_CHARACTERS = 255;

  /** Characters of a text that is looked for. */
  public static final int SOUGHT_CHARACTERS = 255;

  /** Arguments of a function. */
  public static final int ARGUMENTS = 255;

  private ExcelLimits() {}
}
