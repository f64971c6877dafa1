package cn.juesuan.dictionary;

import cn.juesuan.problem.Place;
import java.util.List;
import java.util.Set;

/** One line of the dictionary as read: a column of a dataset, and where it stands. */
record DictionaryLine(
    int line,
    String dataset,
    boolean optional,
    String column,
    ColumnType type,
    boolean key,
    boolean required,
    boolean addsUp,
    String description,
    List<String> otherNames,
    Allowed allowed) {

  static final String DATASET = "数据集";
  static final String COLUMN = "列";
  static final String TYPE = "类型";
  static final String KEY = "键";
  static final String REQUIRED = "必填";
  static final String ADDS_UP = "汇总";
  static final String DESCRIPTION = "说明";
  static final String ALLOWED = "取值";
  static final String OTHER_NAMES = "别名";

  static final List<String> HEADERS =
      List.of(DATASET, COLUMN, TYPE, KEY, REQUIRED, ADDS_UP, DESCRIPTION, ALLOWED, OTHER_NAMES);

  /** Headers that a dictionary may lack. */
  static final Set<String> OPTIONAL_HEADERS = Set.of(DESCRIPTION, ALLOWED, OTHER_NAMES);

  Place at(String header) {
    return place(line, header);
  }

  static Place place(int line, String header) {
    return new Place.InList(Dictionary.FILE, line, header);
  }
}
