package cn.juesuan.batch;

import cn.juesuan.data.Unit;
import cn.juesuan.data.UnitData;
import cn.juesuan.list.FileFormat;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import java.util.List;

/**
 * One batch, read: its units, and for each its data whenever it is asked for. Records are kept as
 * text, big batches' mostly in a temporary file that closing removes. Several threads may ask at
 * once.
 */
public final class Batch implements AutoCloseable {

  private final OwnDataReader reader;
  private final BatchIndex gathered;
  private final List<Unit> units;

  Batch(OwnDataReader reader, BatchIndex gathered) {
    this.reader = reader;
    this.gathered = gathered;
    this.units = gathered.units().stream().map(UnitEntry::unit).toList();
  }

  /** The units in the order of 单位.csv, those with errors too. */
  public List<Unit> units() {
    return units;
  }

  /**
   * A unit's data and everything that is wrong with it, each problem said of the unit. Where there
   * are errors, the data is what could be read.
   *
   * @param unit one of {@link #units}
   */
  public Found<UnitData> dataOf(Unit unit) {
    UnitEntry entry = gathered.byCode().get(unit.code());
    if (entry == null) {
      throw new IllegalArgumentException("no unit of this batch: " + unit);
    }
    return new UnitAssembler(reader, entry).found();
  }

  /** The list of units, as messages call it. */
  public String unitList() {
    return gathered.unitList();
  }

  /** What is wrong with the batch as a whole, not with one of its units. */
  public List<Problem> problems() {
    return List.copyOf(gathered.problems());
  }

  /**
   * Whether one of {@link #problems} leaves no unit's data whole: a missing file or column, say. A
   * line of an unknown unit is an error too, but stops nobody.
   */
  public boolean stopsEveryUnit() {
    return gathered.stopsEveryUnit();
  }

  /** How each file that could be read is written, in the order of reading. */
  public List<FileFormat> formats() {
    return List.copyOf(gathered.formats());
  }

  @Override
  public void close() {
    reader.close();
  }
}
