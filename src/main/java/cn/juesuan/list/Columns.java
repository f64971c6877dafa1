package cn.juesuan.list;

import cn.juesuan.value.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns that a list should have.
 *
 * @param wanted in the order in which rows give their fields
 * @param money those that hold amounts; of these there must be one at least, if there are any
 * @param othersIgnored whether further columns are nobody's business
 */
public record Columns(List<Wanted> wanted, Set<String> money, boolean othersIgnored) {

  /**
   * One column.
   *
   * @param otherNames headers that mean the same
   * @param required whether a list without it cannot be read; the fields of another are empty
   */
  public record Wanted(String name, List<String> otherNames, boolean required) {

    public Wanted {
      otherNames = List.copyOf(otherNames);
    }

    /** A column of one name without which the list cannot be read. */
    public static Wanted required(String name) {
      return new Wanted(name, List.of(), true);
    }

    /** A place in rows that no list fills. */
    public static Wanted none() {
      return new Wanted("", List.of(), false);
    }
  }

  public Columns {
    wanted = List.copyOf(wanted);
    money = Set.copyOf(money);
  }

  public Columns(List<Wanted> wanted) {
    this(wanted, Set.of(), false);
  }

  /** Whether the wanted column holds amounts. */
  boolean isMoney(int column) {
    return money.contains(wanted.get(column).name());
  }

  /** How many of the columns a record names: a header names most. */
  public int namedIn(List<String> fields) {
    return new Names(this).columnsOf(fields).size();
  }

  /** Finds columns by headers; white space and the width of brackets do not matter. */
  static final class Names {
    private final Map<String, Integer> columns = new HashMap<>();
    private final Set<Integer> money = new HashSet<>();

    /** Names proper come before other names. */
    Names(Columns columns) {
      for (int i = 0; i < columns.wanted().size(); i++) {
        put(columns.wanted().get(i).name(), i);
        if (columns.isMoney(i)) {
          money.add(i);
        }
      }
      for (int i = 0; i < columns.wanted().size(); i++) {
        for (String other : columns.wanted().get(i).otherNames()) {
          put(other, i);
        }
      }
    }

    private void put(String name, int column) {
      if (!Wording.isBlank(name)) {
        columns.putIfAbsent(Wording.comparable(name), column);
      }
    }

    /** The column that a header means; behind that of an amount its unit may stand. */
    Optional<Integer> columnOf(String header) {
      Integer column = columns.get(Wording.comparable(header));
      return column != null || money.isEmpty()
          ? Optional.ofNullable(column)
          : MoneyWords.withoutUnit(header).map(columns::get).filter(money::contains);
    }

    Set<Integer> columnsOf(List<String> fields) {
      Set<Integer> named = new HashSet<>();
      fields.forEach(f -> columnOf(f).ifPresent(named::add));
      return named;
    }
  }

  /** What a header lacks that names these columns: required ones, and any of amounts. */
  List<String> lacking(Set<Integer> named) {
    List<String> lacking = new ArrayList<>();
    boolean oneThere = money.isEmpty();
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i).required() && !named.contains(i)) {
        lacking.add(wanted.get(i).name());
      }
      oneThere |= named.contains(i) && isMoney(i);
    }
    if (!oneThere) {
      lacking.add(oneOfInOrder());
    }
    return lacking;
  }

  private String oneOfInOrder() {
    List<String> names = wanted.stream().map(Wanted::name).filter(money::contains).toList();
    return String.join(" 或 ", names);
  }
}
