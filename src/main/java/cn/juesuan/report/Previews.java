package cn.juesuan.report;

import cn.juesuan.data.Unit;
import cn.juesuan.view.Preview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What units' workbooks show, for the result page. Large runs have none, so that neither memory nor
 * page grows without bound. Several threads may use it at once.
 */
public final class Previews {

  /** A run of more units has no previews. */
  static final int MOST_UNITS = 200;

  /** A unit whose workbooks show more than this has none. */
  private static final int MOST_CHARACTERS = 500_000;

  /** Marks and commas. */
  private static final int AROUND_A_CELL = 3;

  private final boolean wanted;
  private final Map<String, List<SheetPreview>> byUnit = new ConcurrentHashMap<>();

  private Previews(boolean wanted) {
    this.wanted = wanted;
  }

  /** Of a batch of so many units; too many have none. */
  public static Previews of(int units) {
    return new Previews(units <= MOST_UNITS);
  }

  /** Of a run that shows none. */
  public static Previews none() {
    return new Previews(false);
  }

  /**
   * Keeps what a unit's workbooks show.
   *
   * @param files by the workbook's name
   */
  public void take(Unit unit, Map<String, Supplier<Preview>> files) {
    if (wanted) {
      List<SheetPreview> sheets = new ArrayList<>();
      files.forEach(
          (name, preview) ->
              preview.get().sheets().forEach(sheet -> sheets.add(new SheetPreview(name, sheet))));
      if (sheets.stream().mapToLong(Previews::characters).sum() <= MOST_CHARACTERS) {
        byUnit.put(unit.code(), sheets);
      }
    }
  }

  /** About as many as the page needs for it. */
  private static long characters(SheetPreview preview) {
    return preview.sheet().rows().stream()
        .flatMap(List::stream)
        .mapToLong(cell -> cell.text().length() + AROUND_A_CELL)
        .sum();
  }

  /** Gives away a unit's preview; empty if there is none. */
  public List<SheetPreview> handOver(Unit unit) {
    return Optional.ofNullable(byUnit.remove(unit.code())).orElse(List.of());
  }
}
