package cn.juesuan.publish;

import cn.juesuan.finished.FinishedBook;
import cn.juesuan.finished.FinishedCells;
import cn.juesuan.format.Formatted;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.Node;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.operand.CellValue;
import cn.juesuan.problem.Place;
import cn.juesuan.template.TemplateBook.DefinedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What charts and shapes show of cells. */
final class PublicValues {

  /** A chart of more points is not drawn by hand. */
  private static final int MOST_POINTS = 32_000;

  /** How many cells all charts and shapes of a workbook look at. */
  private static final long MOST_CELLS = 5_000_000;

  private final FinishedBook book;
  private final FinishedCells cells;
  private long looked;
  private final Map<Integer, PublicArea> published = new HashMap<>();
  private final Map<Integer, PublicArea> areas;

  /**
   * @param areas of every sheet, by its place in the finished workbook, what is printed of it
   */
  PublicValues(FinishedBook book, List<PublicSheet> sheets, Map<Integer, PublicArea> areas) {
    this.book = book;
    this.cells = book.cells();
    this.areas = areas;
    sheets.forEach(s -> published.put(s.index(), s.area()));
  }

  /** An area of one sheet. */
  private record Place(int sheet, Area area) {}

  /**
   * The values of the cells for which a formula stands, in their order, blank ones empty; empty if
   * it stands for no cells or they cannot be calculated.
   *
   * @param own the sheet that is meant where none is written
   * @param hidden whether hidden cells count
   */
  Optional<List<Optional<CellValue>>> of(String formula, int own, boolean hidden) {
    List<Optional<CellValue>> values = new ArrayList<>();
    Optional<List<Place>> places = places(formula, own);
    for (Place place : places.orElse(List.of())) {
      Area area = place.area();
      int lastRow =
          Math.min(area.lastRow(), Math.max(area.firstRow(), cells.lastRow(place.sheet())));
      for (int row = area.firstRow(); row <= lastRow; row++) {
        if (!add(place.sheet(), row, area, hidden, values)) {
          return Optional.empty();
        }
      }
    }
    return places.map(p -> values);
  }

  /** Whether the cells of a row could be added. */
  private boolean add(
      int sheet, int row, Area area, boolean hidden, List<Optional<CellValue>> values) {
    for (int column = area.firstColumn();
        column <= area.lastColumn() && values.size() < MOST_POINTS;
        column++) {
      looked++;
      boolean counts = hidden || isShown(sheet, row, column);
      if (looked > MOST_CELLS || (counts && !add(sheet, row, column, values))) {
        return false;
      }
    }
    return true;
  }

  private boolean isShown(int sheet, int row, int column) {
    PublicArea area = areas.get(sheet);
    return area == null
        || (!area.hiddenRows().contains(row) && !area.hiddenColumns().contains(column));
  }

  private boolean add(int sheet, int row, int column, List<Optional<CellValue>> values) {
    Optional<CellValue> value = cells.value(sheet, row, column);
    values.add(value.filter(v -> v != CellValue.Blank.BLANK));
    return value.isPresent();
  }

  /**
   * What the first cell shows for which a formula stands; empty if it stands for no cell or that
   * cannot be calculated.
   *
   * @param own the sheet that is meant where none is written
   */
  Optional<Formatted> shown(String formula, int own) throws UnreadableTemplate {
    Optional<Place> place = places(formula, own).flatMap(p -> p.stream().findFirst());
    return place.isEmpty()
        ? Optional.empty()
        : book.shown(
            place.get().sheet(), place.get().area().firstRow(), place.get().area().firstColumn());
  }

  /** The shape of what a formula covers: how many rows and columns its first area has. */
  Optional<Area> shape(String formula, int own) {
    return places(formula, own).flatMap(p -> p.stream().findFirst()).map(Place::area);
  }

  /** Whether all its cells are public, so that the formula may stay as it is. */
  boolean isPublic(String formula, int own) {
    Optional<List<Node.Reference>> written = references(formula);
    return written.isPresent()
        && places(formula, own).orElse(List.of()).stream()
            .allMatch(
                p -> published.containsKey(p.sheet()) && published.get(p.sheet()).covers(p.area()));
  }

  private Optional<List<Place>> places(String formula, int own) {
    Optional<List<Node.Reference>> references =
        references(formula).or(() -> named(formula, own).flatMap(PublicValues::references));
    List<Place> places = new ArrayList<>();
    for (Node.Reference reference : references.orElse(List.of())) {
      Optional<Integer> sheet =
          reference.sheet().isPresent()
              ? cells.sheetNamed(reference.sheet().get())
              : Optional.of(own);
      if (sheet.isEmpty()) {
        return Optional.empty();
      }
      places.add(new Place(sheet.get(), reference.area()));
    }
    return references.filter(r -> !r.isEmpty()).map(r -> places);
  }

  /** Charts may take their cells by a name: the sheet's own first. */
  private Optional<String> named(String formula, int own) {
    String name = formula.substring(formula.lastIndexOf('!') + 1).strip();
    List<DefinedName> all =
        cells.names().stream().filter(n -> n.name().equalsIgnoreCase(name)).toList();
    return all.stream()
        .filter(n -> n.sheet().equals(Optional.of(own)))
        .findFirst()
        .or(() -> all.stream().filter(n -> n.sheet().isEmpty()).findFirst())
        .map(DefinedName::formula);
  }

  /** The areas that a formula lists; empty if it stands for anything else. */
  static Optional<List<Node.Reference>> references(String formula) {
    List<Node.Reference> references = new ArrayList<>();
    try {
      for (Formula part : Formula.parseUnion(formula)) {
        if (!add(part.nodes(), references)) {
          return Optional.empty();
        }
      }
    } catch (FormulaException e) {
      // whoever asks tells of it
      return Optional.empty();
    }
    return Optional.of(references);
  }

  private static boolean add(List<Node> nodes, List<Node.Reference> references) {
    if (nodes.size() != 1) {
      return false;
    }
    if (nodes.get(0) instanceof Node.Reference reference) {
      return references.add(reference);
    }
    return nodes.get(0) instanceof Node.Call brackets
        && brackets.function().isEmpty()
        && brackets.arguments().stream().allMatch(a -> add(a, references));
  }
}
