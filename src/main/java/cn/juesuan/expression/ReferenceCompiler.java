package cn.juesuan.expression;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Node;
import cn.juesuan.signature.FunctionDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The references of one formula, and what is taken of them where one value is wanted. */
final class ReferenceCompiler {

  private final List<Node.Reference> references = new ArrayList<>();
  private final List<Integer> intersections = new ArrayList<>();

  /** Calls that number one row or one column. */
  private final Set<FunctionCall> ofOneLine = new HashSet<>();

  /** The next reference of the formula's text. */
  ReferenceUse use(Node.Reference reference) {
    references.add(reference);
    boolean one = reference.area().shape() == Area.Shape.CELL;
    return new ReferenceUse(references.size() - 1, !one);
  }

  /** Takes note of ROW of one row, as in ROW(1:1), and COLUMN of one column. */
  void called(FunctionDefinition function, List<Expression> arguments, FunctionCall call) {
    boolean row = function.name().equals("ROW");
    if ((row || function.name().equals("COLUMN"))
        && arguments.size() == 1
        && arguments.get(0) instanceof ReferenceUse use) {
      Area area = references.get(use.number()).area();
      if (row ? area.firstRow() == area.lastRow() : area.firstColumn() == area.lastColumn()) {
        ofOneLine.add(call);
      }
    }
  }

  /** What is taken of a part of the formula where one value is wanted. */
  Expression one(Expression part) {
    if (part instanceof ReferenceUse area
        && area.isMany()
        && ImplicitIntersection.isKnown(references.get(area.number()))) {
      intersections.add(area.number());
      return new ImplicitIntersection(area);
    }
    return part instanceof FunctionCall call && ofOneLine.contains(call)
        ? new Expression.Only(call)
        : part;
  }

  /** The references, by their place in the text, of which the cell beside the formula is taken. */
  List<Integer> intersections() {
    return intersections;
  }
}
