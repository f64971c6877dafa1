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

  /** About how long a reference is. */
  private static final int REFERENCE = 8;

  private final List<Node.Reference> references;
  private final String[] between;
  private final int length;

  private FormulaPattern(List<Node.Reference> references, String marked) {
    this.references = references;
    this.between = marked.split(MARK, -1);
    this.length = marked.length() + REFERENCE * references.size();
  }

  /**
   * The pattern, unless Excel cannot hold the formula in any case.
   *
   * @param literals one for each of {@link Formula#literals()}, in that order
   */
  public static Optional<FormulaPattern> of(Formula formula, List<String> literals) {
    List<Node.Reference> references =
        formula.references().stream().map(Formula.Occurrence::reference).toList();
    Formula marked = new Formula(formula.text(), marked(formula.nodes()));
    try {
      String text = FormulaWriter.write(marked, List.of(), literals);
      return Optional.of(new FormulaPattern(references, text));
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

  /**
   * The formula's new text.
   *
   * @param targets one area for each of {@link Formula#references()}, in that order
   * @throws FormulaException if Excel cannot hold what it has grown to
   */
  public String write(List<Target> targets) throws FormulaException {
    StringBuilder out = new StringBuilder(length).append(between[0]);
    for (int i = 0; i < references.size(); i++) {
      FormulaWriter.piece(references.get(i), targets.get(i).pieces().get(0), out);
      out.append(between[i + 1]);
    }
    return FormulaWriter.checked(out);
  }
}
