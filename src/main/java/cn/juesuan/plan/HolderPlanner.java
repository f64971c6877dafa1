package cn.juesuan.plan;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Target;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.plan.BookPlan.PlannedHolder;
import cn.juesuan.template.Band;
import cn.juesuan.template.CompiledFormula;
import cn.juesuan.template.CompiledSheet.CompiledHolder;
import cn.juesuan.template.ReferenceHolder.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides where everything besides cells and merges stands on a planned sheet. */
final class HolderPlanner {

  private final SheetFrame frame;
  private final ReferenceResolver resolver;
  private final CellPlanner cells;
  private final RowMap layout;

  HolderPlanner(SheetFrame frame, ReferenceResolver resolver, CellPlanner cells) {
    this.frame = frame;
    this.resolver = resolver;
    this.cells = cells;
    this.layout = frame.layout();
  }

  List<PlannedHolder> holders() {
    List<PlannedHolder> planned = new ArrayList<>();
    for (CompiledHolder holder : frame.template().holders()) {
      switch (holder.source().behaviour()) {
        case MERGE -> {}
        case REPEAT, LINK, SHOW, ANCHOR, SERIES -> repeat(holder, planned);
        case BREAK -> breaks(holder, planned);
        case COVER -> planned.add(covering(holder, false));
        case SPAN, SINGLE, ALONE, TABLE, PIVOT, PIVOT_REFRESHED ->
            planned.add(covering(holder, true));
        case RULE, CHOICE -> planned.addAll(new RulePlanner(frame, resolver, cells, holder).plan());
      }
    }
    return planned;
  }

  private void repeat(CompiledHolder holder, List<PlannedHolder> planned) {
    for (Instance instance : instances(holder)) {
      List<Area> here =
          holder.source().areas().stream().limit(1).map(a -> within(a, instance)).toList();
      if (holder.source().behaviour() == Behaviour.LINK) {
        link(holder, instance, here).ifPresent(planned::add);
      } else {
        planned.add(new PlannedHolder(holder.source().id(), here, formulas(holder, instance)));
      }
    }
  }

  private List<Instance> instances(CompiledHolder holder) {
    return holder.source().areas().isEmpty()
        ? List.of(layout.sheet())
        : instancesAround(holder.source().areas().get(0));
  }

  private Area within(Area area, Instance instance) {
    return area.overRows(
        layout.first(area.firstRow(), instance), layout.last(area.lastRow(), instance));
  }

  /** A hyperlink leads to the first of what its target has become; to none, it is none. */
  private Optional<PlannedHolder> link(CompiledHolder holder, Instance instance, List<Area> areas) {
    ReferenceResolver.ReferenceSite site =
        new ReferenceResolver.ReferenceSite(Optional.of(frame), instance);
    List<PlannedFormula> planned = new ArrayList<>();
    for (CompiledFormula formula : holder.formulas()) {
      List<Target> targets = new ArrayList<>();
      for (CompiledFormula.Link link : formula.references()) {
        Target all = resolver.target(link, site, true);
        if (all.isNowhere()) {
          return Optional.empty();
        }
        targets.add(first(link, all.pieces().get(0)));
      }
      planned.add(cells.planned(formula, targets, instance.scope(), holder.source()::ref));
    }
    return Optional.of(new PlannedHolder(holder.source().id(), areas, planned));
  }

  private static Target first(CompiledFormula.Link link, Target.Piece piece) {
    int row = piece.area().firstRow();
    return link.area().shape() == Area.Shape.CELL
        ? new Target.Piece(piece.sheet(), link.area().overRows(row, row))
        : piece;
  }

  /**
   * A break stands between two rows: its place is the first row of what the lower one has become.
   */
  private void breaks(CompiledHolder holder, List<PlannedHolder> planned) {
    Area area = holder.source().areas().get(0);
    for (Instance instance : instancesAround(area)) {
      int lower = layout.first(area.lastRow(), instance);
      planned.add(
          new PlannedHolder(holder.source().id(), List.of(area.overRows(lower, lower)), List.of()));
    }
  }

  private List<Instance> instancesAround(Area area) {
    List<Band> around =
        CompiledFormula.shared(
            frame.template().pathOf(area.firstRow()), frame.template().pathOf(area.lastRow()));
    return around.isEmpty()
        ? List.of(layout.sheet())
        : layout.instancesOf(around.get(around.size() - 1), layout.sheet());
  }

  private PlannedHolder covering(CompiledHolder holder, boolean oneArea) {
    List<Area> areas = new ArrayList<>();
    for (Area area : holder.source().areas()) {
      List<Area> here = covered(area);
      areas.addAll(oneArea ? ReferenceResolver.hull(here) : here);
    }
    return new PlannedHolder(holder.source().id(), areas, formulas(holder, layout.sheet()));
  }

  private List<Area> covered(Area area) {
    return area.shape() == Area.Shape.COLUMNS
        ? List.of(area)
        : ReferenceResolver.areas(
            layout,
            area,
            frame.template().pathOf(area.firstRow()),
            frame.template().pathOf(area.lastRow()),
            layout.sheet());
  }

  /** What is drawn of several areas is written in brackets. */
  private static boolean isUnion(List<Target> targets) {
    return targets.size() == 1 && targets.get(0).isScattered();
  }

  private List<PlannedFormula> formulas(CompiledHolder holder, Instance instance) {
    boolean many = holder.source().behaviour() == Behaviour.SERIES;
    ReferenceResolver.ReferenceSite site =
        new ReferenceResolver.ReferenceSite(Optional.of(frame), instance);
    List<PlannedFormula> planned = new ArrayList<>();
    for (CompiledFormula formula : holder.formulas()) {
      List<Target> targets =
          formula.references().stream()
              .map(l -> resolver.target(l, site, many || l.takesMany()))
              .toList();
      PlannedFormula one = cells.planned(formula, targets, instance.scope(), holder.source()::ref);
      planned.add(many && isUnion(targets) ? cells.bracketed(one, holder.source()::ref) : one);
    }
    return planned;
  }
}
