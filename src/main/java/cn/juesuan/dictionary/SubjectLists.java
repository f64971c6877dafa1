package cn.juesuan.dictionary;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The year's subject lists (政府收支分类科目): for each subject type the names of its codes. */
public final class SubjectLists {

  private final Map<ColumnType, Map<String, String>> names = new EnumMap<>(ColumnType.class);
  private final Map<ColumnType, String> years = new EnumMap<>(ColumnType.class);

  /**
   * @param names for each subject type, the name of each code; types without a list may be left out
   */
  public SubjectLists(Map<ColumnType, Map<String, String>> names) {
    names.forEach((type, list) -> this.names.put(type, new HashMap<>(list)));
  }

  /**
   * @param years of the lists that are of one year
   */
  SubjectLists(Map<ColumnType, Map<String, String>> names, Map<ColumnType, String> years) {
    this(names);
    this.years.putAll(years);
  }

  /** What messages call a type's list: with its year, if it is of one. */
  public String title(ColumnType type) {
    return Optional.ofNullable(years.get(type)).map(y -> y + " 年度的").orElse("") + "科目表";
  }

  /** No list at all: every code is unlisted. */
  public static SubjectLists none() {
    return new SubjectLists(Map.of());
  }

  /** All codes of a list, in order. */
  public List<String> codes(ColumnType type) {
    return names.getOrDefault(type, Map.of()).keySet().stream().sorted().toList();
  }

  /** The name that the list gives to a code. */
  public Optional<String> name(ColumnType type, String code) {
    return Optional.ofNullable(names.getOrDefault(type, Map.of()).get(code));
  }
}
