package cn.juesuan.workbook;

import cn.juesuan.formula.FormulaPattern;
import cn.juesuan.formula.Node;
import cn.juesuan.formula.Target;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.template.CompiledFormula;
import java.util.List;

/**
 * What a template's formula looks like in a cell of the file, its element included, made once for
 * all units.
 */
final class FormulaBytes {

  /** What stands between references, and the two ways in which one that has no other name is. */
  private record Part(byte[] before, byte[] typed, byte[] prefix) {}

  private final byte[] typed;
  private final Part[] parts;
  private final byte[] end;

  private FormulaBytes(byte[] typed, Part[] parts, byte[] end) {
    this.typed = typed;
    this.parts = parts;
    this.end = end;
  }

  static FormulaBytes of(CompiledFormula formula) {
    byte[] typed = element(formula.formula().text());
    if (formula.pattern().isEmpty()) {
      return new FormulaBytes(typed, new Part[0], SheetBytes.NOTHING);
    }
    FormulaPattern pattern = formula.pattern().get();
    Part[] parts = new Part[pattern.references().size()];
    for (int i = 0; i < parts.length; i++) {
      Node.Reference reference = pattern.references().get(i);
      parts[i] =
          new Part(
              escaped(pattern.between().get(i)),
              escaped(reference.text()),
              escaped(reference.prefix()));
    }
    return new FormulaBytes(typed, parts, escaped(pattern.between().get(parts.length)));
  }

  void write(PlannedFormula formula, ByteSink out) {
    if (formula.wording().isEmpty()) {
      out.raw("><f>");
      follow(formula.targets(), formula.template().pattern().orElseThrow(), out);
      out.raw("</f><v>");
    } else if (formula.wording().get().equals(formula.template().formula().text())) {
      out.raw(typed);
    } else {
      out.raw("><f>").escaped(formula.wording().get()).raw("</f><v>");
    }
  }

  private void follow(List<Target> targets, FormulaPattern pattern, ByteSink out) {
    for (int i = 0; i < parts.length; i++) {
      Part part = parts[i];
      out.raw(part.before());
      Target.Piece piece = targets.get(i).pieces().get(0);
      switch (pattern.references().get(i).wording(piece)) {
        case TYPED -> out.raw(part.typed());
        case MOVED -> piece.area().writeTo(out.raw(part.prefix()));
        case ELSEWHERE -> out.escaped(piece.text());
      }
    }
    out.raw(end);
  }

  private static byte[] element(String text) {
    return new ByteSink(64).raw("><f>").escaped(text).raw("</f><v>").copy();
  }

  private static byte[] escaped(String text) {
    return new ByteSink(32).escaped(text).copy();
  }
}
