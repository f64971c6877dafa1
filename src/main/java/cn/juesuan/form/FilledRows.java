package cn.juesuan.form;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.value.Dates;
import cn.juesuan.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A sheet's header and the lines that it has already, made one by one. */
final class FilledRows implements Iterable<List<FormCell>> {

  private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
  private static final int MOST_DIGITS = 15;

  /** From here on Excel and the calendar agree. */
  private static final LocalDate SURE = LocalDate.of(1900, 3, 1);

  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

  private final List<FormCell> header;
  private final List<Column> columns;
  private final Iterable<List<String>> lines;

  FilledRows(List<FormCell> header, List<Column> columns, Iterable<List<String>> lines) {
    this.header = List.copyOf(header);
    this.columns = List.copyOf(columns);
    this.lines = lines;
  }

  @Override
  public Iterator<List<FormCell>> iterator() {
    Stream<List<String>> texts = StreamSupport.stream(lines.spliterator(), false);
    return Stream.concat(Stream.of(header), texts.map(this::row)).iterator();
  }

  private List<FormCell> row(List<String> texts) {
    List<FormCell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.add(cell(columns.get(i).type(), texts.get(i)));
    }
    return cells;
  }

  /** What is no plain number or day stays as it is written, and is judged when it is read. */
  private static FormCell cell(ColumnType type, String text) {
    FormStyle style = FormRules.styleOf(type);
    boolean figure = type == ColumnType.MONEY || type == ColumnType.NUMBER;
    if (figure && PLAIN.matcher(text).matches() && isExact(text)) {
      return FormCell.number(text, style);
    }
    if (type == ColumnType.DATE) {
      return day(text)
          .map(d -> FormCell.number(String.valueOf(ChronoUnit.DAYS.between(DAY_0, d)), style))
          .orElseGet(() -> FormCell.text(text, style));
    }
    return FormCell.text(text, style);
  }

  private static boolean isExact(String number) {
    return new BigDecimal(number).stripTrailingZeros().precision() <= MOST_DIGITS;
  }

  private static Optional<LocalDate> day(String text) {
    return Dates.read(text)
        .found()
        .filter(Value.Day.class::isInstance)
        .map(v -> ((Value.Day) v).date())
        .filter(d -> !d.isBefore(SURE));
  }
}
