package cn.juesuan.setdiff;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.FormulaWriter;
import cn.juesuan.formula.Node;
import cn.juesuan.formula.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes a formula of the old set as it would stand in the new one, if nothing else had changed.
 */
final class Follower {

  /** The sheet of cells that are gone, in formulas that referred to them. */
  private static final String GONE = "已删去";

  private final Map<String, SheetPair> pairs = new TreeMap<>();

  Follower(List<SheetPair> pairs) {
    pairs.forEach(p -> this.pairs.put(fold(p.before().name()), p));
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  Optional<SheetPair> pair(String sheet) {
    return Optional.ofNullable(pairs.get(fold(sheet)));
  }

  /**
   * Where a formula stands: its sheet, if it has one, and its row before and after.
   *
   * @param row of the old sheet, -1 for none
   */
  record Site(Optional<SheetPair> sheet, int row, int newRow) {
    static Site of(Optional<SheetPair> sheet) {
      return new Site(sheet, -1, -1);
    }
  }

  /** The old formula in the new set's sheets, rows and columns; as it is where it is unreadable. */
  String moved(String formula, Site site) {
    try {
      List<String> parts = new ArrayList<>();
      for (Formula part : Formula.parseUnion(formula)) {
        List<Target> targets = new ArrayList<>();
        for (Formula.Occurrence occurrence : part.references()) {
          targets.add(target(occurrence.reference(), site));
        }
        parts.add(write(part, targets));
      }
      return String.join(",", parts);
    } catch (FormulaException e) {
      return formula;
    }
  }

  private Target target(Node.Reference reference, Site site) {
    Optional<SheetPair> pair =
        reference.sheet().isPresent() ? pair(reference.sheet().get()) : site.sheet();
    if (pair.isEmpty()) {
      return new Target.Piece(reference.sheet(), reference.area());
    }
    Area area = reference.area();
    boolean own =
        pair.equals(site.sheet()) && area.firstRow() == site.row() && area.lastRow() == site.row();
    Optional<Area> moved =
        own && area.shape() != Area.Shape.COLUMNS
            ? Optional.of(area.overRows(site.newRow(), site.newRow()))
                .flatMap(a -> sideways(pair.get(), a))
            : pair.get().map().moved(area);
    return moved.isEmpty()
        ? new Target.Piece(Optional.of(GONE), area)
        : new Target.Piece(reference.sheet().map(s -> pair.get().after().name()), moved.get());
  }

  /** In a row that has found its place, only columns move. */
  private static Optional<Area> sideways(SheetPair pair, Area area) {
    Optional<Area> columns =
        pair.map()
            .moved(
                new Area(
                    Area.Shape.COLUMNS,
                    0,
                    area.firstColumn(),
                    0,
                    area.lastColumn(),
                    area.absolute()));
    return columns.map(
        c ->
            new Area(
                area.shape(),
                area.firstRow(),
                c.firstColumn(),
                area.lastRow(),
                c.lastColumn(),
                area.absolute()));
  }

  /** A formula of the new set, its sheets written as {@link #moved} writes them. */
  static String asTyped(String formula) {
    try {
      List<String> parts = new ArrayList<>();
      for (Formula part : Formula.parseUnion(formula)) {
        List<Target> targets =
            part.references().stream()
                .<Target>map(o -> new Target.Piece(o.reference().sheet(), o.reference().area()))
                .toList();
        parts.add(write(part, targets));
      }
      return String.join(",", parts);
    } catch (FormulaException e) {
      return formula;
    }
  }

  /** What is the same in all cells down and right of each other, if it is the same formula. */
  static String relative(String formula, int row, int column) {
    try {
      return FormulaWriter.moved(Formula.parse(formula), -row, -column);
    } catch (FormulaException e) {
      return formula;
    }
  }

  private static String write(Formula formula, List<Target> targets) throws FormulaException {
    return FormulaWriter.write(
        formula, targets, formula.literals().stream().map(Node.Literal::text).toList());
  }
}
