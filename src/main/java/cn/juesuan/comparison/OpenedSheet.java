package cn.juesuan.comparison;

import cn.juesuan.evaluation.CellValues;
import cn.juesuan.finished.FinishedBook;
import cn.juesuan.formula.Area;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.template.TemplateSheet.Content;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A sheet of an opened workbook, and how people find and read its cells.
 *
 * @param index from 0
 */
record OpenedSheet(FinishedBook book, int index, SheetContents contents) {

  private static final Pattern WORDS = Pattern.compile("\\p{L}");
  private static final int MOST_OF_LABEL = 30;

  static OpenedSheet of(FinishedBook book, int index) {
    return new OpenedSheet(book, index, new SheetContents(book.read().sheets().get(index).rows()));
  }

  /** All sheets that have cells at all. */
  static List<OpenedSheet> all(FinishedBook book) {
    return IntStream.range(0, book.read().sheets().size())
        .filter(i -> book.read().sheets().get(i).part().isPresent())
        .mapToObj(i -> of(book, i))
        .toList();
  }

  String name() {
    return book.read().sheets().get(index).name();
  }

  /** What a cell holds once its formula is calculated, in all its digits. */
  String value(int row, int column) {
    return valueAt(row, column)
        .map(
            v ->
                v instanceof Numeric number
                    ? SheetContents.digits(Double.toString(number.value()))
                    : CellValues.shown(v))
        .orElse("");
  }

  private Optional<CellValue> valueAt(int row, int column) {
    return book.cells().value(index, row, column).filter(v -> v != CellValue.Blank.BLANK);
  }

  boolean isFault(int row, int column) {
    return valueAt(row, column).filter(v -> v instanceof ErrorCode).isPresent();
  }

  /** A number as the cell shows it, a text as it is. */
  String shown(int row, int column) {
    Optional<CellValue> value = valueAt(row, column);
    Optional<String> number =
        value
            .filter(v -> v instanceof Numeric)
            .flatMap(v -> book.shown(((Numeric) v).value(), index, row, column));
    return number.filter(n -> !n.isEmpty()).orElseGet(() -> value(row, column));
  }

  /** Whether a cell shows words. */
  boolean isText(int row, int column) {
    return valueAt(row, column).filter(v -> v instanceof CellValue.Text).isPresent();
  }

  /**
   * The cell with the labels beside and above it, by which people know what it is.
   *
   * @param figure whether it is or was a figure: above words stand other words
   */
  String place(int row, int column, boolean figure) {
    String cell = name() + "!" + Area.cell(row, column).text();
    String beside = beside(row, column);
    String above = figure ? above(row, column) : "";
    return cell
        + (beside.isEmpty() ? "" : " " + Excerpt.cut(beside, MOST_OF_LABEL))
        + (above.isEmpty() ? "" : "“" + Excerpt.cut(above, MOST_OF_LABEL) + "”");
  }

  /** The nearest words to the left, and the code before them. */
  private String beside(int row, int column) {
    for (int at = column - 1; at >= 0; at--) {
      String words = words(row, at);
      if (!words.isEmpty()) {
        boolean code = at > 0 && contents.at(row, at - 1) instanceof Content.Text;
        String before = code ? value(row, at - 1) : "";
        return before.isEmpty() || WORDS.matcher(before).find() ? words : before + " " + words;
      }
    }
    return "";
  }

  private String above(int row, int column) {
    for (int at = row - 1; at >= 0; at--) {
      String words = words(at, column);
      if (!words.isEmpty()) {
        return words;
      }
    }
    return "";
  }

  /** The words of a cell that holds any, in one line. */
  private String words(int row, int column) {
    String value = contents.at(row, column) instanceof Content.Text ? value(row, column) : "";
    return WORDS.matcher(value).find() ? value.replaceAll("\\s+", "") : "";
  }

  /** What the cells of a row show. */
  String row(int row) {
    StringJoiner joined = new StringJoiner(" ");
    contents.row(row).keySet().forEach(column -> joined.add(shown(row, column)));
    return joined.toString().replaceAll("\\s+", " ");
  }

  /** What the cells of a column show. */
  String column(int column) {
    StringJoiner joined = new StringJoiner(" ");
    for (int row = 0; row < contents.rows(); row++) {
      if (contents.row(row).containsKey(column)) {
        joined.add(shown(row, column));
      }
    }
    return joined.toString().replaceAll("\\s+", " ");
  }
}
