package cn.juesuan.calculation;

/** What a cell holds: a value that is known, or a formula. */
public sealed interface Cell permits CellValue, FormulaCell {}
