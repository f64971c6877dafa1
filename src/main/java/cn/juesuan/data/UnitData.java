package cn.juesuan.data;

import cn.juesuan.dictionary.Dataset;
import java.util.List;

/**
 * Everything that one unit's workbooks are made of: control totals taken out, lines with one key
 * added up, names of subjects filled in, departments' lines collected.
 */
public final class UnitData {

  private final Unit unit;
  private final List<List<Line>> lines;

  /**
   * @param lines for each dataset of the dictionary, by its index, the unit's lines in the CSV's
   *     order; the batch's own datasets give the same lines for every unit
   */
  public UnitData(Unit unit, List<List<Line>> lines) {
    this.unit = unit;
    this.lines = List.copyOf(lines);
  }

  public Unit unit() {
    return unit;
  }

  public List<Line> lines(Dataset dataset) {
    return lines.get(dataset.index());
  }
}
