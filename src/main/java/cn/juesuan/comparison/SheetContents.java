package cn.juesuan.comparison;

import cn.juesuan.template.TemplateSheet.Cell;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the cells of a finished sheet hold, without looks and empty cells. */
final class SheetContents {

  static final Content NOTHING = new Content.Blank();

  /** All that spreadsheets keep of a number. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private final SortedMap<Integer, SortedMap<Integer, Content>> rows = new TreeMap<>();
  private int columns;

  SheetContents(List<Row> read) {
    for (Row row : read) {
      for (Cell cell : row.cells()) {
        if (!isNothing(cell.content())) {
          rows.computeIfAbsent(row.index(), r -> new TreeMap<>())
              .put(cell.column(), cell.content());
          columns = Math.max(columns, cell.column() + 1);
        }
      }
    }
  }

  private static boolean isNothing(Content content) {
    return content instanceof Content.Blank
        || (content instanceof Content.Text text && text.plain().isEmpty());
  }

  Content at(int row, int column) {
    return row(row).getOrDefault(column, NOTHING);
  }

  /** The cells of a row that hold something, by their columns. */
  Map<Integer, Content> row(int row) {
    return rows.getOrDefault(row, new TreeMap<>());
  }

  /** How many rows there are up to the last one that holds something. */
  int rows() {
    return rows.isEmpty() ? 0 : rows.lastKey() + 1;
  }

  /** How many columns there are up to the last one that holds something. */
  int columns() {
    return columns;
  }

  /** Each column, whatever rows its cells are in. */
  List<Line> columnLines() {
    List<List<String>> marks = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      marks.add(new ArrayList<>());
    }
    rows.values().forEach(r -> r.forEach((column, c) -> marks.get(column).add(mark(c))));
    List<Line> lines = new ArrayList<>();
    marks.forEach(m -> lines.add(new Line(lines.size(), m.stream().sorted().toList())));
    return lines;
  }

  /** Names a column of this sheet; empty for one that has none in the other. */
  interface Naming {
    /** The name that equal columns of two sheets share. */
    Optional<Integer> of(int column);
  }

  /** Each row, its cells in columns named so. */
  List<Line> rowLines(Naming columns) {
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < rows(); row++) {
      List<String> marks = new ArrayList<>();
      row(row)
          .forEach(
              (column, content) ->
                  columns.of(column).ifPresent(name -> marks.add(name + " " + mark(content))));
      lines.add(new Line(row, marks));
    }
    return lines;
  }

  /** Formulas move with the rows to which they refer, which does not make them others. */
  private static String mark(Content content) {
    return content instanceof Content.Calculated ? "=" : written(content);
  }

  /** What a cell without formula holds, whoever saved it. */
  static String written(Content content) {
    if (content instanceof Content.Fixed fixed) {
      return fixed.type() + (fixed.type().equals("n") ? digits(fixed.value()) : fixed.value());
    }
    if (content instanceof Content.Text text) {
      return "t" + words(text);
    }
    return content instanceof Content.Refused refused ? "?" + refused.reason() : "";
  }

  static String digits(String number) {
    BigDecimal value =
        new BigDecimal(Double.parseDouble(number)).round(DIGITS).stripTrailingZeros();
    return value.signum() == 0 ? "0" : value.toPlainString();
  }

  /** Lines end as the system of whoever saved the file wants it. */
  static String words(Content.Text text) {
    return text.plain().replace("\r\n", "\n").replace('\r', '\n');
  }
}
