package cn.juesuan.nextyear;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.finished.NamedArea;
import cn.juesuan.finished.NamedArea.Held;
import cn.juesuan.finished.NamedArea.NamedCell;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Reading;
import cn.juesuan.value.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads the lines of one area: a row of headings, and below it the lines of a dataset. */
final class CarriedLines {

  private final String file;
  private final NamedArea area;
  private final Dataset dataset;
  private final List<Column> columnsRead;
  private final CarriedText text;
  private final List<Optional<Column>> headings = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private CarriedLines(String file, NamedArea area, Dataset dataset, CarriedText text) {
    this.file = file;
    this.area = area;
    this.dataset = dataset;
    this.columnsRead = dataset.columnsRead();
    this.text = text;
  }

  /**
   * The lines, each with a text for every column that the dataset's list has; those that say
   * nothing beside their keys are left out.
   *
   * @param file what messages call the workbook
   */
  static Found<List<List<String>>> read(
      String file, NamedArea area, Dataset dataset, CarriedText text) {
    CarriedLines reader = new CarriedLines(file, area, dataset, text);
    return new Found<>(reader.lines(), reader.problems);
  }

  private List<List<String>> lines() {
    if (area.rows().isEmpty()) {
      problems.add(
          Kind.CARRIED_UNKNOWN.at(new Place.InCell(file, "名称 " + area.name(), ""), "它指向的区域里没有表头"));
      return List.of();
    }
    area.rows().get(0).forEach(this::heading);
    reportMissingKeys(area.rows().get(0));
    List<List<String>> lines = new ArrayList<>();
    for (List<NamedCell> row : area.rows().subList(1, area.rows().size())) {
      line(row).ifPresent(lines::add);
    }
    return lines;
  }

  private void heading(NamedCell cell) {
    String written = cell.held() instanceof Held.Words words ? words.text() : "";
    Optional<Column> column = dataset.columnHeaded(written).filter(Column::isRead);
    if (column.isPresent() && headings.contains(column)) {
      problems.add(Kind.COLUMN_REPEATED.at(place(cell), written, "列“" + written + "”写了两次"));
    } else if (column.isEmpty() && !(cell.held() instanceof Held.Nothing)) {
      problems.add(
          Kind.CARRIED_UNKNOWN.at(
              place(cell), written, "数据集“" + dataset.name() + "”没有列“" + written + "”"));
    }
    headings.add(column);
  }

  private void reportMissingKeys(List<NamedCell> row) {
    List<String> missing =
        dataset.keys().stream()
            .filter(k -> !headings.contains(Optional.of(k)))
            .map(Column::name)
            .toList();
    if (!missing.isEmpty() && !row.isEmpty()) {
      problems.add(
          Kind.COLUMN_MISSING.at(place(row.get(0)), "表头里没有列“" + String.join("”“", missing) + "”"));
    }
  }

  private Optional<List<String>> line(List<NamedCell> row) {
    List<String> fields = new ArrayList<>(Collections.nCopies(columnsRead.size(), ""));
    boolean says = false;
    boolean onlyZeros = true;
    for (int i = 0; i < row.size() && i < headings.size(); i++) {
      Held held = row.get(i).held();
      Optional<Column> column = headings.get(i);
      if (column.isPresent()) {
        String field = field(row.get(i), column.get());
        fields.set(columnsRead.indexOf(column.get()), field);
        says |= !Wording.isBlank(field) && (isContent(column.get()) || hasOnlyKeys());
        onlyZeros &= held instanceof Held.Nothing || isZero(held);
      } else if (!(held instanceof Held.Nothing)) {
        problems.add(Kind.CARRIED_UNKNOWN.at(place(row.get(i)), "这一列没有表头，不知道是什么"));
      }
    }
    // formulas over a band without lines give zeros
    if (!says || (onlyZeros && lacksKeys(fields))) {
      return Optional.empty();
    }
    reportEmptyKeys(fields, row.get(0));
    return Optional.of(fields);
  }

  private static boolean isZero(Held held) {
    return held instanceof Held.Figure figure && figure.value() == 0;
  }

  private boolean lacksKeys(List<String> fields) {
    return !dataset.keys().isEmpty()
        && dataset.keys().stream()
            .allMatch(k -> Wording.isBlank(fields.get(columnsRead.indexOf(k))));
  }

  private boolean hasOnlyKeys() {
    return headings.stream().flatMap(Optional::stream).noneMatch(this::isContent);
  }

  /** Neither what identifies the line nor whose it is. */
  private boolean isContent(Column column) {
    return !column.key() && !column.name().equals(Dataset.UNIT_CODE);
  }

  private String field(NamedCell cell, Column column) {
    Reading<String> reading = text.of(column, cell.held());
    reading.problemAt(place(cell), written(cell.held())).ifPresent(problems::add);
    return reading.found().orElse("");
  }

  private static String written(Held held) {
    if (held instanceof Held.Words words) {
      return words.text();
    } else if (held instanceof Held.Figure figure) {
      return figure.shown().orElse("");
    }
    return held instanceof Held.Fault fault ? fault.shown() : "";
  }

  private void reportEmptyKeys(List<String> fields, NamedCell first) {
    for (Column key : dataset.keys()) {
      boolean there = headings.contains(Optional.of(key));
      if (there && Wording.isBlank(fields.get(columnsRead.indexOf(key)))) {
        problems.add(Kind.KEY_EMPTY.at(place(first), "列“" + key.name() + "”是空的"));
      }
    }
  }

  private Place place(NamedCell cell) {
    return new Place.InCell(file, cell.sheet(), cell.ref());
  }
}
