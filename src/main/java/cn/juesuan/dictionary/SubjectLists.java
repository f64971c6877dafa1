package cn.juesuan.dictionary;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The year's subject lists (政府收支分类科目): for each subject type the names of its codes. */
public final class SubjectLists {

  /** The column of a list that says what a subject stands for, and the part of a code that is. */
  public static final String EXPLANATION = "说明";

  private final Map<ColumnType, Map<String, String>> names = new EnumMap<>(ColumnType.class);
  private final Map<ColumnType, Map<String, String>> explanations = new EnumMap<>(ColumnType.class);
  private final Map<ColumnType, String> years = new EnumMap<>(ColumnType.class);

  /**
   * @param names for each subject type, the name of each code; types without a list may be left out
   */
  public SubjectLists(Map<ColumnType, Map<String, String>> names) {
    names.forEach((type, list) -> this.names.put(type, new HashMap<>(list)));
  }

  /**
   * @param explanations for each subject type, what some of its codes stand for
   * @param years of the lists that are of one year
   */
  public SubjectLists(
      Map<ColumnType, Map<String, String>> names,
      Map<ColumnType, Map<String, String>> explanations,
      Map<ColumnType, String> years) {
    this(names);
    explanations.forEach((type, list) -> this.explanations.put(type, new HashMap<>(list)));
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

  /** What the list says that a code stands for, if it says so. */
  public Optional<String> explanation(ColumnType type, String code) {
    return Optional.ofNullable(explanations.getOrDefault(type, Map.of()).get(code));
  }

  /** The name that the list gives to a code. */
  public Optional<String> name(ColumnType type, String code) {
    return Optional.ofNullable(names.getOrDefault(type, Map.of()).get(code));
  }
}
