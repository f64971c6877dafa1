package cn.juesuan.form;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.SheetNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words that cells offer to choose from; long lists stand on a hidden sheet. */
final class Options {

  private static final String SHEET = "选项";

  /** A list in the rule itself may not be longer. */
  private static final int LONGEST_RULE = 250;

  /** Rows of the list of units that are looked at. */
  private static final int UNITS = 5000;

  private final SubjectLists lists;
  private final String unitCodes;
  private final Map<String, List<String>> columns = new LinkedHashMap<>();

  Options(Dictionary dictionary, SubjectLists lists) {
    this.lists = lists;
    this.unitCodes = dictionary.dataset(Dictionary.UNITS).map(Options::unitCodes).orElse("");
    // all lists are known before the sheet is written
    dictionary.datasets().stream().flatMap(d -> d.columnsRead().stream()).forEach(this::of);
  }

  private static String unitCodes(Dataset units) {
    int index = units.columnsRead().stream().map(Column::name).toList().indexOf(Dataset.UNIT_CODE);
    String column = Area.columnName(index);
    String sheet = SheetNames.quoted(FormRules.nameOf(units));
    String all = "%s!$%s$2:$%s$%d".formatted(sheet, column, column, UNITS);
    return "%s!$%s$2:INDEX(%s,MAX(1,COUNTA(%s)))".formatted(sheet, column, all, all);
  }

  /** The formula of the codes that are listed as units. */
  String unitCodes() {
    return unitCodes;
  }

  /** The formula of what a column offers; empty where it offers nothing. */
  String of(Column column) {
    if (column.type().isSubject()) {
      return onSheet(column.type().label(), subjects(column.type()));
    }
    List<String> words = column.allowed().fixed();
    String all = String.join(",", words);
    boolean fits =
        all.length() <= LONGEST_RULE && words.stream().noneMatch(w -> w.matches(".*[,\"].*"));
    return fits && !words.isEmpty() ? "\"" + all + "\"" : onSheet(all, words);
  }

  private String onSheet(String title, List<String> words) {
    if (words.isEmpty()) {
      return "";
    }
    columns.putIfAbsent(title, words);
    String column = Area.columnName(List.copyOf(columns.keySet()).indexOf(title));
    return "%s!$%s$1:$%s$%d".formatted(SheetNames.quoted(SHEET), column, column, words.size());
  }

  /** The lowest codes, with their names. */
  private List<String> subjects(ColumnType type) {
    List<String> codes = lists.codes(type);
    List<String> lowest = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      boolean upper = i + 1 < codes.size() && codes.get(i + 1).startsWith(codes.get(i));
      if (!upper) {
        lowest.add(codes.get(i) + " " + lists.name(type, codes.get(i)).orElse(""));
      }
    }
    return lowest;
  }

  FormSheet sheet() {
    int rows = columns.values().stream().mapToInt(List::size).max().orElse(0);
    List<List<FormCell>> cells = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<FormCell> line = new ArrayList<>();
      for (List<String> words : columns.values()) {
        line.add(FormCell.text(row < words.size() ? words.get(row) : "", FormStyle.CODE));
      }
      cells.add(line);
    }
    List<FormColumn> shown =
        columns.keySet().stream().map(c -> new FormColumn(40, FormStyle.CODE)).toList();
    return new FormSheet(SHEET, false, shown, 0, List.of(), List.of(), cells);
  }
}
