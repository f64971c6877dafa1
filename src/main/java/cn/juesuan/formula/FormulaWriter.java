package cn.juesuan.formula;

import cn.juesuan.formula.ArgumentGroups.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Prints a formula for a finished workbook: references lead where they now belong, the rest stays
 * as typed.
 */
public final class FormulaWriter {

  private final List<Target> targets;
  private final List<String> literals;
  private int nextTarget;
  private int nextLiteral;

  private FormulaWriter(List<Target> targets, List<String> literals) {
    this.targets = targets;
    this.literals = literals;
  }

  /**
   * The formula's new text.
   *
   * @param targets one for each of {@link Formula#references()}, in that order
   * @param literals one for each of {@link Formula#literals()}, in that order
   * @throws FormulaException if Excel cannot hold what it has grown to
   */
  public static String write(Formula formula, List<Target> targets, List<String> literals)
      throws FormulaException {
    return write(formula.nodes(), targets, literals);
  }

  /** The text of a formula's nodes, likewise. */
  static String write(List<Node> nodes, List<Target> targets, List<String> literals)
      throws FormulaException {
    StringBuilder out = new StringBuilder(64);
    new FormulaWriter(targets, literals).sequence(nodes, out);
    if (isTooLong(out.length())) {
      throw new FormulaException(tooLong(out.length()));
    }
    return out.toString();
  }

  private static boolean isTooLong(int characters) {
    return characters > ExcelLimits.FORMULA_CHARACTERS;
  }

  private static String tooLong(int characters) {
    return "展开后有 " + characters + " 个字符，超过 Excel 的上限 " + ExcelLimits.FORMULA_CHARACTERS;
  }

  /** Why a list of areas cannot be written that has so many characters, in Chinese. */
  public static Optional<String> whyTooLong(int characters) {
    return isTooLong(characters)
        ? Optional.of(tooLong(characters) + "；名称、图表请指向连在一起的行，使它们合成一块区域")
        : Optional.empty();
  }

  /**
   * As {@link #write}, but a formula that is one reference becomes all its areas, joined by commas:
   * names, charts.
   *
   * @throws FormulaException as {@link #write} does
   */
  public static String writeUnion(Formula formula, List<Target> targets, List<String> literals)
      throws FormulaException {
    Optional<Node.Reference> alone = aloneIn(formula.nodes());
    if (alone.isEmpty() || !targets.get(0).isScattered()) {
      return write(formula, targets, literals);
    }
    StringJoiner union = new StringJoiner(",");
    targets.get(0).pieces().forEach(p -> union.add(piece(alone.get(), p)));
    Optional<String> why = whyTooLong(union.length());
    if (why.isPresent()) {
      throw new FormulaException(why.get());
    }
    return union.toString();
  }

  /**
   * A formula's text as a cell further down and right sees it: relative references move along,
   * around the sheet's edges as Excel does.
   *
   * @throws FormulaException if Excel cannot hold what it has grown to
   */
  public static String moved(Formula formula, int down, int right) throws FormulaException {
    List<Target> targets = new ArrayList<>();
    for (Formula.Occurrence occurrence : formula.references()) {
      Node.Reference reference = occurrence.reference();
      Area area = reference.area().moved(down, right);
      targets.add(new Target.Piece(reference.sheet(), area));
    }
    return write(formula, targets, formula.literals().stream().map(Node.Literal::text).toList());
  }

