package cn.juesuan.workbook;

import cn.juesuan.workbook.Criterion.Comparison;
import cn.juesuan.workbook.Criterion.Numeral;
import cn.juesuan.workbook.Criterion.Same;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What SUMIF, COUNTIF and MATCH look for in the columns of one workbook. A column that is searched
 * a second time gets an index, so that a search for each line costs no walk over all lines.
 */
final class Searches {

  private final Map<String, Optional<Criterion>> criteria = new HashMap<>();
  private final Set<Column> searched = new HashSet<>();
  private final Map<Column, ColumnIndex> indexes = new HashMap<>();

  private record Column(LightSheet sheet, int column, int firstRow, int lastRow) {}

  Optional<Criterion> criterion(String text) {
    return criteria.computeIfAbsent(text, Criterion::of);
  }

  /** The lines of a one-column area, from 0, that a criterion takes. */
  List<Integer> lines(LightArea area, Criterion criterion) {
    if (criterion instanceof Same || criterion instanceof Numeral) {
      Optional<ColumnIndex> index = index(area);
      if (index.isPresent()) {
        return criterion instanceof Same same
            ? index.get().of(same)
            : index.get().of((Numeral) criterion);
      }
    }
    List<Integer> lines = new ArrayList<>();
    for (int line = 0; line < area.getHeight(); line++) {
      if (criterion.matches(area.getRelativeValue(line, 0))) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** How many cells of a one-column area a criterion takes. */
  int count(LightArea area, Criterion criterion) {
    if (criterion instanceof Comparison comparison) {
      Optional<ColumnIndex> index = index(area);
      if (index.isPresent()) {
        return index.get().count(comparison);
      }
    }
    return lines(area, criterion).size();
  }

  /** The lines of a one-column area, from 0, with exactly that text; at least the first of them. */
  List<Integer> lines(LightArea area, String text) {
    Optional<ColumnIndex> index = index(area);
    if (index.isPresent()) {
      return index.get().of(text);
    }
    Same same = new Same(text);
    for (int line = 0; line < area.getHeight(); line++) {
      if (same.matches(area.getRelativeValue(line, 0))) {
        return List.of(line);
      }
    }
    return List.of();
  }

  private Optional<ColumnIndex> index(LightArea area) {
    Column column =
        new Column(area.sheet(), area.getFirstColumn(), area.getFirstRow(), area.getLastRow());
    if (searched.add(column)) {
      return Optional.empty();
    }
    ColumnIndex known = indexes.get(column);
    if (known == null) {
      // calculates the column's formulas, which may search themselves
      known = new ColumnIndex(area);
      indexes.put(column, known);
    }
    return Optional.of(known);
  }
}
