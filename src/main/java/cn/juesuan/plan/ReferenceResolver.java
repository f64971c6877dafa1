package cn.juesuan.plan;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Target;
import cn.juesuan.formula.Target.Piece;
import cn.juesuan.template.Band;
import cn.juesuan.template.CompiledFormula;
import cn.juesuan.template.CompiledFormula.Link;
import cn.juesuan.template.CompiledSheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds where the references of one workbook's formulas lead after bands and sheets have been
 * repeated.
 */
final class ReferenceResolver {

  private final List<List<SheetFrame>> framesOf;
  private final boolean keepsNames;

  /**
   * @param framesOf for each template sheet, by its index, the sheets that it has become
   */
  ReferenceResolver(List<List<SheetFrame>> framesOf) {
    this.framesOf = framesOf;
    this.keepsNames =
        framesOf.stream().flatMap(List::stream).allMatch(ReferenceResolver::keepsName);
  }

  /** Whether every sheet whose name takes no data is called as in the template. */
  boolean keepsNames() {
    return keepsNames;
  }

  private static boolean keepsName(SheetFrame frame) {
    return frame.template().name().placeholders().findAny().isPresent()
        || frame.name().equals(frame.template().source().name());
  }

  /**
   * Where a formula stands: on which sheet, inside which instances; the sheet is empty for the
   * workbook's names.
   */
  record ReferenceSite(Optional<SheetFrame> frame, Instance instance) {
    boolean isOn(int templateSheet) {
      return frame.isPresent() && frame.get().template().source().index() == templateSheet;
    }
  }

  List<Target> targets(CompiledFormula formula, ReferenceSite site) {
    List<Link> links = formula.references();
    Target[] targets = new Target[links.size()];
    for (int i = 0; i < targets.length; i++) {
      int same = formula.firstSame().get(i);
      targets[i] = same < i ? targets[same] : target(links.get(i), site, links.get(i).takesMany());
    }
    return Arrays.asList(targets);
  }

  /**
   * @param many whether a list of areas may stand there; otherwise scattered areas are covered from
   *     first to last
   */
  Target target(Link link, ReferenceSite site, boolean many) {
    if (site.isOn(link.sheet())) {
      return target(link, site.frame().get(), site.instance(), many);
    }
    List<SheetFrame> frames = frames(link, site);
    if (frames.size() == 1) {
      return target(link, frames.get(0), frames.get(0).layout().sheet(), many);
    }
    List<Piece> pieces = new ArrayList<>();
    frames.forEach(f -> pieces.addAll(pieces(link, f, f.layout().sheet(), many)));
    return Target.of(pieces);
  }

  /** Where a reference to one finished sheet leads from an instance. */
  private static Target target(Link link, SheetFrame frame, Instance from, boolean many) {
    boolean asNamed = link.isFor(frame.name());
    if (asNamed && frame.layout().isUnmoved()) {
      return link.unmoved();
    }
    Optional<Area> together = together(link, frame.layout(), from);
    if (together.isEmpty()) {
      return Target.of(pieces(link, frame, from, many));
    }
    boolean asTyped =
        asNamed
            && together.get().firstRow() == link.area().firstRow()
            && together.get().lastRow() == link.area().lastRow();
    return asTyped ? link.unmoved() : piece(link, frame, together.get());
  }

  private static List<Piece> pieces(Link link, SheetFrame frame, Instance from, boolean many) {
    RowMap layout = frame.layout();
    List<Area> areas =
        together(link, layout, from)
            .map(List::of)
            .orElseGet(() -> scattered(layout, link.area(), link.around(), from));
    List<Piece> pieces = new ArrayList<>();
    for (Area area : many ? areas : hull(areas)) {
      pieces.add(piece(link, frame, area));
    }
    return pieces;
  }

  private static Piece piece(Link link, SheetFrame frame, Area area) {
    return new Piece(link.isFor(frame.name()) ? link.named() : Optional.of(frame.name()), area);
  }

  /** Of another sheet the repetition for the same line, or all that it has become. */
  private List<SheetFrame> frames(Link link, ReferenceSite site) {
    List<SheetFrame> all = framesOf.get(link.sheet());
    if (site.frame().isEmpty() || all.isEmpty()) {
      return all;
    }
    SheetFrame from = site.frame().get();
    Optional<CompiledSheet.Repeat> repeat = from.template().repeat();
    boolean together = repeat.isPresent() && all.get(0).template().repeat().equals(repeat);
    return together ? List.of(all.get(from.copy())) : all;
  }

  /** The one area that a reference leads to, if what it refers to has not been scattered. */
  private static Optional<Area> together(Link link, RowMap layout, Instance from) {
    Area area = link.area();
    if (area.shape() == Area.Shape.COLUMNS) {
      return Optional.of(area);
    }
    return together(layout, area, link.first(), link.last(), link.around(), from);
  }

  private static Optional<Area> together(
      RowMap layout,
      Area area,
      List<Band> first,
      List<Band> last,
      List<Band> around,
      Instance from) {
    Instance seen = from.sharing(around);
    if (seen.depth() != around.size()) {
      return Optional.empty();
    }
    Instance top = first.size() == around.size() ? seen : from.sharing(first);
    int firstRow = layout.first(area.firstRow(), top);
    if (area.shape() == Area.Shape.CELL) {
      return Optional.of(area.overRows(firstRow, firstRow));
    }
    Instance bottom = last.size() == around.size() ? seen : from.sharing(last);
    return Optional.of(area.overRows(firstRow, layout.last(area.lastRow(), bottom)));
  }

  /**
   * What template rows have become, seen from an instance.
   *
   * @param first the bands around the area's first row
   * @param last the bands around its last row
   */
  static List<Area> areas(
      RowMap layout, Area area, List<Band> first, List<Band> last, Instance from) {
    List<Band> around = CompiledFormula.shared(first, last);
    return together(layout, area, first, last, around, from)
        .map(List::of)
        .orElseGet(() -> scattered(layout, area, around, from));
  }

  private static List<Area> scattered(RowMap layout, Area area, List<Band> around, Instance from) {
    List<Instance> instances =
        layout.instancesOf(around.get(around.size() - 1), from.sharing(around));
    List<Area> areas = new ArrayList<>();
    int top = -1;
    int bottom = -2;
    for (Instance instance : instances) {
      int nextTop = layout.first(area.firstRow(), instance);
      int nextBottom =
          area.shape() == Area.Shape.CELL ? nextTop : layout.last(area.lastRow(), instance);
      if (nextTop != bottom + 1) {
        if (top >= 0) {
          areas.add(area.overRows(top, bottom));
        }
        top = nextTop;
      }
      bottom = nextBottom;
    }
    areas.add(area.overRows(top, bottom));
    return areas;
  }

  static List<Area> hull(List<Area> areas) {
    return areas.size() < 2
        ? areas
        : List.of(
            areas.get(0).overRows(areas.get(0).firstRow(), areas.get(areas.size() - 1).lastRow()));
  }
}
