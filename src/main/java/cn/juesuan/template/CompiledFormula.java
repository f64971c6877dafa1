package cn.juesuan.template;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.FormulaPattern;
import cn.juesuan.formula.FormulaWriter;
import cn.juesuan.formula.Node;
import cn.juesuan.formula.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A formula ready to be followed.
 *
 * @param references one for each of the formula's references, in that order
 * @param literals one for each of its text constants, in that order
 * @param path the bands in which it stands, outermost first
 * @param constants the text constants, if none of them takes data
 * @param settled whether it is the same in every finished workbook: nothing that it refers to ever
 *     moves
 * @param unmoved where its references lead if nothing has moved
 * @param firstSame for each reference the number of the first that leads where it does
 * @param pattern prints it where no reference is scattered, if none of its text constants takes
 *     data
 */
public record CompiledFormula(
    Formula formula,
    List<Link> references,
    List<TextTemplate> literals,
    List<Band> path,
    Optional<List<String>> constants,
    boolean settled,
    List<Target> unmoved,
    List<Integer> firstSame,
    Optional<FormulaPattern> pattern) {

  public CompiledFormula {
    references = List.copyOf(references);
    literals = List.copyOf(literals);
    path = List.copyOf(path);
    unmoved = List.copyOf(unmoved);
    firstSame = List.copyOf(firstSame);
  }

  public CompiledFormula(
      Formula formula,
      List<Link> references,
      List<TextTemplate> literals,
      List<Band> path,
      boolean settled) {
    this(formula, references, literals, path, settled, constants(literals));
  }

  private CompiledFormula(
      Formula formula,
      List<Link> references,
      List<TextTemplate> literals,
      List<Band> path,
      boolean settled,
      Optional<List<String>> constants) {
    this(
        formula,
        references,
        literals,
        path,
        constants,
        settled && constants.isPresent(),
        unmoved(references),
        firstSame(references),
        constants.isPresent() ? FormulaPattern.of(formula, constants.get()) : Optional.empty());
  }

  private static List<Target> unmoved(List<Link> references) {
    List<Target> unmoved = new ArrayList<>(references.size());
    for (Link reference : references) {
      unmoved.add(reference.unmoved());
    }
    return unmoved;
  }

  /** Its text as the template has it. */
  public Optional<String> typed() {
    return Optional.of(formula.text());
  }

  private static List<Integer> firstSame(List<Link> references) {
    if (references.size() < 2) {
      return references.isEmpty() ? List.of() : List.of(0);
    }
    List<Integer> firstSame = new ArrayList<>(references.size());
    Map<ReferenceKey, Integer> known = new HashMap<>();
    for (Link reference : references) {
      ReferenceKey key = new ReferenceKey(reference.occurrence.reference(), reference.takesMany);
      firstSame.add(known.computeIfAbsent(key, k -> firstSame.size()));
    }
    return firstSame;
  }

  /** Where a reference of the formula leads, whoever follows it. */
  private record ReferenceKey(Node.Reference reference, boolean takesMany) {}

  /**
   * Its text where its references lead there.
   *
   * @param texts one for each of its text constants
   * @throws FormulaException if Excel cannot hold what it has grown to
   */
  public String text(List<Target> targets, List<String> texts) throws FormulaException {
    return FormulaWriter.writeUnion(formula, targets, texts);
  }

  /** Whether its text where its references lead there is the pattern's. */
  public boolean follows(List<Target> targets) {
    return pattern.isPresent() && pattern.get().suits(targets);
  }

  private static Optional<List<String>> constants(List<TextTemplate> literals) {
    List<String> constants = new ArrayList<>(literals.size());
    for (TextTemplate literal : literals) {
      if (!literal.isConstant()) {
        return Optional.empty();
      }
      constants.add(literal.plain());
    }
    return Optional.of(List.copyOf(constants));
  }

  /**
   * A reference with the sheet that it means.
   *
   * @param sheet the template sheet's index
   * @param first the bands around its first row, outermost first
   * @param last the bands around its last row
   * @param around the bands that contain the whole area
   * @param area what it refers to, as typed
   * @param named the sheet's name, if it is typed
   * @param takesMany whether it may become a list of areas
   * @param unmoved where it leads if nothing has moved
   */
  public record Link(
      Formula.Occurrence occurrence,
      int sheet,
      List<Band> first,
      List<Band> last,
      List<Band> around,
      Area area,
      Optional<String> named,
      boolean takesMany,
      Target unmoved) {
    public Link(Formula.Occurrence occurrence, int sheet, List<Band> first, List<Band> last) {
      this(
          occurrence,
          sheet,
          first,
          last,
          shared(first, last),
          occurrence.reference().area(),
          occurrence.reference().sheet(),
          occurrence.aggregate().isPresent(),
          asTyped(occurrence.reference()));
    }

    public Link {
      first = List.copyOf(first);
      last = List.copyOf(last);
      around = List.copyOf(around);
    }

    private static Target asTyped(Node.Reference reference) {
      return new Target.Piece(reference.sheet(), reference.area());
    }

    /** Whether it means a sheet by that name, or its own sheet without saying so. */
    public boolean isFor(String sheetName) {
      return named.isEmpty() || named.get().equals(sheetName);
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
