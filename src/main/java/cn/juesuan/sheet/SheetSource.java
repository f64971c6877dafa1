package cn.juesuan.sheet;

import cn.juesuan.formula.Area;
import cn.juesuan.list.ListPlaces;
import cn.juesuan.list.RawRecord;
import cn.juesuan.list.RecordSource;
import cn.juesuan.list.UnreadableList;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a sheet as the records of a list. */
final class SheetSource implements RecordSource {

  private final String file;
  private final String sheet;
  private final SheetRows rows;
  private final Closeable owned;
  private final RowCount hidden = new RowCount();
  private final RowCount covered = new RowCount();

  /** Rows of one kind, which are reported once for a list. */
  private static final class RowCount {
    private int count = 0;
    private int first = 0;

    void add(int row) {
      first = count == 0 ? row : first;
      count++;
    }

    Optional<Problem> problem(Kind kind, ListPlaces places, String what) {
      return count == 0
          ? Optional.empty()
          : Optional.of(
              kind.at(places.at(first, ""), "从第 " + first + " 行起有 " + count + " 行" + what));
    }
  }

  /**
   * @param owned is closed with the list
   */
  SheetSource(String file, String sheet, SheetRows rows, Closeable owned) {
    this.file = file;
    this.sheet = sheet;
    this.rows = rows;
    this.owned = owned;
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public String sheet() {
    return sheet;
  }

  @Override
  public String form() {
    return "Excel 工作簿";
  }

  @Override
  public boolean isGrid() {
    return true;
  }

  @Override
  public String cell(int line, int field) {
    return Area.columnName(field) + line;
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    try {
      return rows.next().map(this::record);
    } catch (UnreadableWorkbook e) {
      throw new UnreadableList(e.reason(), e);
    }
  }

  private RawRecord record(SheetRow row) {
    if (row.hidden()) {
      hidden.add(row.number());
    }
    if (row.covered()) {
      covered.add(row.number());
    }
    List<RawRecord.Fault> faults = new ArrayList<>(row.faults().size());
    for (CellFault f : row.faults()) {
      faults.add(new RawRecord.Fault(f.column(), f.kind(), f.value(), f.detail()));
    }
    return new RawRecord(row.number(), row.texts(), row.texts().size(), false, faults);
  }

  @Override
  public List<Problem> odd(ListPlaces places) {
    List<Problem> problems = new ArrayList<>();
    hidden.problem(Kind.ROWS_HIDDEN, places, "是隐藏的或筛选掉的，照样读了").ifPresent(problems::add);
    covered.problem(Kind.CELLS_COVERED, places, "在合并单元格下面还有内容，没有读").ifPresent(problems::add);
    return problems;
  }

  @Override
  public void close() throws IOException {
    try (owned) {
      rows.close();
    }
  }
}
