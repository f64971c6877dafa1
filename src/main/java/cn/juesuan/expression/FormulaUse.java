package cn.juesuan.expression;

/** What takes a formula's value. */
public enum FormulaUse {
  /** A cell. */
  CELL,
  /** A cell with an array formula: it shows the first of many values. */
  ARRAY_CELL,
  /** The same where Excel would put the other values into other cells. */
  SPILLING_CELL,
  /** A defined name, which may stand for many values. */
  NAME
}
