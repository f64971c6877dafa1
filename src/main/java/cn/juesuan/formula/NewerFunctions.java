package cn.juesuan.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Functions that came after Excel 2007. Files have a prefix before their names; Excel shows #NAME?
 * of a formula that has not, until somebody enters it anew.
 */
public final class NewerFunctions {

  private static final String PREFIX = "_XLFN.";

  private static final Set<String> PLAIN =
      Set.of(
          "AGGREGATE",
          "BASE",
          "CONCAT",
          "DAYS",
          "DECIMAL",
          "IFNA",
          "IFS",
          "ISOWEEKNUM",
          "MAXIFS",
          "MINIFS",
          "NUMBERVALUE",
          "SWITCH",
          "TEXTJOIN",
          "UNICHAR",
          "UNICODE",
          "XLOOKUP",
          "XMATCH",
          "XOR");

  /** Names with a point are newer but for these; of the last both forms are read. */
  private static final Set<String> OLD_WITH_POINT =
      Set.of("ERROR.TYPE", "NETWORKDAYS.INTL", "WORKDAY.INTL", "ISO.CEILING");

  private NewerFunctions() {}

  /**
   * Whether files have the prefix before a function's name.
   *
   * @param name upper case, without prefix
   */
  public static boolean isOne(String name) {
    return PLAIN.contains(name) || (name.contains(".") && !OLD_WITH_POINT.contains(name));
  }

  /** The first function of a formula that lacks the prefix. */
  public static Optional<String> withoutPrefix(Formula formula) {
    for (Node.Call call : formula.calls()) {
      if (lacksPrefix(call.function())) {
        return Optional.of(call.function());
      }
    }
    return Optional.empty();
  }

  private static boolean lacksPrefix(String written) {
    String upper = written.toUpperCase(Locale.ROOT);
    return !upper.startsWith(PREFIX) && isOne(upper);
  }

  /**
   * The formula as Excel stores it, with the prefixes that whoever wrote it has left out.
   *
   * @throws FormulaException if it becomes too long for Excel
   */
  public static Formula stored(Formula formula) throws FormulaException {
    if (withoutPrefix(formula).isEmpty()) {
      return formula;
    }
    List<Target> targets =
        formula.references().stream()
            .map(Formula.Occurrence::reference)
            .<Target>map(r -> new Target.Piece(r.sheet(), r.area()))
            .toList();
    List<String> literals = formula.literals().stream().map(Node.Literal::text).toList();
    return Formula.parse(FormulaWriter.write(renamed(formula.nodes()), targets, literals));
  }

  private static List<Node> renamed(List<Node> nodes) {
    List<Node> renamed = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Node.Call call) {
        String name = lacksPrefix(call.function()) ? "_xlfn." + call.function() : call.function();
        renamed.add(
            new Node.Call(name, call.arguments().stream().map(NewerFunctions::renamed).toList()));
      } else {
        renamed.add(node);
      }
    }
    return renamed;
  }
}
