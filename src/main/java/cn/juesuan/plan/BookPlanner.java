package cn.juesuan.plan;

import cn.juesuan.data.UnitData;
import cn.juesuan.problem.Found;
import cn.juesuan.template.Band;
import cn.juesuan.template.CompiledBook;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.Placeholder;
import java.util.List;

/**
 * Decides the workbooks of one template: rows, cells, formulas and all that refers to cells. What
 * does not depend on the unit is decided once. Several threads may use it at a time.
 */
public final class BookPlanner {

  private final CompiledBook book;
  private final List<ConstantRows> known;
  private final List<ConstantRows> knownIfRenamed;
  private final List<ConstantMerges> merges;
  private final List<List<Placeholder.Complete>> complete;

  /** Finds once what every unit has in common; several threads may plan with it at once. */
  public BookPlanner(CompiledBook book) {
    this.book = book;
    this.known = book.sheets().stream().map(s -> new ConstantRows(s, size(s), true)).toList();
    this.knownIfRenamed =
        book.sheets().stream().map(s -> new ConstantRows(s, size(s), false)).toList();
    this.merges = book.sheets().stream().map(ConstantMerges::new).toList();
    this.complete = book.sheets().stream().map(CompiledSheet::complete).toList();
  }

  /**
   * A unit's plan and what is wrong with it; with errors it must not be written.
   *
   * @param placed takes note of the amounts that found a cell
   */
  public Found<BookPlan> plan(UnitData data, PlacedAmounts placed) {
    return new UnitPlanner(this, data, placed).planned();
  }

  CompiledBook book() {
    return book;
  }

  /**
   * @param keepsNames whether every sheet whose name takes no data is called as in the template
   */
  ConstantRows known(CompiledSheet sheet, boolean keepsNames) {
    return (keepsNames ? known : knownIfRenamed).get(sheet.source().index());
  }

  /** The columns of which every amount must have its place on a sheet. */
  List<Placeholder.Complete> complete(CompiledSheet sheet) {
    return complete.get(sheet.source().index());
  }

  ConstantMerges merges(CompiledSheet sheet) {
    return merges.get(sheet.source().index());
  }

  /** How many rows a template's sheet has, up to the last that holds or repeats anything. */
  static int size(CompiledSheet sheet) {
    int bands = sheet.bands().stream().mapToInt(Band::lastRow).max().orElse(0);
    return Math.max(bands, sheet.byIndex().size() - 1) + 1;
  }
}
