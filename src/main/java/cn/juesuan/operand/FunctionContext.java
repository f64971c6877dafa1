package cn.juesuan.operand;

import cn.juesuan.format.DateSystem;

/** What a function may know of the place where it is calculated, and of the workbook around. */
public interface FunctionContext {

  /** The row of the formula's cell, from 0. */
  int row();

  /** The column of the formula's cell, from 0. */
  int column();

  /** How the workbook counts days. */
  DateSystem dates();

  /** How much work the workbook's formulas may still be. */
  Budget budget();

  /** What is known of the columns that the workbook's formulas search. */
  LookupIndexes indexes();
}
