package cn.juesuan.advice;

import cn.juesuan.formula.Formula;
import cn.juesuan.formula.Node;
import java.util.List;
import java.util.Set;

/** Formulas that give words for certain: nobody misses a figure where they are hidden. */
final class TextFormulas {

  /** What chooses one of its arguments, beginning with the second. */
  private static final Set<String> CHOICES = Set.of("IF", "IFERROR", "IFNA", "CHOOSE");

  private static final Set<String> WORDS =
      Set.of(
          "TEXT",
          "CONCATENATE",
          "CONCAT",
          "TEXTJOIN",
          "LEFT",
          "RIGHT",
          "MID",
          "SUBSTITUTE",
          "REPT",
          "TRIM",
          "UPPER",
          "LOWER",
          "PROPER",
          "CHAR",
          "T");

  private TextFormulas() {}

  static boolean isText(Formula formula) {
    return isText(formula.nodes());
  }

  private static boolean isText(List<Node> nodes) {
    return nodes.stream().anyMatch(TextFormulas::isText);
  }

  private static boolean isText(Node node) {
    if (node instanceof Node.Literal literal) {
      return !literal.text().isEmpty();
    }
    if (node instanceof Node.Verbatim verbatim) {
      return verbatim.text().contains("&");
    }
    return node instanceof Node.Call call
        && (WORDS.contains(call.function())
            || (call.function().isEmpty()
                && call.arguments().stream().anyMatch(TextFormulas::isText))
            || (CHOICES.contains(call.function())
                && call.arguments().stream().skip(1).anyMatch(TextFormulas::isText)));
  }
}
