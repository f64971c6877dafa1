package cn.juesuan.sheet;

import cn.juesuan.formula.Area;
import cn.juesuan.problem.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the cells of one row. */
final class RowBuilder {

  /** A cell far to the right of each of a million rows is nobody's list. */
  private static final long MOST_GAPS = 50_000_000;

  /** Stands for a cell's text until the row is done; cells cannot hold it. */
  private static final String FAULTY = "\uFFFF";

  private final Merges merges;
  private final boolean date1904;
  private final List<String> texts = new ArrayList<>();
  private final List<CellFault> faults = new ArrayList<>();
  private int number = 0;
  private long gaps = 0;
  private boolean hidden = false;
  private boolean covered = false;

  RowBuilder(Merges merges, boolean date1904) {
    this.merges = merges;
    this.date1904 = date1904;
  }

  /**
   * Begins a row.
   *
   * @param row from 1
   */
  void begin(int row, boolean isHidden) {
    number = row;
    hidden = isHidden;
    covered = false;
    texts.clear();
    faults.clear();
  }

  int number() {
    return number;
  }

  /** Takes a cell's text; CR LF and CR become LF, as in text files. */
  void text(int column, String text) throws UnreadableWorkbook {
    if (!text.isEmpty()) {
      put(column, text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'));
    }
  }

  void number(int column, BigDecimal value, CellFormat format) throws UnreadableWorkbook {
    Optional<String> shown = ShownNumber.of(value, format, date1904);
    if (shown.isPresent()) {
      put(column, shown.get());
    } else {
      String written = ShownNumber.digits(value);
      fault(column, Kind.DATE_UNREADABLE, written, "日期格式的单元格里是 " + written + "，没有这一天");
    }
  }

  void error(int column, String error) throws UnreadableWorkbook {
    fault(column, Kind.CELL_ERROR, error, "单元格的值是 " + error);
  }

  void missingResult(int column, String formula) throws UnreadableWorkbook {
    fault(column, Kind.RESULT_MISSING, "=" + formula, "单元格里是公式，文件里却没有它的结果");
  }

  private void fault(int column, Kind kind, String value, String detail) throws UnreadableWorkbook {
    if (put(column, FAULTY)) {
      faults.add(new CellFault(column, kind, value, detail));
    }
  }

  /** Whether the cell can be seen; under a merged one it cannot. */
  private boolean put(int column, String text) throws UnreadableWorkbook {
    if (merges.covers(number, column)) {
      covered = true;
      return false;
    }
    gaps += Math.max(0, column - texts.size());
    if (gaps > MOST_GAPS) {
      throw new UnreadableWorkbook(
          "到第 " + number + " 行为止，内容前面空着的单元格合计超过 " + MOST_GAPS + " 个；删去右边很远处的空格和内容，再另存一次");
    }
    while (texts.size() <= column) {
      texts.add("");
    }
    if (!texts.set(column, text).isEmpty()) {
      throw new UnreadableWorkbook("文件已损坏：单元格 " + Area.columnName(column) + number + " 出现了两次");
    }
    return true;
  }

  /** The row, unless nothing stands in it. */
  Optional<SheetRow> row() {
    faults.forEach(f -> texts.set(f.column(), ""));
    return texts.isEmpty() && !covered
        ? Optional.empty()
        : Optional.of(new SheetRow(number, hidden, texts, faults, covered));
  }
}
