package cn.juesuan.list;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list's header, matched with the columns wanted: in any order and wording.
 *
 * @param line its line; of a header of two rows the lower one's
 * @param width how many fields it has; spreadsheets write empty ones at its end
 * @param texts the headers as written, without blanks at their ends; none empty at the end
 * @param names the name by which messages call each field
 * @param fieldOf for each wanted column its field, {@link #MISSING} where the list lacks it
 */
record Header(int line, int width, List<String> texts, List<String> names, List<Integer> fieldOf) {

  static final int MISSING = -1;

  static Header of(int line, List<String> fields, int width, Columns columns) {
    List<String> texts = texts(fields);
    Map<Integer, Integer> fieldOf = new HashMap<>();
    List<String> names = new ArrayList<>();
    Columns.Names known = new Columns.Names(columns);
    for (int i = 0; i < texts.size(); i++) {
      int column = known.columnOf(texts.get(i)).orElse(MISSING);
      boolean first = column != MISSING && fieldOf.putIfAbsent(column, i) == null;
      names.add(first ? columns.wanted().get(column).name() : Wording.cut(texts.get(i)));
    }
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < columns.wanted().size(); i++) {
      found.add(fieldOf.getOrDefault(i, MISSING));
    }
    return new Header(line, width, texts, names, found);
  }

  private static List<String> texts(List<String> fields) {
    int filled = fields.size();
    while (filled > 0 && Wording.isBlank(fields.get(filled - 1))) {
      filled--;
    }
    return fields.subList(0, filled).stream().map(Wording::strip).toList();
  }

  /** The list's fields in the wanted order. */
  List<String> arranged(List<String> fields) {
    List<String> arranged = new ArrayList<>(fieldOf.size());
    for (int field : fieldOf) {
      arranged.add(field == MISSING || field >= fields.size() ? "" : fields.get(field));
    }
    return arranged;
  }

  /** The field of each column that the list has. */
  Map<String, Integer> fields(Columns columns) {
    Map<String, Integer> fields = new HashMap<>();
    for (int i = 0; i < fieldOf.size(); i++) {
      if (fieldOf.get(i) != MISSING) {
        fields.put(columns.wanted().get(i).name(), fieldOf.get(i));
      }
    }
    return fields;
  }

  /** Whether a record only says the headers once more, as the next printed page does. */
  boolean isRepeatedBy(RawRecord record) {
    int same = 0;
    for (int i = 0; i < record.fields().size(); i++) {
      String text = Wording.comparable(record.fields().get(i));
      String header = i < texts.size() ? Wording.comparable(texts.get(i)) : "";
      if (!text.isEmpty() && !text.equals(header)) {
        return false;
      }
      same += text.isEmpty() ? 0 : 1;
    }
    return same > 1;
  }

  /**
   * What is wrong with the headers themselves. Two are one column's too if the one is another name
   * of the other.
   */
  List<Problem> problems(Columns columns, ListPlaces places, String encoding) {
    List<Problem> problems = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    Set<String> said = new HashSet<>();
    Columns.Names known = new Columns.Names(columns);
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      FieldCheck.faultOf(text, places.at(line, names.get(i)), encoding).ifPresent(problems::add);
      String column = known.columnOf(text).map(c -> "#" + c).orElse(Wording.comparable(text));
      String first = seen.putIfAbsent(column, text);
      if (first != null && !text.isEmpty()) {
        if (said.add(column)) {
          problems.add(repeated(text, first, places));
        }
      } else if (!columns.othersIgnored() && !fieldOf.contains(i)) {
        problems.add(unknown(i, columns, places));
      }
    }
    return problems;
  }

  private Problem repeated(String text, String first, ListPlaces places) {
    boolean alike = Wording.comparable(text).equals(Wording.comparable(first));
    String what =
        alike
            ? "列" + Wording.quoted(text) + "出现了不止一次"
            : "列" + Wording.quoted(text) + "与列" + Wording.quoted(first) + "是同一列的两种写法";
    return Kind.COLUMN_REPEATED.at(places.at(line, Wording.cut(text)), text, what);
  }

  private Problem unknown(int field, Columns columns, ListPlaces places) {
    String name = names.get(field);
    if (name.isEmpty()) {
      return Kind.COLUMN_UNKNOWN.at(places.at(line, ""), "", "第 " + (field + 1) + " 列没有列名");
    }
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < fieldOf.size(); i++) {
      if (fieldOf.get(i) == MISSING) {
        missing.add(columns.wanted().get(i).name());
      }
    }
    return Kind.COLUMN_UNKNOWN.at(
        places.at(line, name),
        name,
        "列" + Wording.quoted(name) + "不在数据字典里" + Nearest.hint(name, missing));
  }

  /** Whether a field holds amounts. */
  boolean isMoney(int field, Columns columns) {
    int column = fieldOf.indexOf(field);
    return column >= 0 && columns.isMoney(column);
  }

  /** The name by which messages call a field; empty beyond the last. */
  String name(int field) {
    return field < names.size() ? names.get(field) : "";
  }
}
