package cn.juesuan.workbook;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Functions;
import java.util.List;

/**
 * How many cells a template's formulas make POI look at, empty ones included. Nobody needs a
 * thousand formulas over a million empty cells each; they would take minutes for every unit.
 */
final class Reach {

  /** POI takes a second or two for so many. */
  private static final long MOST = 50_000_000;

  /** How many rows a sheet has, roughly. */
  private static final long ORDINARY_ROWS = 1_000;

  private long cells;

  /**
   * @param areas the formula's references, by their numbers
   */
  void add(Program program, List<Area> areas) throws ProgramParser.Unsupported {
    add(program, "", areas);
    if (cells > MOST) {
      throw new ProgramParser.Unsupported("公式里的区域太大，到这里合计超过 5,000 万个单元格，请缩小到用得着的行和列");
    }
  }

  /** POI stops at the last used row if an area goes to the sheet's end. */
  private static long walked(Area area) {
    return area.lastRow() == Area.LAST_ROW
        ? (area.lastColumn() - area.firstColumn() + 1) * ORDINARY_ROWS
        : area.cells();
  }

  private void add(Program program, String function, List<Area> areas) {
    if (program instanceof Program.Reference reference) {
      Area area = areas.get(reference.number());
      boolean bounded = Functions.skipsEmpty(function) || Functions.isPicking(function);
      cells += bounded ? 1 : walked(area);
    } else if (program instanceof Program.Operation operation) {
      operation.operands().forEach(o -> add(o, operation.function(), areas));
    } else if (program instanceof Program.Snapped snapped) {
      add(snapped.sum(), "", areas);
    }
  }
}
