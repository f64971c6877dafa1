package cn.juesuan.plan;

import cn.juesuan.formula.Area;
import cn.juesuan.template.Band;
import cn.juesuan.template.CompiledSheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The map from a template's rows to a planned sheet's rows. Every reference, merge, break and rule
 * follows it. Rows count from 0.
 */
final class RowMap {

  private final int templateRows;
  private final int[] templateRowOf;
  private final Instance[] instanceOf;
  private final int[][] rowsOf;
  private final List<List<Instance>> instances;
  private final Instance sheet;
  private final boolean unmoved;

  private RowMap(Builder builder) {
    this.templateRows = builder.templateRows;
    this.sheet = builder.sheet;
    this.templateRowOf = builder.templateRow.toArray();
    this.instanceOf = builder.instance.toArray(new Instance[0]);
    this.instances = builder.instances;
    this.rowsOf = inverse();
    this.unmoved = builder.compiled.bands().isEmpty();
  }

  /** Repeats the bands of a sheet for the lines in scope. */
  static RowMap of(CompiledSheet sheet, int templateRows, LineScope scope) {
    return new Builder(sheet, templateRows, scope).build();
  }

  private int[][] inverse() {
    int[] counts = new int[templateRows];
    for (int row : templateRowOf) {
      counts[row]++;
    }
    int[][] rows = new int[templateRows][];
    Arrays.setAll(rows, r -> new int[counts[r]]);
    int[] next = new int[templateRows];
    for (int row = 0; row < templateRowOf.length; row++) {
      int template = templateRowOf[row];
      rows[template][next[template]++] = row;
    }
    return rows;
  }

  int size() {
    return templateRowOf.length;
  }

  /** Whether every row is where the template has it. */
  boolean isUnmoved() {
    return unmoved;
  }

  int templateRowOf(int row) {
    return templateRowOf[row];
  }

  Instance instanceOf(int row) {
    return instanceOf[row];
  }

  Instance sheet() {
    return sheet;
  }

  List<Instance> instancesOf(Band band, Instance within) {
    List<Instance> all = instances.get(band.id());
    return all.subList(from(all, within.firstRow()), from(all, within.lastRow() + 1));
  }

  /**
   * The index of the first instance that begins at or below a row; instances lie in the order of
   * rows.
   */
  private static int from(List<Instance> all, int row) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).firstRow() < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first row that a template row has become inside an instance. */
  int first(int templateRow, Instance within) {
    if (templateRow >= templateRows) {
      return beyond(templateRow);
    }
    if (within.isAsTemplate()) {
      return within.shifted(templateRow);
    }
    int[] rows = rowsOf[templateRow];
    int at = Arrays.binarySearch(rows, within.firstRow());
    return rows[at >= 0 ? at : -at - 1];
  }

  /** The last row that a template row has become inside an instance. */
  int last(int templateRow, Instance within) {
    if (templateRow >= templateRows) {
      return beyond(templateRow);
    }
    if (within.isAsTemplate()) {
      return within.shifted(templateRow);
    }
    int[] rows = rowsOf[templateRow];
    int at = Arrays.binarySearch(rows, within.lastRow());
    return rows[at >= 0 ? at : -at - 2];
  }

  /** All rows that a template row has become. */
  int[] rowsOf(int templateRow) {
    return templateRow < templateRows
        ? rowsOf[templateRow].clone()
        : new int[] {beyond(templateRow)};
  }

  int templateRows() {
    return templateRows;
  }

  /** Rows below everything move as a block; the last row of a sheet stays the last. */
  private int beyond(int templateRow) {
    return Math.min(templateRow + templateRowOf.length - templateRows, Area.LAST_ROW);
  }

  /** Row numbers, many of them. */
  private static final class Rows {
    private int[] rows = new int[64];
    private int size;

    void add(int row) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, size * 2);
      }
      rows[size++] = row;
    }

    int size() {
      return size;
    }

    int[] toArray() {
      return Arrays.copyOf(rows, size);
    }
  }

  private static final class Builder {
    private final CompiledSheet compiled;
    private final int templateRows;
    private final Instance sheet;
    private final Rows templateRow = new Rows();
    private final List<Instance> instance = new ArrayList<>();
    private final List<List<Instance>> instances = new ArrayList<>();

    Builder(CompiledSheet compiled, int templateRows, LineScope scope) {
      this.compiled = compiled;
      this.templateRows = templateRows;
      this.sheet = Instance.sheet(templateRows, scope);
      compiled.bands().forEach(b -> instances.add(new ArrayList<>()));
    }

    RowMap build() {
      rows(0, templateRows - 1, sheet);
      sheet.endsAt(Math.max(0, templateRow.size() - 1));
      return new RowMap(this);
    }

    private void rows(int from, int to, Instance within) {
      int row = from;
      while (row <= to) {
        Optional<Band> band = bandAt(row, within);
        if (band.isPresent()) {
          repeat(band.get(), within);
          row = band.get().lastRow() + 1;
        } else {
          templateRow.add(row);
          instance.add(within);
          row++;
        }
      }
    }

    private Optional<Band> bandAt(int row, Instance within) {
      List<Band> bands = compiled.bands();
      for (int i = 0; i < bands.size(); i++) {
        Band band = bands.get(i);
        if (band.firstRow() == row && band.depth() == within.depth()) {
          return Optional.of(band);
        }
      }
      return Optional.empty();
    }

    private void repeat(Band band, Instance within) {
      List<LineScope.Current> currents = within.scope().instances(band.dataset(), band.level());
      if (currents.isEmpty()) {
        // an empty band keeps its rows once, so that every formula stays valid
        currents = List.of(new LineScope.Current(band.dataset(), band.level(), "", List.of()));
      }
      for (LineScope.Current current : currents) {
        Instance one = within.of(band, within.scope().within(current), templateRow.size());
        instances.get(band.id()).add(one);
        rows(band.firstRow(), band.lastRow(), one);
        one.endsAt(templateRow.size() - 1);
      }
    }
  }
}
