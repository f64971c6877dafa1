package cn.juesuan.list;

import cn.juesuan.formula.ExcelLimits;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the header among a list's first records: titles, units and the upper rows of a header of
 * two stand above it. Of two rows, merged cells stand in the one or in the other.
 */
final class HeaderFinder {

  private final Columns columns;
  private final Columns.Names names;
  private final List<RawRecord> records;

  /**
   * @param above how many records stand above the lines, the header's own included
   */
  record HeaderPlace(Header header, int above) {}

  HeaderFinder(Columns columns, List<RawRecord> records) {
    this.columns = columns;
    this.names = new Columns.Names(columns);
    this.records = records;
  }

  Optional<HeaderPlace> find() {
    for (int i = 0; i < records.size(); i++) {
      RawRecord record = records.get(i);
      if (record.broken() || record.cut()) {
        continue;
      }
      if (isHeader(record.fields())) {
        return Optional.of(withLowerRow(i));
      }
      if (i > 0 && isLowerRow(i) && isHeader(joined(i))) {
        return Optional.of(place(i, joined(i)));
      }
    }
    return Optional.empty();
  }

  private boolean isHeader(List<String> fields) {
    return columns.lacking(names.columnsOf(fields)).isEmpty();
  }

  private HeaderPlace withLowerRow(int row) {
    int next = row + 1;
    return next < records.size() && isLowerRow(next)
        ? place(next, joined(next))
        : place(row, records.get(row).fields());
  }

  private HeaderPlace place(int row, List<String> fields) {
    RawRecord record = records.get(row);
    int width = Math.max(record.count(), fields.size());
    return new HeaderPlace(Header.of(record.line(), fields, width, columns), row + 1);
  }

  /**
   * Whether a record goes on with the header above it: it names further columns, and nothing stands
   * under those that the upper row names, unless it is their name again.
   */
  private boolean isLowerRow(int row) {
    RawRecord upper = records.get(row - 1);
    RawRecord lower = records.get(row);
    if (upper.broken() || lower.broken()) {
      return false;
    }
    Set<Integer> known = names.columnsOf(upper.fields());
    boolean further = false;
    for (int i = 0; i < lower.fields().size(); i++) {
      Optional<Integer> over = names.columnOf(upper.field(i));
      Optional<Integer> here = names.columnOf(lower.field(i));
      if (over.isPresent() && !lower.field(i).isBlank() && !here.equals(over)) {
        return false;
      }
      further |= here.isPresent() && !known.contains(here.get());
    }
    return further;
  }

  /** The headers of a row and the one above it: the lower where there is one. */
  private List<String> joined(int row) {
    RawRecord upper = records.get(row - 1);
    RawRecord lower = records.get(row);
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < Math.max(upper.fields().size(), lower.fields().size()); i++) {
      joined.add(lower.field(i).isBlank() ? upper.field(i) : lower.field(i));
    }
    return joined;
  }

  /** Why there is none, once for the whole list: which record comes nearest, and what it lacks. */
  Problem failure(ListPlaces places) {
    if (records.isEmpty()) {
      return Kind.HEADER_MISSING.at(places.list(), "文件是空的，连表头也没有");
    }
    RawRecord nearest = nearest();
    if (nearest.broken()) {
      return Kind.QUOTE_BROKEN.at(places.at(nearest.line(), ""), "表头里的双引号不成对");
    }
    if (nearest.cut()) {
      return Kind.FIELD_COUNT.at(
          places.at(nearest.line(), ""),
          "表头有 " + nearest.count() + " 列，一张表最多 " + ExcelLimits.COLUMNS + " 列，没有读");
    }
    return lacking(nearest, places);
  }

  private RawRecord nearest() {
    RawRecord nearest = records.get(0);
    for (RawRecord record : records) {
      if (columns.namedIn(record.fields()) > columns.namedIn(nearest.fields())) {
        nearest = record;
      }
    }
    return nearest;
  }

  private Problem lacking(RawRecord nearest, ListPlaces places) {
    List<String> lacking = columns.lacking(names.columnsOf(nearest.fields()));
    if (columns.namedIn(nearest.fields()) == 0) {
      return Kind.HEADER_MISSING.at(
          places.at(records.get(0).line(), ""),
          "前 " + records.size() + " 行都不像表头，表头要有" + quoted(lacking));
    }
    List<String> unknown =
        nearest.fields().stream().filter(f -> names.columnOf(f).isEmpty()).toList();
    String hint =
        lacking.size() == 1
            ? Nearest.of(lacking.get(0), unknown).map(w -> "；写着的“" + w.strip() + "”不是它").orElse("")
            : "";
    String which = records.size() == 1 ? "" : "前 " + records.size() + " 行中它最像表头，";
    return Kind.COLUMN_MISSING.at(
        places.at(nearest.line(), lacking.size() == 1 ? lacking.get(0) : ""),
        which + "缺少列" + quoted(lacking) + hint);
  }

  private static String quoted(List<String> names) {
    return "“" + String.join("”“", names) + "”";
  }
}
