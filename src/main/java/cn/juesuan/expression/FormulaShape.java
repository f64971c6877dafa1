package cn.juesuan.expression;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.Node;
import java.util.List;

/**
 * What formulas that are calculated alike have in common: everything but where references lead and
 * what text constants say. Formulas of one shape need one {@link Expression}.
 */
final class FormulaShape {

  private final StringBuilder key = new StringBuilder();
  private boolean named;

  private FormulaShape() {}

  /**
   * A text that formulas of one shape have in common, and no others.
   *
   * @param sheet the number of the sheet on which it stands: sheets have names of their own
   */
  static String of(Formula formula, int sheet, FormulaUse use) {
    FormulaShape shape = new FormulaShape();
    shape.add(formula.nodes());
    shape.key.append(use);
    return (shape.named ? shape.key.append(':').append(sheet) : shape.key).toString();
  }

  private void add(List<Node> nodes) {
    key.append(nodes.size()).append('(');
    for (Node node : nodes) {
      add(node);
    }
  }

  private void add(Node node) {
    if (node instanceof Node.Literal) {
      key.append('L');
    } else if (node instanceof Node.Reference reference) {
      key.append(letter(reference));
    } else if (node instanceof Node.Verbatim verbatim) {
      add('V', verbatim.text());
    } else if (node instanceof Node.Name name) {
      named = true;
      add('N', name.text());
    } else if (node instanceof Node.Call call) {
      add('F', call.function());
      key.append(call.arguments().size());
      call.arguments().forEach(this::add);
    }
  }

  /** All that an expression depends on: whether it is one cell, row or column, and where. */
  private static char letter(Node.Reference reference) {
    Area area = reference.area();
    if (area.shape() == Area.Shape.CELL) {
      return 'C';
    }
    int row = area.firstRow() == area.lastRow() ? 1 : 0;
    int column = area.firstColumn() == area.lastColumn() ? 2 : 0;
    return (char) ('a' + row + column + (reference.sheet().isPresent() ? 4 : 0));
  }

  /** Whatever the text is, it is clear where it ends. */
  private void add(char kind, String text) {
    key.append(kind).append(text.length()).append(':').append(text);
  }
}
