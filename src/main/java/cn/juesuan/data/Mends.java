package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.list.ListPlaces;
import cn.juesuan.list.ListRow;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.MoneyUnit;
import cn.juesuan.value.Reading;
import cn.juesuan.value.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Fields that are read with a mend. Exports write all of a column alike, so they are reported once
 * for each kind of mend, with the first examples and how many there are.
 */
public final class Mends {

  private static final int SHOWN = 3;

  private final FieldReader fields;
  private final List<Column> columns;
  private final Map<Kind, Seen> seen = new EnumMap<>(Kind.class);

  /** The mends of one kind. */
  private static final class Seen {
    private final ListRow first;
    private final Column column;
    private final StringBuilder shown = new StringBuilder();
    private int count = 0;

    Seen(ListRow first, Column column) {
      this.first = first;
      this.column = column;
    }
  }

  /** Of a list of that dataset; no mends yet. */
  public Mends(Dataset dataset) {
    this.fields = new FieldReader(dataset);
    this.columns = dataset.columnsRead().stream().filter(c -> c.type() != ColumnType.TEXT).toList();
  }

  /** Looks at the fields of a row that is data. */
  public void look(ListRow row, MoneyUnit moneyUnit) {
    for (Column column : columns) {
      String text = row.fields().get(column.index());
      if (!isPlain(column, text)
          && fields.read(column, text, moneyUnit) instanceof Reading.Mended<Value> mended) {
        add(row, column, mended);
      }
    }
  }

  /** Most fields: nothing, and figures without a mark before them. */
  private static boolean isPlain(Column column, String text) {
    boolean figure = column.type() == ColumnType.MONEY || column.type() == ColumnType.NUMBER;
    return text.isEmpty() || (figure && Character.isDigit(text.charAt(0)));
  }

  private void add(ListRow row, Column column, Reading.Mended<Value> mended) {
    Seen of = seen.computeIfAbsent(mended.kind(), k -> new Seen(row, column));
    of.count++;
    if (of.count <= SHOWN) {
      String before = of.count == 1 ? "" : "；第 " + row.line() + " 行：";
      of.shown.append(before).append(mended.detail());
    }
  }

  /** The reports on the list. */
  public List<Problem> problems(ListPlaces places) {
    return seen.entrySet().stream().map(e -> problem(e.getKey(), e.getValue(), places)).toList();
  }

  private static Problem problem(Kind kind, Seen of, ListPlaces places) {
    String all = of.count > SHOWN ? "；这样的共 " + of.count + " 处" : "";
    return kind.at(
        places.at(of.first.line(), of.column.name()),
        of.first.fields().get(of.column.index()),
        of.shown + all);
  }
}
