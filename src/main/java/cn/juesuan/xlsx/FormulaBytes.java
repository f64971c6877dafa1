package cn.juesuan.xlsx;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.FormulaPattern;
import cn.juesuan.formula.Target;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.template.CompiledFormula;
import java.util.List;

/**
 * What a template's formula looks like in a cell of the file, its element included, made once for
 * all units (ECMA-376 Part 1, 18.3.1.40).
 */
final class FormulaBytes {

  private static final String OPEN = "><f>";
  private static final byte[] END_OF_OPEN = {'"', '>'};
  private static final String CLOSE = "</f><v>";

  /** What stands before the cell's row of an array formula; empty for others. */
  private final byte[] array;

  private final byte[] typed;

  /** The pattern's cuts, one after the other: copied from one place they are soon at hand. */
  private final byte[] cuts;

  /** Where each cut ends. */
  private final int[] ends;

  private FormulaBytes(byte[] array, byte[] typed, byte[] cuts, int[] ends) {
    this.array = array;
    this.typed = typed;
    this.cuts = cuts;
    this.ends = ends;
  }

  /**
   * @param array whether it is an array formula of its cell alone
   * @param column the cell's
   */
  static FormulaBytes of(CompiledFormula formula, boolean array, int column) {
    List<String> cuts = formula.pattern().map(FormulaPattern::cuts).orElse(List.of());
    String open = array ? "" : OPEN;
    XmlBytes out = new XmlBytes(64).raw(open);
    int[] ends = new int[cuts.size()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = out.escaped(cuts.get(i)).size();
    }
    byte[] all = out.raw(CLOSE).copy();
    String head = array ? "><f t=\"array\" ref=\"" + Area.columnName(column) : "";
    byte[] typed = new XmlBytes(64).raw(open).escaped(formula.formula().text()).raw(CLOSE).copy();
    return new FormulaBytes(new XmlBytes(32).raw(head).copy(), typed, all, ends);
  }

  /**
   * @param row the cell's, counted from 0
   */
  void write(PlannedFormula formula, int row, XmlBytes out) {
    boolean isArray = array.length > 0;
    if (isArray) {
      out.raw(array).raw(row + 1).raw(END_OF_OPEN);
    }
    if (formula.wording().isEmpty()) {
      follow(formula.targets(), out);
    } else if (formula.wording().get().equals(formula.template().formula().text())) {
      out.raw(typed);
    } else {
      out.raw(isArray ? "" : OPEN).escaped(formula.wording().get()).raw(CLOSE);
    }
  }

  private void follow(List<Target> targets, XmlBytes out) {
    int from = 0;
    for (int i = 0; i < targets.size(); i++) {
      Area area = ((Target.Piece) targets.get(i)).area();
      out.raw(cuts, from, ends[2 * i]);
      if (area.hasRows()) {
        out.raw(area.firstRow() + 1);
      }
      if (area.hasTwoRows()) {
        out.raw(cuts, ends[2 * i], ends[2 * i + 1]).raw(area.lastRow() + 1);
      }
      from = ends[2 * i + 1];
    }
    out.raw(cuts, from, cuts.length);
  }
}
