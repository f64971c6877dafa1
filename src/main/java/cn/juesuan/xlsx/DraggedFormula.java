package cn.juesuan.xlsx;

import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.FormulaWriter;
import java.util.Optional;

/**
 * A formula that was dragged over many cells (ECMA-376 Part 1, 18.3.1.40, shared formulas): it is
 * written at its first cell only, and read once for all others.
 */
final class DraggedFormula {

  private final int row;
  private final int column;
  private final String text;
  private Optional<Formula> parsed = Optional.empty();

  /**
   * The formula as its first cell has it.
   *
   * @param row of that cell, from 0
   * @param column of that cell, from 0
   */
  DraggedFormula(int row, int column, String text) {
    this.row = row;
    this.column = column;
    this.text = text;
  }

  /** How many characters it has. */
  int length() {
    return text.length();
  }

  /**
   * Its text in another cell: relative references move along.
   *
   * @throws FormulaException if it cannot be read with certainty
   */
  String in(int otherRow, int otherColumn) throws FormulaException {
    if (parsed.isEmpty()) {
      parsed = Optional.of(Formula.parse(text));
    }
    return FormulaWriter.moved(parsed.get(), otherRow - row, otherColumn - column);
  }
}
