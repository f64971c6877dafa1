package cn.juesuan.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A formula as {@link FormulaWriter} prints it, cut at its references once: it prints the same
 * sooner, but only where each reference leads to one area.
 */
public final class FormulaPattern {

  /** Stands where a reference does; no text of a workbook can hold it. */
  private static final String MARK = "\0";

  /** How long a reference is at most: a sheet's name in apostrophes, two cells with all signs. */
  private static final int LONGEST = 2 * 31 + 3 + 2 * 13;

  private final List<Node.Reference> references;
  private final List<String> between;

  private FormulaPattern(List<Node.Reference> references, String marked) {
    this.references = references;
    this.between = List.of(marked.split(MARK, -1));
  }

  /**
   * The pattern, unless it depends on the references whether Excel can hold the formula.
   *
   * @param literals one for each of {@link Formula#literals()}, in that order
   */
  public static Optional<FormulaPattern> of(Formula formula, List<String> literals) {
    List<Node.Reference> references =
        formula.references().stream().map(Formula.Occurrence::reference).toList();
    Formula marked = new Formula(formula.text(), marked(formula.nodes()));
    try {
      String text = FormulaWriter.write(marked, List.of(), literals);
      int longest = text.length() + references.size() * LONGEST;
      return longest > FormulaWriter.MOST_CHARACTERS
          ? Optional.empty()
          : Optional.of(new FormulaPattern(references, text));
    } catch (FormulaException e) {
      // the writer says so wherever the formula is printed
      return Optional.empty();
    }
  }

  private static List<Node> marked(List<Node> nodes) {
    List<Node> marked = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Node.Reference) {
        marked.add(new Node.Verbatim(MARK));
      } else if (node instanceof Node.Call call) {
        List<List<Node>> arguments = call.arguments().stream().map(FormulaPattern::marked).toList();
        marked.add(new Node.Call(call.function(), arguments, call.counting()));
      } else {
        marked.add(node);
      }
    }
    return marked;
  }

  /** Whether each of the references leads to one area. */
  public boolean suits(List<Target> targets) {
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i).pieces().size() != 1) {
        return false;
      }
    }
    return true;
  }

  /** Its references, in the formula's order. */
  public List<Node.Reference> references() {
    return references;
  }

  /** What stands before the first reference, between them, and after the last. */
  public List<String> between() {
    return between;
  }

  /**
   * The formula's new text.
   *
   * @param targets one area for each of {@link Formula#references()}, in that order
   */
  public String write(List<Target> targets) {
    StringBuilder out = new StringBuilder(between.get(0));
    for (int i = 0; i < references.size(); i++) {
      FormulaWriter.piece(references.get(i), targets.get(i).pieces().get(0), out);
      out.append(between.get(i + 1));
    }
    return out.toString();
  }
}
