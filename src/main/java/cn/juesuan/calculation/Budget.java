package cn.juesuan.calculation;

/**
 * How much work one workbook's formulas may be. Nobody needs a thousand formulas over a million
 * cells each; they would take minutes for every unit.
 */
final class Budget {

  /** How many values an array has at most. */
  static final int MOST_OF_ARRAY = 2_000_000;

  /** About two seconds' work. */
  private static final long MOST_CELLS = 200_000_000;

  private long cells = MOST_CELLS;

  /** Takes note of cells that are looked at. */
  void spend(long count) {
    cells -= count;
    if (cells < 0) {
      throw new Refusal("公式要看的单元格太多，到这里合计超过两亿个，请把区域缩小到用得着的行和列");
    }
  }
}
