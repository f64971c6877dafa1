package cn.juesuan.formula;

import java.util.List;
import java.util.stream.Collectors;

/** A formula's pieces as text. */
final class FormulaText {

  private FormulaText() {}

  /**
   * {@code +} and the like stay, references are in 〔〕, text constants in 「」, names in ‹›, calls as
   * {@code SUM(…；…)}.
   */
  static String pieces(String formula) {
    try {
      return pieces(Formula.parse(formula).nodes());
    } catch (FormulaException e) {
      return "× " + e.getMessage();
    }
  }

  private static String pieces(List<Node> nodes) {
    return nodes.stream().map(FormulaText::piece).collect(Collectors.joining());
  }

  private static String piece(Node node) {
    if (node instanceof Node.Reference reference) {
      return "〔" + reference.sheet().map(s -> s + "→").orElse("") + reference.area().text() + "〕";
    } else if (node instanceof Node.Literal literal) {
      return "「" + literal.text() + "」";
    } else if (node instanceof Node.Name name) {
      return "‹" + name.sheet().map(s -> s + "→").orElse("") + name.name() + "›";
    } else if (node instanceof Node.Call call) {
      return call.function()
          + call.arguments().stream()
              .map(FormulaText::pieces)
              .collect(Collectors.joining("；", "(", ")"));
    }
    return ((Node.Verbatim) node).text();
  }
}
