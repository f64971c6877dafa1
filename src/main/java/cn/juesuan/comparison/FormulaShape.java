package cn.juesuan.comparison;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A formula without all that programs write in ways of their own: blanks, capitals, apostrophes,
 * {@code $}, prefixes of newer functions. Formulas that mean the same cells have one shape.
 */
final class FormulaShape {

  private static final Pattern NUMBER =
      Pattern.compile("[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?|[0-9]+\\.");

  private static final Pattern PREFIX = Pattern.compile("^(_XLFN\\.|_XLWS\\.)+");

  private final String sheet;
  private final Moves moves;
  private final StringBuilder out = new StringBuilder();

  private FormulaShape(String sheet, Moves moves) {
    this.sheet = sheet;
    this.moves = moves;
  }

  /** Says where cells are now. */
  interface Moves {
    /** Where an area of a sheet is; empty if it is gone. */
    Optional<Area> of(String sheet, Area area);
  }

  /**
   * The shape; of what cannot be cut into pieces, the text.
   *
   * @param sheet on which it stands
   */
  static String of(String formula, String sheet, Moves moves) {
    try {
      FormulaShape shape = new FormulaShape(sheet, moves);
      shape.append(Formula.parse(formula).nodes());
      return shape.out.toString();
    } catch (FormulaException e) {
      // somebody's broken reference, say: another text is another formula
      return "!" + formula.strip();
    }
  }

  private void append(List<Node> nodes) {
    for (Node node : nodes) {
      if (node instanceof Node.Verbatim typed) {
        out.append(typed(typed.text()));
      } else if (node instanceof Node.Literal literal) {
        out.append('"').append(literal.text().replace("\"", "\"\"")).append('"');
      } else if (node instanceof Node.Name name) {
        out.append(name.text().toUpperCase(Locale.ROOT));
      } else if (node instanceof Node.Reference reference) {
        reference(reference);
      } else if (node instanceof Node.Call call) {
        call(call);
      }
    }
  }

  private static String typed(String text) {
    if (text.contains("\"")) {
      return text;
    }
    String close = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return NUMBER
        .matcher(close)
        .replaceAll(n -> new BigDecimal(n.group()).stripTrailingZeros().toString());
  }

  private void reference(Node.Reference reference) {
    String of = reference.sheet().orElse(sheet);
    Optional<Area> area = moves.of(of, reference.area());
    if (area.isEmpty()) {
      out.append("#REF!");
      return;
    }
    Area at = area.get();
    out.append('[').append(of.toUpperCase(Locale.ROOT)).append(']');
    out.append(Area.of(at.firstRow(), at.firstColumn(), at.lastRow(), at.lastColumn()).text());
  }

  private void call(Node.Call call) {
    String function = PREFIX.matcher(call.function().toUpperCase(Locale.ROOT)).replaceFirst("");
    out.append(function);
    boolean constant = function.equals("TRUE") || function.equals("FALSE");
    if (constant && call.arguments().stream().allMatch(List::isEmpty)) {
      return;
    }
    String before = "(";
    for (List<Node> argument : call.arguments()) {
      out.append(before);
      append(argument);
      before = ",";
    }
    out.append(before.equals("(") ? "()" : ")");
  }
}
