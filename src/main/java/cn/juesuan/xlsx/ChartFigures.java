package cn.juesuan.xlsx;

import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.Xml;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * What a chart remembers of its cells (ECMA-376 Part 1, 21.2), laid out in columns of one sheet: a
 * series' name above its values, its categories before them. The chart then draws those cells.
 */
final class ChartFigures {

  private static final String SHEET = "图表数据";

  private final List<Column> columns = new ArrayList<>();

  /** The column of categories, by the formula that was theirs. */
  private final Map<String, Integer> categories = new HashMap<>();

  private final Set<Element> done = new HashSet<>();

  /**
   * A column.
   *
   * @param head the first cell; empty for nothing
   * @param points the cells below, each empty or a text as the chart remembers it
   */
  record Column(String head, List<String> points, boolean numbers) {}

  private ChartFigures() {}

  /**
   * Lays out a chart's cells and lets its formulas lead there; empty, and nothing changed, if it
   * draws what it does not remember cell by cell.
   */
  static Optional<ChartFigures> of(Element root) {
    List<Element> formulas = Xml.below(root, "f");
    boolean plain = formulas.stream().allMatch(f -> cache(f).isPresent());
    if (formulas.isEmpty() || !plain) {
      return Optional.empty();
    }
    ChartFigures figures = new ChartFigures();
    Xml.below(root, "ser").forEach(figures::series);
    formulas.stream().filter(f -> !figures.done.contains(f)).forEach(figures::other);
    return Optional.of(figures);
  }

  static String sheet() {
    return SHEET;
  }

  List<Column> columns() {
    return columns;
  }

  private static Optional<Element> cache(Element formula) {
    return Xml.children((Element) formula.getParentNode()).stream()
        .filter(e -> Set.of("numCache", "strCache").contains(e.getLocalName()))
        .findFirst();
  }

  private void series(Element series) {
    for (String name : List.of("cat", "xVal")) {
      formula(series, name).ifPresent(this::categories);
    }
    Optional<Element> title = formula(series, "tx");
    for (String name : List.of("val", "yVal")) {
      Optional<Element> values = formula(series, name);
      if (values.isPresent()) {
        title.ifPresent(t -> lead(t, Area.cell(0, columns.size())));
        String head = title.flatMap(t -> points(t).stream().findFirst()).orElse("");
        add(values.get(), head);
        title = Optional.empty();
      }
    }
  }

  private static Optional<Element> formula(Element series, String name) {
    return Xml.child(series, name).flatMap(e -> Xml.below(e, "f").stream().findFirst());
  }

  private void categories(Element formula) {
    Integer known = categories.get(formula.getTextContent());
    if (known == null) {
      categories.put(formula.getTextContent(), columns.size());
      add(formula, "");
    } else {
      lead(formula, below(known, columns.get(known).points().size()));
    }
  }

  private void other(Element formula) {
    add(formula, "");
  }

  private void add(Element formula, String head) {
    List<String> points = points(formula);
    boolean numbers = cache(formula).orElseThrow().getLocalName().equals("numCache");
    lead(formula, below(columns.size(), points.size()));
    columns.add(new Column(head, points, numbers));
  }

  private static Area below(int column, int points) {
    return Area.of(1, column, Math.max(1, points), column);
  }

  private void lead(Element formula, Area area) {
    String column = "$" + Area.columnName(area.firstColumn()) + "$";
    String first = column + (area.firstRow() + 1);
    String last = column + (area.lastRow() + 1);
    formula.setTextContent(SHEET + "!" + (first.equals(last) ? first : first + ":" + last));
    done.add(formula);
  }

  private static List<String> points(Element formula) {
    Element cache = cache(formula).orElseThrow();
    int count =
        Xml.child(cache, "ptCount").map(c -> Integer.parseInt(c.getAttribute("val"))).orElse(0);
    List<String> points = new ArrayList<>(Collections.nCopies(count, ""));
    for (Element point : Xml.children(cache, "pt")) {
      int index = Integer.parseInt(point.getAttribute("idx"));
      points.set(index, Xml.child(point, "v").map(Element::getTextContent).orElse(""));
    }
    return points;
  }
}
