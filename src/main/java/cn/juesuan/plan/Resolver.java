package cn.juesuan.plan;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Target;
import cn.juesuan.formula.Target.Piece;
import cn.juesuan.template.Band;
import cn.juesuan.template.CompiledFormula;
import cn.juesuan.template.CompiledFormula.Link;
import cn.juesuan.template.CompiledSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where the references of one workbook's formulas lead after bands and sheets have been
 * repeated.
 */
final class Resolver {

  private final List<List<SheetFrame>> framesOf;
  private final boolean keepsNames;

  /**
   * @param framesOf for each template sheet, by its index, the sheets that it has become
   */
  Resolver(List<List<SheetFrame>> framesOf) {
    this.framesOf = framesOf;
    this.keepsNames = framesOf.stream().flatMap(List::stream).allMatch(Resolver::keepsName);
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
  record Site(Optional<SheetFrame> frame, Instance instance) {}

  List<Target> targets(CompiledFormula formula, Site site) {
    List<Target> targets = new ArrayList<>(formula.references().size());
    for (Link link : formula.references()) {
      targets.add(target(link, site, link.takesMany()));
    }
    return targets;
  }

  /**
   * @param many whether a list of areas may stand there; otherwise scattered areas are covered from
   *     first to last
   */
  Target target(Link link, Site site, boolean many) {
    List<SheetFrame> frames = frames(link, site);
    if (frames.size() == 1 && isUnmoved(frames.get(0), link)) {
      return link.unmoved();
    }
    boolean named = link.occurrence().reference().sheet().isPresent();
    if (frames.size() == 1) {
      List<Area> areas = areas(link, frames.get(0), site);
      if (areas.size() == 1) {
        return new Target(List.of(piece(named, frames.get(0), areas.get(0))));
      }
    }
    List<Piece> pieces = new ArrayList<>();
    for (SheetFrame frame : frames) {
      List<Area> areas = areas(link, frame, site);
      for (Area area : many ? areas : hull(areas)) {
        pieces.add(piece(named, frame, area));
      }
    }
    return new Target(pieces);
  }

  private static Piece piece(boolean named, SheetFrame frame, Area area) {
    return new Piece(named ? Optional.of(frame.name()) : Optional.empty(), area);
  }

  private static List<Area> areas(Link link, SheetFrame frame, Site site) {
    boolean own = site.frame().isPresent() && frame.isSame(site.frame().get());
    return areas(link, frame, own ? site.instance() : frame.layout().sheet());
  }

  /** Whether the sheet is called as the reference says and none of its rows has moved. */
  private static boolean isUnmoved(SheetFrame frame, Link link) {
    Optional<String> named = link.occurrence().reference().sheet();
    return frame.layout().isUnmoved() && (named.isEmpty() || named.get().equals(frame.name()));
  }

  /** Its own sheet, the repetition for the same line, or all that the sheet has become. */
  private List<SheetFrame> frames(Link link, Site site) {
    List<SheetFrame> all = framesOf.get(link.sheet());
    if (site.frame().isEmpty()) {
      return all;
    }
    SheetFrame from = site.frame().get();
    if (from.template().source().index() == link.sheet()) {
      return List.of(from);
    }
    Optional<CompiledSheet.Repeat> repeat = from.template().repeat();
    boolean together =
        repeat.isPresent() && !all.isEmpty() && all.get(0).template().repeat().equals(repeat);
    return together ? List.of(all.get(from.copy())) : all;
  }

  private static List<Area> areas(Link link, SheetFrame frame, Instance from) {
    Area area = link.area();
    if (area.shape() == Area.Shape.COLUMNS) {
      return List.of(area);
    }
    return areas(frame.layout(), area, link.first(), link.last(), link.around(), from);
  }

  /**
   * What template rows have become, seen from an instance.
   *
   * @param first the bands around the area's first row
   * @param last the bands around its last row
   */
  static List<Area> areas(
      Layout layout, Area area, List<Band> first, List<Band> last, Instance from) {
    return areas(layout, area, first, last, CompiledFormula.shared(first, last), from);
  }

  private static List<Area> areas(
      Layout layout,
      Area area,
      List<Band> first,
      List<Band> last,
      List<Band> around,
      Instance from) {
    Instance seen = sharedInstance(around, from, layout);
    if (seen.path().size() == around.size()) {
      int top = layout.first(area.firstRow(), sharedInstance(first, from, layout));
      boolean cell = area.shape() == Area.Shape.CELL;
      int bottom = cell ? top : layout.last(area.lastRow(), sharedInstance(last, from, layout));
      return List.of(area.overRows(top, bottom));
    }
    return scattered(layout, area, layout.instancesOf(around.get(around.size() - 1), seen));
  }

  private static List<Area> scattered(Layout layout, Area area, List<Instance> instances) {
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

  /** The innermost of the instances around {@code from} that is of these bands. */
  private static Instance sharedInstance(List<Band> bands, Instance from, Layout layout) {
    Instance shared = layout.sheet();
    for (int depth = 0; depth < bands.size() && depth < from.path().size(); depth++) {
      Instance instance = from.path().get(depth);
      if (!bands.get(depth).equals(instance.band().orElseThrow())) {
        break;
      }
      shared = instance;
    }
    return shared;
  }

  static List<Area> hull(List<Area> areas) {
    return areas.size() < 2
        ? areas
        : List.of(
            areas.get(0).overRows(areas.get(0).firstRow(), areas.get(areas.size() - 1).lastRow()));
  }
}
