package cn.juesuan.dictionary;

import java.util.List;

/**
 * One column of a dataset.
 *
 * @param index its place in {@link Dataset#columns()} and in every line's values
 * @param key whether it is part of what identifies a line inside a unit
 * @param required whether an empty field is an error
 * @param addsUp whether its amounts add up into departments
 * @param otherNames headers that mean the same (别名)
 * @param allowed what it may hold (取值)
 * @param line the dictionary's line that says so, 0 where none does
 */
public record Column(
    int index,
    String name,
    ColumnType type,
    boolean key,
    boolean required,
    boolean addsUp,
    String description,
    List<String> otherNames,
    Allowed allowed,
    int line) {

  public Column {
    otherNames = List.copyOf(otherNames);
  }

  /** A column that may hold anything and has one name. */
  public Column(
      int index,
      String name,
      ColumnType type,
      boolean key,
      boolean required,
      boolean addsUp,
      String description) {
    this(index, name, type, key, required, addsUp, description, List.of(), Allowed.anything(), 0);
  }

  /** Of its name: what looks it up in a table need not go through all that it may hold. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Whether a list file has it; others are made of the lines. */
  public boolean isRead() {
    return !type.isMade();
  }

  /** Whether a list without it cannot be read: nothing would say which line is which. */
  public boolean isNeeded() {
    return isRead() && (key || required || name.equals(Dataset.UNIT_CODE));
  }
}
