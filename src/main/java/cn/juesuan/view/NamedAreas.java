package cn.juesuan.view;

import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads the areas that formulas of names and charts list. */
public final class NamedAreas {

  private NamedAreas() {}

  /** The areas, joined by commas, with or without brackets; none if it stands for anything else. */
  public static List<Node.Reference> of(String formula) {
    List<Node.Reference> areas = new ArrayList<>();
    try {
      for (Formula part : Formula.parseUnion(formula)) {
        if (!add(part.nodes(), areas)) {
          return List.of();
        }
      }
    } catch (FormulaException e) {
      // it is reported like a formula that stands for anything else
      return List.of();
    }
    return areas;
  }

  private static boolean add(List<Node> nodes, List<Node.Reference> areas) {
    if (nodes.size() != 1) {
      return false;
    }
    if (nodes.get(0) instanceof Node.Reference area) {
      return areas.add(area);
    }
    return nodes.get(0) instanceof Node.Call call
        && call.function().isEmpty()
        && call.arguments().stream().allMatch(a -> add(a, areas));
  }
}
