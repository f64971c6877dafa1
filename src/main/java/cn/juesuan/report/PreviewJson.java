package cn.juesuan.report;

import cn.juesuan.formula.Area;
import cn.juesuan.view.Preview;
import java.util.List;
import java.util.Locale;

/** Previews as the result page's script reads them. */
final class PreviewJson {

  private PreviewJson() {}

  static void write(List<SheetPreview> sheets, Json out) {
    out.array(all -> sheets.forEach(s -> sheet(s, all)));
  }

  private static void sheet(SheetPreview preview, Json out) {
    Preview.Sheet sheet = preview.sheet();
    out.object(
        o -> {
          o.name("file").text(preview.file()).name("sheet").text(sheet.name());
          o.name("widths").array(a -> sheet.widths().forEach(w -> a.number(Math.round(w))));
          o.name("rows").array(a -> sheet.rows().forEach(r -> row(r, a)));
          o.name("merges").array(a -> sheet.merges().forEach(m -> merge(m, a)));
        });
  }

  private static void row(List<Preview.Shown> cells, Json out) {
    out.array(row -> cells.forEach(c -> cell(c, row)));
  }

  /**
   * Numbers stand in an array of one, to be shorter than an object; what stands at an unusual side,
   * before its name.
   */
  private static void cell(Preview.Shown cell, Json out) {
    if (cell.side() != Preview.Side.USUAL) {
      out.array(a -> a.text(cell.text()).text(cell.side().name().toLowerCase(Locale.ROOT)));
    } else if (cell.number()) {
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
