package cn.juesuan.plan;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.Node;
import cn.juesuan.formula.Target;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.plan.BookPlan.PlannedHolder;
import cn.juesuan.template.CompiledFormula;
import cn.juesuan.template.CompiledFormula.Link;
import cn.juesuan.template.CompiledSheet.CompiledHolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A conditional format or validation is seen from each cell of its areas. Where rows have been
 * repeated, cells that see the same (written relative to themselves) share one rule, so that each
 * cell's rule means what it meant.
 */
final class RulePlanner {

  private final SheetFrame frame;
  private final RowMap layout;
  private final ReferenceResolver resolver;
  private final CellPlanner cells;
  private final CompiledHolder rule;
  private final Area base;
  private final Map<String, Group> groups = new LinkedHashMap<>();

  RulePlanner(
      SheetFrame frame, ReferenceResolver resolver, CellPlanner cells, CompiledHolder rule) {
    this.frame = frame;
    this.layout = frame.layout();
    this.resolver = resolver;
    this.cells = cells;
    this.rule = rule;
    this.base = rule.source().areas().get(0);
  }

  /** Cells that see the same, and what the topmost of them sees. */
  private static final class Group {
    private final List<Area> areas = new ArrayList<>();
    private final List<PlannedFormula> formulas;

    Group(List<PlannedFormula> formulas) {
      this.formulas = formulas;
    }

    void add(Area columns, int firstRow, int lastRow) {
      int last = areas.size() - 1;
      if (last >= 0) {
        Area before = areas.get(last);
        boolean below =
            before.lastRow() + 1 == firstRow
                && before.firstColumn() == columns.firstColumn()
                && before.lastColumn() == columns.lastColumn();
        if (below) {
          areas.set(
              last, Area.of(before.firstRow(), before.firstColumn(), lastRow, before.lastColumn()));
          return;
        }
      }
      areas.add(Area.of(firstRow, columns.firstColumn(), lastRow, columns.lastColumn()));
    }
  }

  List<PlannedHolder> plan() {
    for (Area area : rule.source().areas()) {
      int lastTemplateRow = Math.min(area.lastRow(), layout.templateRows() - 1);
      int top = layout.first(area.firstRow(), layout.sheet());
      if (area.firstRow() <= lastTemplateRow) {
        int bottom = layout.last(lastTemplateRow, layout.sheet());
        for (int row = top; row <= bottom; row++) {
          int template = layout.templateRowOf(row);
          if (template >= area.firstRow() && template <= lastTemplateRow) {
            see(area, template, row, row);
          }
        }
      }
      if (area.lastRow() >= layout.templateRows()) {
        int from = Math.max(area.firstRow(), layout.templateRows());
        see(
            area,
            from,
            layout.first(from, layout.sheet()),
            layout.last(area.lastRow(), layout.sheet()));
      }
    }
    List<PlannedHolder> planned = new ArrayList<>();
    groups
        .values()
        .forEach(g -> planned.add(new PlannedHolder(rule.source().id(), g.areas, g.formulas)));
    return planned;
  }

  private void see(Area area, int template, int firstRow, int lastRow) {
    Instance instance = firstRow < layout.size() ? layout.instanceOf(firstRow) : layout.sheet();
    List<List<Target>> seen = new ArrayList<>();
    StringBuilder key = new StringBuilder();
    for (CompiledFormula formula : rule.formulas()) {
      List<Target> targets = targets(formula, area, template, instance);
      seen.add(targets);
      targets.forEach(t -> relative(t, firstRow, area.firstColumn(), key));
      key.append(';');
    }
    groups
        .computeIfAbsent(key.toString(), k -> new Group(planned(seen, instance)))
        .add(area, firstRow, lastRow);
  }

  private List<PlannedFormula> planned(List<List<Target>> seen, Instance instance) {
    List<PlannedFormula> planned = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      planned.add(
          cells.planned(rule.formulas().get(i), seen.get(i), instance.scope(), rule.source()::ref));
    }
    return planned;
  }

  private List<Target> targets(
      CompiledFormula formula, Area area, int template, Instance instance) {
    ReferenceResolver.ReferenceSite site =
        new ReferenceResolver.ReferenceSite(Optional.of(frame), instance);
    int down = template - base.firstRow();
    int right = area.firstColumn() - base.firstColumn();
    return formula.references().stream()
        .map(l -> resolver.target(seenFrom(l, down, right), site, l.takesMany()))
        .toList();
  }

  /** The link as a cell further down and right sees it: relative rows and columns move along. */
  private Link seenFrom(Link link, int down, int right) {
    if (down == 0 && right == 0) {
      return link;
    }
    Area moved = link.area().moved(down, right);
    Node.Reference typed = link.occurrence().reference();
    Node.Reference reference =
        new Node.Reference(typed.sheet(), moved, typed.prefix() + moved.text());
    Formula.Occurrence occurrence =
        new Formula.Occurrence(
            reference, link.occurrence().call(), link.occurrence().wholeArgument());
    boolean own = link.sheet() == frame.template().source().index();
    return own
        ? new Link(
            occurrence,
            link.sheet(),
            frame.template().pathOf(moved.firstRow()),
            frame.template().pathOf(moved.lastRow()))
        : new Link(occurrence, link.sheet(), link.first(), link.last());
  }

  private static void relative(Target target, int row, int column, StringBuilder key) {
    for (Target.Piece piece : target.pieces()) {
      Area a = piece.area();
      Area.Absolute signs = a.absolute();
      boolean rows = a.shape() != Area.Shape.COLUMNS;
      boolean columns = a.shape() != Area.Shape.ROWS;
      key.append(piece.sheet().orElse("")).append('!');
      part(key, signs.firstRow() || !rows, a.firstRow(), row);
      part(key, signs.firstColumn() || !columns, a.firstColumn(), column);
      part(key, signs.lastRow() || !rows, a.lastRow(), row);
      part(key, signs.lastColumn() || !columns, a.lastColumn(), column);
    }
    key.append(',');
  }

  private static void part(StringBuilder key, boolean absolute, int value, int from) {
    key.append(absolute ? "=" : "+").append(absolute ? value : value - from).append(' ');
  }
}
