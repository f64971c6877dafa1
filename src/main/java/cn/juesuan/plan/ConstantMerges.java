package cn.juesuan.plan;

import cn.juesuan.formula.Area;
import cn.juesuan.template.Band;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.CompiledSheet.CompiledHolder;
import cn.juesuan.template.CompiledSheet.CompiledRow;
import cn.juesuan.template.ReferenceHolder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of a template sheet is merged, found once; every unit's sheet has it at its own places. */
final class ConstantMerges {

  private final List<Merge> merges = new ArrayList<>();

  /**
   * A region.
   *
   * @param path the bands with which it is repeated, outermost first
   * @param lastRow the template's row with which it ends: beyond the area for a cell that spans
   *     rows
   */
  private record Merge(Area area, List<Band> path, int lastRow) {}

  ConstantMerges(CompiledSheet sheet) {
    Set<Area> written = written(sheet);
    for (CompiledRow row : sheet.rows()) {
      for (CompiledCell cell : row.cells()) {
        spanning(row, cell, written);
      }
    }
  }

  /**
   * Regions that the template has merged: grown around the bands in them, repeated with the bands
   * around them. Returns their first cells.
   */
  private Set<Area> written(CompiledSheet sheet) {
    Set<Area> first = new HashSet<>();
    for (CompiledHolder holder : sheet.holders()) {
      if (holder.source().behaviour() == ReferenceHolder.Behaviour.MERGE) {
        Area area = holder.source().areas().get(0);
        first.add(Area.cell(area.firstRow(), area.firstColumn()));
        merges.add(new Merge(area, holder.path(), area.lastRow()));
      }
    }
    return first;
  }

  /** A cell whose value belongs to an outer band spans the rows of the inner bands beside it. */
  private void spanning(CompiledRow row, CompiledCell cell, Set<Area> written) {
    if (cell instanceof CompiledCell.Filled filled && filled.path().size() < row.path().size()) {
      Area area = Area.cell(filled.source().row(), filled.source().column());
      if (!written.contains(area)) {
        Band inner = row.path().get(filled.path().size());
        merges.add(new Merge(area, filled.path(), inner.lastRow()));
      }
    }
  }

  /** The merged regions of a planned sheet. */
  List<Area> in(RowMap layout) {
    List<Area> areas = new ArrayList<>();
    for (Merge merge : merges) {
      for (Instance instance : instances(merge.path(), layout)) {
        Area area = area(merge, instance, layout);
        if (!area.isOneCell()) {
          areas.add(area);
        }
      }
    }
    return areas;
  }

  private static List<Instance> instances(List<Band> path, RowMap layout) {
    return path.isEmpty()
        ? List.of(layout.sheet())
        : layout.instancesOf(path.get(path.size() - 1), layout.sheet());
  }

  private static Area area(Merge merge, Instance instance, RowMap layout) {
    return Area.of(
        layout.first(merge.area().firstRow(), instance),
        merge.area().firstColumn(),
        layout.last(merge.lastRow(), instance),
        merge.area().lastColumn());
  }
}
