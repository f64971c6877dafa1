package cn.juesuan.plan;

import cn.juesuan.formula.Area;
import cn.juesuan.template.Band;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.CompiledSheet.CompiledHolder;
import cn.juesuan.template.CompiledSheet.CompiledRow;
import cn.juesuan.template.Holder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides the merged regions of a planned sheet. */
final class MergePlanner {

  private final SheetFrame frame;
  private final List<Area> merges = new ArrayList<>();
  private final Set<Long> merged = new HashSet<>();

  private MergePlanner(SheetFrame frame) {
    this.frame = frame;
  }

  static List<Area> merges(SheetFrame frame) {
    MergePlanner planner = new MergePlanner(frame);
    planner.written();
    planner.spanning();
    return planner.merges;
  }

  /**
   * Regions that the template has merged: grown around the bands in them, repeated with the bands
   * around them.
   */
  private void written() {
    for (CompiledHolder holder : frame.template().holders()) {
      if (holder.source().behaviour() != Holder.Behaviour.MERGE) {
        continue;
      }
      Area area = holder.source().areas().get(0);
      merged.add(cell(area.firstRow(), area.firstColumn()));
      for (Instance instance : instances(holder.path())) {
        add(area, instance, area.lastRow());
      }
    }
  }

  /** A cell whose value belongs to an outer band spans the rows of the inner bands beside it. */
  private void spanning() {
    for (CompiledRow row : frame.template().rows()) {
      for (CompiledCell cell : row.cells()) {
        if (cell instanceof CompiledCell.Filled filled
            && filled.path().size() < row.path().size()
            && !merged.contains(cell(filled.source().row(), filled.source().column()))) {
          Band inner = row.path().get(filled.path().size());
          Area area = Area.cell(filled.source().row(), filled.source().column());
          instances(filled.path()).forEach(i -> add(area, i, inner.lastRow()));
        }
      }
    }
  }

  private List<Instance> instances(List<Band> path) {
    Layout layout = frame.layout();
    return path.isEmpty()
        ? List.of(layout.sheet())
        : layout.instancesOf(path.get(path.size() - 1), layout.sheet());
  }

  private void add(Area area, Instance instance, int lastRow) {
    Layout layout = frame.layout();
    Area grown =
        Area.of(
            layout.first(area.firstRow(), instance),
            area.firstColumn(),
            layout.last(lastRow, instance),
            area.lastColumn());
    if (!grown.isOneCell()) {
      merges.add(grown);
    }
  }

  private static long cell(int row, int column) {
    return (long) row << 20 | column;
  }
}