  private void sequence(List<Node> nodes, StringBuilder out) throws FormulaException {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node instanceof Node.Verbatim verbatim) {
        out.append(verbatim.text());
      } else if (node instanceof Node.Name name) {
        out.append(name.text());
      } else if (node instanceof Node.Literal) {
        literal(literals.get(nextLiteral++), out);
      } else if (node instanceof Node.Reference reference) {
        single(reference, targets.get(nextTarget++), out);
      } else if (node instanceof Node.Call call) {
        call(call, out);
      }
    }
  }

  private static void literal(String text, StringBuilder out) throws FormulaException {
    if (text.length() > ExcelLimits.LITERAL_CHARACTERS) {
      throw new FormulaException(
          "文本常量有 " + text.length() + " 个字符，超过 Excel 的上限 " + ExcelLimits.LITERAL_CHARACTERS);
    }
    out.append('"').append(text.replace("\"", "\"\"")).append('"');
  }

  private static void single(Node.Reference reference, Target target, StringBuilder out) {
    if (target.isNowhere()) {
      out.append('0');
    } else {
      piece(reference, target.pieces().get(0), out);
    }
  }

  static void piece(Node.Reference reference, Target.Piece piece, StringBuilder out) {
    if (!piece.sheet().equals(reference.sheet())) {
      piece.appendTo(out);
    } else if (piece.area().isAs(reference.area())) {
      out.append(reference.text());
    } else {
      piece.area().appendTo(out.append(reference.prefix()));
    }
  }

  private static String piece(Node.Reference reference, Target.Piece piece) {
    StringBuilder text = new StringBuilder();
    piece(reference, piece, text);
    return text.toString();
  }

  private void call(Node.Call call, StringBuilder out) throws FormulaException {
    int start = out.length();
    int firstTarget = nextTarget;
    int firstLiteral = nextLiteral;
    out.append(call.function()).append('(');
    int arguments = 0;
    for (List<Node> argument : call.arguments()) {
      arguments = argument(argument, call.counting(), arguments, out);
    }
    out.append(')');
    if (arguments == 0) {
      out.setLength(start);
      out.append('0');
    } else if (arguments > ExcelLimits.ARGUMENTS) {
      out.setLength(start);
      nextTarget = firstTarget;
      nextLiteral = firstLiteral;
      out.append(new ArgumentGroups(call.function(), arguments(call)).text());
    }
  }

  /** Each argument by itself, to be put into groups. */
  private List<Argument> arguments(Node.Call call) throws FormulaException {
    List<Argument> arguments = new ArrayList<>();
    for (List<Node> nodes : call.arguments()) {
      Optional<Node.Reference> alone = aloneIn(nodes);
      if (alone.isPresent() && targets.get(nextTarget).isScattered()) {
        Target target = targets.get(nextTarget++);
        target.pieces().forEach(p -> arguments.add(new Argument(piece(alone.get(), p), true)));
      } else {
        boolean cells = alone.isPresent() && !targets.get(nextTarget).isNowhere();
        StringBuilder text = new StringBuilder();
        if (argument(nodes, call.counting(), 0, text) > 0) {
          arguments.add(new Argument(text.toString(), cells));
        }
      }
    }
    return arguments;
  }

  /** Writes one of the template's arguments after those before it; returns how many there are. */
  private int argument(List<Node> nodes, boolean counting, int before, StringBuilder out)
      throws FormulaException {
    Optional<Node.Reference> alone = aloneIn(nodes);
    if (alone.isEmpty()) {
      comma(before, out);
      sequence(nodes, out);
      return before + 1;
    }
    Target target = targets.get(nextTarget++);
    if (target.isNowhere() && counting) {
      return before;
    }
    if (!target.isScattered()) {
      comma(before, out);
      for (Node node : nodes) {
        if (node instanceof Node.Verbatim blank) {
          out.append(blank.text());
        } else {
          single(alone.get(), target, out);
        }
      }
      return before + 1;
    }
    int arguments = before;
    for (Target.Piece piece : target.pieces()) {
      comma(arguments++, out);
      piece(alone.get(), piece, out);
    }
    return arguments;
  }

  private static void comma(int before, StringBuilder out) {
    if (before > 0) {
      out.append(',');
    }
  }

  private static Optional<Node.Reference> aloneIn(List<Node> nodes) {
    Optional<Node.Reference> alone = Optional.empty();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node instanceof Node.Reference reference && alone.isEmpty()) {
        alone = Optional.of(reference);
      } else if (!(node instanceof Node.Verbatim verbatim && verbatim.text().isBlank())) {
        return Optional.empty();
      }
    }
    return alone;
  }
}
