package cn.juesuan.finished;

import cn.juesuan.format.DateSystem;
import cn.juesuan.value.MoneyUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cells that a defined name of a finished workbook covers, calculated anew.
 *
 * @param sheet the sheet of its first row
 * @param printed the units of money that the sheet prints outside such areas, as 单位：万元
 * @param dates how the workbook counts days
 */
public record NamedArea(
    String name,
    String sheet,
    Set<MoneyUnit> printed,
    DateSystem dates,
    List<List<NamedCell>> rows) {

  public NamedArea {
    printed = Set.copyOf(printed);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** One cell of such an area. */
  public record NamedCell(String sheet, String ref, Held held) {}

  /** What a cell holds. */
  public sealed interface Held {

    /** No value, or an empty text. */
    record Nothing() implements Held {}

    /** A text. */
    record Words(String text) implements Held {}

    /**
     * A number.
     *
     * @param shown as the cell shows it; empty where that is not certain
     */
    record Figure(double value, Optional<String> shown) implements Held {}

    /** An error value, as {@code #DIV/0!}. */
    record Fault(String shown) implements Held {}
  }
}
