package cn.juesuan.dictionary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The type of a dataset's column, as 数据字典.csv names it. */
public enum ColumnType {
  TEXT("文本"),
  CODE("代码"),
  FUNCTIONAL_SUBJECT("功能科目", "类", "款", "项"),
  ECONOMIC_SUBJECT("经济科目", "类", "款"),
  MONEY("金额"),
  NUMBER("数值"),
  DATE("日期"),

  /** Names of units that gave no such line: made for departments, never read. */
  ABSENT_UNITS("缺报单位"),

  /** Names of the units below a department: made, never read. */
  UNITS_BELOW("下级单位");

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which is immutable
  private final List<String> levels;

  ColumnType(String label, String... levels) {
    this.label = label;
    this.levels = List.of(levels);
  }

  /** The word that 数据字典.csv has for it. */
  public String label() {
    return label;
  }

  /** The names of a subject code's levels, the uppermost first; empty for other types. */
  public List<String> levels() {
    return levels;
  }

  /** Whether the program makes its values, so that no file has them. */
  public boolean isMade() {
    return this == ABSENT_UNITS || this == UNITS_BELOW;
  }

  /** Whether its values are codes of a subject list. */
  public boolean isSubject() {
    return !levels.isEmpty();
  }

  /** The words for all types, for a message. */
  static String labels() {
    return Stream.of(values()).map(ColumnType::label).collect(Collectors.joining("、"));
  }

  /** The type that 数据字典.csv calls so. */
  public static Optional<ColumnType> labelled(String label) {
    for (ColumnType type : values()) {
      if (type.label.equals(label)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
