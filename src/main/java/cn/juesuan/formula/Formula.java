package cn.juesuan.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A formula as the template writes it (English functions, comma between arguments, no leading
 * {@code =}), cut into pieces so that references can be rewritten while everything else stays as
 * typed. What it uses is looked for once: a template has thousands of formulas, each asked several
 * times.
 */
public final class Formula {

  private final String text;
  private final List<Node> nodes;
  private final List<Occurrence> references = new ArrayList<>(4);
  private final List<Node.Literal> literals = new ArrayList<>(2);
  private final List<Node.Call> calls = new ArrayList<>(2);
  private final List<Node.Name> names = new ArrayList<>(1);

  /**
   * A formula of pieces.
   *
   * @param nodes its pieces, in the order of the text
   */
  public Formula(String text, List<Node> nodes) {
    this.text = text;
    this.nodes = List.copyOf(nodes);
    collect(this.nodes, Optional.empty(), false);
  }

  /**
   * Cuts a formula's text into pieces.
   *
   * @throws FormulaException for what cannot be rewritten with certainty: structured, external, 3D
   *     and spilled references, unions, broken references, unbalanced brackets or quotes
   */
  public static Formula parse(String text) throws FormulaException {
    return new Formula(text, new FormulaParser(text).parse());
  }

  /**
   * The parts of what may be a list joined by commas, as names write several areas.
   *
   * @throws FormulaException as {@link #parse} does
   */
  public static List<Formula> parseUnion(String text) throws FormulaException {
    return new FormulaParser(text).parseUnion();
  }

  /** A reference with what surrounds it. */
  public record Occurrence(
      Node.Reference reference, Optional<Node.Call> call, boolean wholeArgument) {

    /** The name of the function whose direct argument this is; empty elsewhere. */
    public Optional<String> aggregate() {
      return wholeArgument
          ? call.map(Node.Call::function).filter(Functions::isAggregate)
          : Optional.empty();
    }
  }

  /** What the template has, without {@code =}. */
  public String text() {
    return text;
  }

  /** Its pieces, in the order of the text. */
  public List<Node> nodes() {
    return nodes;
  }

  /** Every reference, in the order of the text. */
  public List<Occurrence> references() {
    return Collections.unmodifiableList(references);
  }

  /** Every text constant, in the order of the text. */
  public List<Node.Literal> literals() {
    return Collections.unmodifiableList(literals);
  }

  /** Every call of a function, in the order of the text. */
  public List<Node.Call> calls() {
    return Collections.unmodifiableList(calls);
  }

  /** Every function that is called, in the order of the text. */
  public List<String> functions() {
    List<String> functions = new ArrayList<>(calls.size());
    calls.forEach(c -> functions.add(c.function()));
    return functions;
  }

  /** Every call of one function, in the order of the text. */
  public List<Node.Call> calls(String function) {
    return calls.stream().filter(c -> c.function().equals(function)).toList();
  }

  /** Every name that is used, in the order of the text. */
  public List<Node.Name> names() {
    return Collections.unmodifiableList(names);
  }

  private void collect(List<Node> nodes, Optional<Node.Call> call, boolean argument) {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node instanceof Node.Reference reference) {
        references.add(new Occurrence(reference, call, argument && isAlone(nodes)));
      } else if (node instanceof Node.Literal literal) {
        literals.add(literal);
      } else if (node instanceof Node.Name name) {
        names.add(name);
      } else if (node instanceof Node.Call inner) {
        collect(inner, call);
      }
    }
  }

  /** A bare pair of brackets is no function: what counts is the function around it. */
  private void collect(Node.Call inner, Optional<Node.Call> call) {
    boolean function = !inner.function().isEmpty();
    if (function) {
      calls.add(inner);
    }
    Optional<Node.Call> around = function ? Optional.of(inner) : call;
    for (int i = 0; i < inner.arguments().size(); i++) {
      collect(inner.arguments().get(i), around, function);
    }
  }

  private static boolean isAlone(List<Node> nodes) {
    int written = 0;
    for (int i = 0; i < nodes.size(); i++) {
      written += nodes.get(i) instanceof Node.Verbatim v && v.text().isBlank() ? 0 : 1;
    }
    return written == 1;
  }
}
