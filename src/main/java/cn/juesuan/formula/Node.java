package cn.juesuan.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A piece of a formula, in the order of its text. */
public sealed interface Node {

  /** Operators, numbers, blanks, array constants: kept as typed. */
  record Verbatim(String text) implements Node {}

  /** A text constant; {@code text} is what it means, without quotes and doubling. */
  record Literal(String text) implements Node {}

  /** A defined name or TRUE and FALSE: kept as typed. */
  record Name(Optional<String> sheet, String name, String text) implements Node {}

  /**
   * A reference to cells.
   *
   * @param sheet the sheet's name, without apostrophes; empty where none is written
   * @param text as it was typed
   * @param prefix the sheet's name as it was typed, with its {@code !}
   */
  record Reference(Optional<String> sheet, Area area, String text, String prefix) implements Node {
    public Reference(Optional<String> sheet, Area area, String text) {
      this(sheet, area, text, text.substring(0, text.lastIndexOf('!') + 1));
    }
  }

  /**
   * A function call; a mere pair of brackets is a call without a name.
   *
   * @param counting whether it counts its arguments
   */
  record Call(String function, List<List<Node>> arguments, boolean counting) implements Node {
    public Call(String function, List<List<Node>> arguments) {
      this(function, arguments, Functions.isCounting(function));
    }

    public Call {
      List<List<Node>> copies = new ArrayList<>(arguments.size());
      for (List<Node> argument : arguments) {
        copies.add(List.copyOf(argument));
      }
      arguments = List.copyOf(copies);
    }
  }
}
