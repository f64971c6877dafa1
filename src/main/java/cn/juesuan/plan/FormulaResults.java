package cn.juesuan.plan;

/** What formulas result in, as far as the height of rows depends on it. */
@FunctionalInterface
public interface FormulaResults {

  /**
   * The text that a formula's cell shows; empty where it shows a number or nothing. Counts from 0.
   */
  String text(int sheet, int row, int column);
}
