package cn.juesuan.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A formula cut at its references, with its text constants as typed: what lies between them is put
 * together once. It prints as {@link FormulaWriter} does, sooner, but only where each reference
 * leads to one area.
 */
public final class FormulaPattern {

  /** How many characters most references grow by at most. */
  private static final int GROWTH = 3;

  /** A reference and the text before it. */
  private record Hole(String before, Node.Reference reference) {}

  private final List<Hole> holes;
  private final String end;
  private final int length;

  private FormulaPattern(Cutter cutter) {
    this.holes = List.copyOf(cutter.holes);
    this.end = cutter.text.toString();
    this.length = cutter.length + end.length();
  }

  /** The pattern, unless Excel cannot hold the formula in any case. */
  public static Optional<FormulaPattern> of(Formula formula) {
    try {
      Cutter cutter = new Cutter();
      cutter.sequence(formula.nodes());
      return Optional.of(new FormulaPattern(cutter));
    } catch (FormulaException e) {
      // the writer says so wherever the formula is printed
      return Optional.empty();
    }
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
    StringBuilder out = new StringBuilder(length);
    for (int i = 0; i < holes.size(); i++) {
      Hole hole = holes.get(i);
      out.append(hole.before());
      FormulaWriter.piece(hole.reference(), targets.get(i).pieces().get(0), out);
    }
    return FormulaWriter.checked(out.append(end));
  }

  /** Walks over a formula's pieces in the order of its text. */
  private static final class Cutter {
    private final List<Hole> holes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int length;

    void sequence(List<Node> nodes) throws FormulaException {
      for (Node node : nodes) {
        if (node instanceof Node.Verbatim verbatim) {
          text.append(verbatim.text());
        } else if (node instanceof Node.Name name) {
          text.append(name.text());
        } else if (node instanceof Node.Literal literal) {
          FormulaWriter.literal(literal.text(), text);
        } else if (node instanceof Node.Reference reference) {
          hole(reference);
        } else if (node instanceof Node.Call call) {
          call(call);
        }
      }
    }

    private void hole(Node.Reference reference) {
      holes.add(new Hole(text.toString(), reference));
      length += text.length() + reference.text().length() + GROWTH;
      text.setLength(0);
    }

    private void call(Node.Call call) throws FormulaException {
      if (call.arguments().size() > FormulaWriter.MOST_ARGUMENTS) {
        throw new FormulaException("more arguments than Excel allows");
      }
      text.append(call.function()).append('(');
      for (int i = 0; i < call.arguments().size(); i++) {
        text.append(i > 0 ? "," : "");
        sequence(call.arguments().get(i));
      }
      text.append(')');
    }
  }
}
