package cn.juesuan.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A formula as the template writes it (English functions, comma between arguments, no leading
 * {@code =}), cut into pieces so that references can be rewritten while everything else stays as
 * typed.
 */
public record Formula(String text, List<Node> nodes) {

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

  /** Every reference, in the order of the text. */
  public List<Occurrence> references() {
    List<Occurrence> found = new ArrayList<>();
    collect(nodes, Optional.empty(), false, found);
    return List.copyOf(found);
  }

  private static void collect(
      List<Node> nodes, Optional<Node.Call> call, boolean argument, List<Occurrence> found) {
    for (Node node : nodes) {
      if (node instanceof Node.Reference reference) {
        found.add(new Occurrence(reference, call, argument && isAlone(nodes)));
      } else if (node instanceof Node.Call inner) {
        // a bare pair of brackets is no function: what counts is the function around it
        boolean direct = !inner.function().isEmpty();
        Optional<Node.Call> around = direct ? Optional.of(inner) : call;
        for (List<Node> inside : inner.arguments()) {
          collect(inside, around, direct, found);
        }
      }
    }
  }

  private static boolean isAlone(List<Node> nodes) {
    int written = 0;
    for (Node node : nodes) {
      written += isBlank(node) ? 0 : 1;
    }
    return written == 1;
  }

  private static boolean isBlank(Node node) {
    return node instanceof Node.Verbatim verbatim && verbatim.text().isBlank();
  }

  /** Every text constant, in the order of the text. */
  public List<Node.Literal> literals() {
    return all(Node.Literal.class);
  }

  /** Every function that is called, in the order of the text. */
  public List<String> functions() {
    List<String> functions = new ArrayList<>();
    for (Node.Call call : all(Node.Call.class)) {
      if (!call.function().isEmpty()) {
        functions.add(call.function());
      }
    }
    return functions;
  }

  /** Every call of one function, in the order of the text. */
  public List<Node.Call> calls(String function) {
    return all(Node.Call.class).stream().filter(c -> c.function().equals(function)).toList();
  }

  /** Every name that is used, in the order of the text. */
  public List<Node.Name> names() {
    return all(Node.Name.class);
  }

  private <T extends Node> List<T> all(Class<T> kind) {
    List<T> found = new ArrayList<>();
    collect(nodes, kind, found);
    return List.copyOf(found);
  }

  private static <T extends Node> void collect(List<Node> nodes, Class<T> kind, List<T> found) {
    for (Node node : nodes) {
      if (kind.isInstance(node)) {
        found.add(kind.cast(node));
      }
      if (node instanceof Node.Call call) {
        for (List<Node> inside : call.arguments()) {
          collect(inside, kind, found);
        }
      }
    }
  }
}
