package cn.juesuan.run;

import cn.juesuan.data.Unit;
import cn.juesuan.formula.Area;
import cn.juesuan.workbook.Preview;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What units' workbooks show, as JSON for the result page. Large runs have none, so that neither
 * memory nor page grows without bound. Several threads may use it at once.
 */
final class Previews {

  /** A run of more units has no previews. */
  static final int MOST_UNITS = 200;

  /** A unit whose workbooks show more than this has none. */
  private static final int MOST_CHARACTERS = 500_000;

  private final boolean wanted;
  private final Map<String, String> byUnit = new ConcurrentHashMap<>();

  private Previews(boolean wanted) {
    this.wanted = wanted;
  }

  static Previews of(int units) {
    return new Previews(units <= MOST_UNITS);
  }

  static Previews none() {
    return new Previews(false);
  }

  /**
   * Keeps what a unit's workbooks show.
   *
   * @param files by the workbook's name
   */
  void take(Unit unit, Map<String, Supplier<Preview>> files) {
    if (wanted) {
      StringBuilder text = new StringBuilder();
      Json json = new Json(text);
      json.array(all -> files.forEach((name, preview) -> file(name, preview.get(), all)));
      if (text.length() <= MOST_CHARACTERS) {
        byUnit.put(unit.code(), text.toString());
      }
    }
  }

  /** Gives away a unit's preview, if there is one. */
  Optional<String> handOver(Unit unit) {
    return Optional.ofNullable(byUnit.remove(unit.code()));
  }

  private static void file(String name, Preview preview, Json out) {
    for (Preview.Sheet sheet : preview.sheets()) {
      out.object(
          o -> {
            o.name("file").text(name).name("sheet").text(sheet.name());
            o.name("widths").array(a -> sheet.widths().forEach(w -> a.number(Math.round(w))));
            o.name("rows").array(a -> sheet.rows().forEach(r -> row(r, a)));
            o.name("merges").array(a -> sheet.merges().forEach(m -> merge(m, a)));
          });
    }
  }

  private static void row(Iterable<Preview.Shown> cells, Json out) {
    out.array(row -> cells.forEach(c -> cell(c, row)));
  }

  /** Numbers stand in an array of one, to be shorter than an object. */
  private static void cell(Preview.Shown cell, Json out) {
    if (cell.number()) {
      out.array(a -> a.text(cell.text()));
    } else {
      out.text(cell.text());
    }
  }

  private static void merge(Area area, Json out) {
    out.array(
        a ->
            a.number(area.firstRow())
                .number(area.firstColumn())
                .number(area.lastRow() - area.firstRow() + 1)
                .number(area.lastColumn() - area.firstColumn() + 1));
  }
}
