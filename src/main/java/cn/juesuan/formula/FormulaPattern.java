package cn.juesuan.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A formula as {@link FormulaWriter} prints it, cut once where the rows of its references stand: it
 * prints the same sooner, but only where each reference leads to one area of the sheet that it
 * names.
 */
public final class FormulaPattern {

  /** Stands where a row's number does; no text of a workbook can hold it. */
  private static final String MARK = "\0";

  /** How long the rows of a reference are at most. */
  private static final int LONGEST = 2 * String.valueOf(ExcelLimits.ROWS).length();

  private final List<Node.Reference> references;
  private final List<String> cuts;

  private FormulaPattern(List<Node.Reference> references, String marked) {
    this.references = references;
    this.cuts = List.of(marked.split(MARK, -1));
  }

  /**
   * The pattern, unless it depends on the references whether Excel can hold the formula, or one of
   * them is typed otherwise than it would be printed.
   *
   * @param literals one for each of {@link Formula#literals()}, in that order
   */
  public static Optional<FormulaPattern> of(Formula formula, List<String> literals) {
    List<Node.Reference> references = new ArrayList<>(formula.references().size());
    for (Formula.Occurrence occurrence : formula.references()) {
      if (!isTypedAsPrinted(occurrence.reference())) {
        return Optional.empty();
      }
      references.add(occurrence.reference());
    }
    try {
      String text = FormulaWriter.write(marked(formula.nodes()), List.of(), literals);
      int longest = text.length() + references.size() * LONGEST;
      return longest > ExcelLimits.FORMULA_CHARACTERS
          ? Optional.empty()
          : Optional.of(new FormulaPattern(references, text));
    } catch (FormulaException e) {
      // the writer says so wherever the formula is printed
      return Optional.empty();
    }
  }

  private static boolean isTypedAsPrinted(Node.Reference reference) {
    return reference.text().equals(reference.prefix() + reference.area().text());
  }

  private static List<Node> marked(List<Node> nodes) {
    List<Node> marked = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      if (node instanceof Node.Reference reference) {
        marked.add(new Node.Verbatim(marked(reference)));
      } else if (node instanceof Node.Call call) {
        List<List<Node>> arguments = new ArrayList<>(call.arguments().size());
        for (List<Node> argument : call.arguments()) {
          arguments.add(marked(argument));
        }
        marked.add(new Node.Call(call.function(), arguments, call.counting()));
      } else {
        marked.add(node);
      }
    }
    return marked;
  }

  private static String marked(Node.Reference reference) {
    Area area = reference.area();
    Letters.Characters out = new Letters.Characters(new StringBuilder(reference.prefix()));
    area.beforeFirstRow(out);
    out.raw(MARK);
    // a cell may grow to a range
    boolean cell = area.shape() == Area.Shape.CELL;
    (cell ? area.overRows(0, 1) : area).beforeLastRow(out);
    out.raw(MARK);
    return out.out().toString();
  }

  /** Whether each reference leads to one area, of the sheet and the columns that it names. */
  public boolean suits(List<Target> targets) {
    for (int i = 0; i < targets.size(); i++) {
      boolean suits =
          targets.get(i) instanceof Target.Piece piece && suits(references.get(i), piece);
      if (!suits) {
        return false;
      }
    }
    return true;
  }

  private static boolean suits(Node.Reference reference, Target.Piece piece) {
    return piece.sheet().equals(reference.sheet())
        && reference.area().isOverOtherRows(piece.area());
  }

  /**
   * What stands before each reference's first row and before its last, should it have two, one
   * after the other; then what follows them all.
   */
  public List<String> cuts() {
    return cuts;
  }

  /**
   * The formula's new text.
   *
   * @param targets one area that {@link #suits} for each reference, in the formula's order
   */
  public String write(List<Target> targets) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < references.size(); i++) {
      Area area = ((Target.Piece) targets.get(i)).area();
      out.append(cuts.get(2 * i));
      if (area.hasRows()) {
        out.append(area.firstRow() + 1);
      }
      if (area.hasTwoRows()) {
        out.append(cuts.get(2 * i + 1)).append(area.lastRow() + 1);
      }
    }
    return out.append(cuts.get(cuts.size() - 1)).toString();
  }
}
