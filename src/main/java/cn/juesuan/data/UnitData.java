package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.SubjectLists;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one unit's workbooks are made of: control totals taken out, lines with one key
 * added up, names of subjects filled in, departments' lines collected.
 */
public final class UnitData {

  private final Unit unit;
  private final List<List<Line>> lines;
  private final UpperNames names;

  /**
   * Data that knows no names of subjects beside those in its lines.
   *
   * @param lines for each dataset of the dictionary, by its index, the unit's lines in the CSV's
   *     order; the batch's own datasets give the same lines for every unit
   */
  public UnitData(Unit unit, List<List<Line>> lines) {
    this(unit, lines, SubjectLists.none());
  }

  /**
   * @param lists name the subjects above the lines'
   */
  public UnitData(Unit unit, List<List<Line>> lines, SubjectLists lists) {
    this(unit, lines, UpperNames.of(lists));
  }

  /**
   * A unit's lines.
   *
   * @param lines by dataset, in the dictionary's order
   */
  public UnitData(Unit unit, List<List<Line>> lines, UpperNames names) {
    this.unit = unit;
    this.lines = List.copyOf(lines);
    this.names = names;
  }

  /** Whose data it is. */
  public Unit unit() {
    return unit;
  }

  /** The unit's lines, in the file's order; of a dataset without units those of the whole batch. */
  public List<Line> lines(Dataset dataset) {
    return lines.get(dataset.index());
  }

  /**
   * The name of a subject above the lines' own: as a subtotal line of the unit's file writes it,
   * else as the year's list does.
   *
   * @param subject a subject column of the dataset
   */
  public Optional<String> subjectName(Dataset dataset, Column subject, String code) {
    return names.name(dataset, subject, code);
  }

  /** What the year's list says of a subject; empty if it says nothing. */
  public Optional<String> explanation(Column subject, String code) {
    return names.explanation(subject, code);
  }
}
