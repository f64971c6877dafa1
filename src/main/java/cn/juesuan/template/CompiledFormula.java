package cn.juesuan.template;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Formula;
import java.util.List;

/**
 * A formula ready to be followed.
 *
 * @param references one for each of the formula's references, in that order
 * @param literals one for each of its text constants, in that order
 * @param path the bands in which it stands, outermost first
 */
public record CompiledFormula(
    Formula formula, List<Link> references, List<TextTemplate> literals, List<Band> path) {

  public CompiledFormula {
    references = List.copyOf(references);
    literals = List.copyOf(literals);
    path = List.copyOf(path);
  }

  /**
   * A reference with the sheet that it means.
   *
   * @param sheet the template sheet's index
   * @param first the bands around its first row, outermost first
   * @param last the bands around its last row
   */
  public record Link(Formula.Occurrence occurrence, int sheet, List<Band> first, List<Band> last) {
    public Link {
      first = List.copyOf(first);
      last = List.copyOf(last);
    }

    public Area area() {
      return occurrence.reference().area();
    }

    /** The bands that contain the whole area. */
    public List<Band> around() {
      return shared(first, last);
    }

    /** Whether it may become a list of areas. */
    public boolean takesMany() {
      return occurrence.aggregate().isPresent();
    }
  }

  /** What two paths have in common from the outside in. */
  public static List<Band> shared(List<Band> one, List<Band> other) {
    int common = 0;
    while (common < one.size()
        && common < other.size()
        && one.get(common).equals(other.get(common))) {
      common++;
    }
    return one.subList(0, common);
  }
}
