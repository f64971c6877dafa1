package cn.juesuan.dictionary;

import java.util.List;
import java.util.Optional;

/** The type of a dataset's column, as 数据字典.csv names it. */
public enum ColumnType {
  TEXT("文本"),
  CODE("代码"),
  FUNCTIONAL_SUBJECT("功能科目", "类", "款", "项"),
  ECONOMIC_SUBJECT("经济科目", "类", "款"),
  MONEY("金额"),
  NUMBER("数值"),
  DATE("日期");

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which is immutable
  private final List<String> levels;

  ColumnType(String label, String... levels) {
    this.label = label;
    this.levels = List.of(levels);
  }

  public String label() {
    return label;
  }

  /** The levels of a subject code, upper first (3, 5, 7 digits); empty for other types. */
  public List<String> levels() {
    return levels;
  }

  public boolean isSubject() {
    return !levels.isEmpty();
  }

  /** How many digits a code of that level has; levels count from 0. */
  public static int digitsOfLevel(int level) {
    return 3 + 2 * level;
  }

  /** The code one level above a subject's; empty above the uppermost. */
  public static String upper(String code) {
    return code.length() > digitsOfLevel(0) ? code.substring(0, code.length() - 2) : "";
  }

  public static Optional<ColumnType> labelled(String label) {
    for (ColumnType type : values()) {
      if (type.label.equals(label)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
