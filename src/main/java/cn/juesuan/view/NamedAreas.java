package cn.juesuan.view;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.Node;
import cn.juesuan.template.TemplateBook.DefinedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

  /** The areas on a sheet that names cover. */
  public static List<Area> on(String sheet, Stream<DefinedName> names) {
    return names
        .flatMap(n -> of(n.formula()).stream())
        .filter(r -> r.sheet().filter(s -> s.equalsIgnoreCase(sheet)).isPresent())
        .map(Node.Reference::area)
        .toList();
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
