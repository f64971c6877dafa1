package cn.juesuan.xlsx;

import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplate;
import cn.juesuan.plan.BookPlan.PlannedHolder;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.template.ReferenceHolder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Writes the patterns of one planned sheet's parts: fills holes from its holders. */
public final class HolderWriter {

  private final PlannedSheet sheet;
  private final ChartCacheWriter caches;

  /** For each of the template's holders its occurrences. */
  private final List<List<PlannedHolder>> planned;

  /** Writes the parts of one planned sheet. */
  public HolderWriter(PlannedSheet sheet, ChartCacheWriter caches) {
    this.sheet = sheet;
    this.caches = caches;
    int holders = sheet.template().holders().size();
    this.planned = new ArrayList<>(Collections.nCopies(holders, List.of()));
    for (PlannedHolder holder : sheet.holders()) {
      if (planned.get(holder.id()).isEmpty()) {
        planned.set(holder.id(), new ArrayList<>(1));
      }
      planned.get(holder.id()).add(holder);
    }
  }

  /** Writes what the sheet's cells and the like are made of. */
  @FunctionalInterface
  public interface Maker {
    /** Writes it into the sink. */
    void make(XmlSegment.What what, XmlBytes out);
  }

  /**
   * Writes a part.
   *
   * @param maker writes what is made of cells
   */
  public void write(XmlTemplate pattern, XmlBytes out, Maker maker) {
    for (XmlSegment piece : pattern.pieces()) {
      write(piece, out, maker);
    }
  }

  private void write(XmlSegment piece, XmlBytes out, Maker maker) {
    if (piece instanceof XmlSegment.Raw raw) {
      out.raw(raw.bytes());
    } else if (piece instanceof XmlSegment.Made made) {
      maker.make(made.what(), out);
    } else if (piece instanceof XmlSegment.OuterText text) {
      out.escaped(sheet.texts().get(text.index()));
    } else if (piece instanceof XmlSegment.Slot slot) {
      occurrences(slot.holder()).forEach(h -> slot(slot, h, 0, out));
    } else if (piece instanceof XmlSegment.Each each) {
      each(each, out);
    } else if (piece instanceof XmlSegment.Group group) {
      group(group, out, maker);
    } else if (piece instanceof XmlSegment.ShownText shown) {
      occurrences(shown.holder()).forEach(h -> caches.writeShown(h, out));
    } else if (piece instanceof XmlSegment.Cache cache) {
      occurrences(cache.holder()).forEach(h -> caches.write(cache, h, out));
    }
  }

  /** Where a link leads; empty if what it led to is no more. */
  Optional<String> placeOf(int holder) {
    return occurrences(holder).stream().findFirst().map(h -> h.formulas().get(0).text());
  }

  private List<PlannedHolder> occurrences(int holder) {
    return planned.get(holder);
  }

  private void each(XmlSegment.Each each, XmlBytes out) {
    List<PlannedHolder> occurrences = occurrences(each.holder());
    for (int i = 0; i < occurrences.size(); i++) {
      for (XmlSegment piece : each.pattern().pieces()) {
        if (piece instanceof XmlSegment.Slot slot) {
          slot(slot, occurrences.get(i), i, out);
        } else if (piece instanceof XmlSegment.OuterText text) {
          out.escaped(sheet.texts().get(text.index()));
        } else if (piece instanceof XmlSegment.Raw raw) {
          out.raw(raw.bytes());
        }
      }
    }
  }

  private void group(XmlSegment.Group group, XmlBytes out, Maker maker) {
    int count =
        group.inner().pieces().stream()
            .filter(XmlSegment.Each.class::isInstance)
            .mapToInt(p -> occurrences(((XmlSegment.Each) p).holder()).size())
            .sum();
    if (count == 0) {
      return;
    }
    out.raw(group.open());
    group.counts().forEach(c -> out.raw(" ").raw(c).raw("=\"").raw(count).raw("\""));
    out.raw(">");
    write(group.inner(), out, maker);
    out.raw(group.close());
  }

  private void slot(XmlSegment.Slot slot, PlannedHolder holder, int occurrence, XmlBytes out) {
    switch (slot.role()) {
      case AREAS -> areas(holder.areas(), out);
      case AREA -> holder.areas().get(slot.index()).writeTo(out);
      case TOP_LEFT -> {
        Area area = holder.areas().get(slot.index());
        Area.cell(area.firstRow(), area.firstColumn()).writeTo(out);
      }
      case FORMULA -> out.escaped(holder.formulas().get(slot.index()).text());
      case FIRST_ROW -> out.raw(holder.areas().get(slot.index()).firstRow());
      case LAST_ROW -> out.raw(holder.areas().get(slot.index()).lastRow());
      case MOVED_ROW -> out.raw(slot.index() + moved(holder));
      case ROWS_ABOVE ->
          out.raw(holder.areas().get(0).firstRow() - holder.areas().get(1).firstRow());
      case SUFFIX -> out.raw(occurrence == 0 ? "" : "_" + occurrence);
    }
  }

  private int moved(PlannedHolder holder) {
    ReferenceHolder template = sheet.template().holders().get(holder.id()).source();
    return holder.areas().get(0).firstRow() - template.areas().get(0).firstRow();
  }

  private static void areas(List<Area> areas, XmlBytes out) {
    for (int i = 0; i < areas.size(); i++) {
      areas.get(i).writeTo(out.raw(i == 0 ? "" : " "));
    }
  }
}
