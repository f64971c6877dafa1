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
  private final CopyNames copies;
  private final ShapeIdentities shapes = new ShapeIdentities();

  /** For each of the template's holders its occurrences. */
  private final List<List<PlannedHolder>> planned;

  /** Writes the parts of one planned sheet. */
  public HolderWriter(PlannedSheet sheet, ChartCacheWriter caches, CopyNames copies) {
    this.sheet = sheet;
    this.caches = caches;
    this.copies = copies;
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
   * @param occurrence which copy of it, from 0
   * @param maker writes what is made of cells
   */
  public void write(XmlTemplate pattern, int occurrence, XmlBytes out, Maker maker) {
    for (XmlSegment piece : pattern.pieces()) {
      write(piece, occurrence, out, maker);
    }
  }

  private void write(XmlSegment piece, int occurrence, XmlBytes out, Maker maker) {
    if (piece instanceof XmlSegment.Made made) {
      maker.make(made.what(), out);
    } else if (piece instanceof XmlSegment.Each each) {
      each(each.holder(), each.pattern(), out);
    } else if (piece instanceof XmlSegment.Shapes drawing) {
      shapes.begin(drawing);
    } else if (piece instanceof XmlSegment.Anchor anchor) {
      each(anchor.holder(), anchor.pattern(), out);
    } else if (piece instanceof XmlSegment.Group group) {
      group(group, out, maker);
    } else if (piece instanceof XmlSegment.Own own) {
      table(own, out);
    } else {
      inner(piece, occurrence, out);
    }
  }

  /** What may stand in a piece that is repeated. */
  private void inner(XmlSegment piece, int occurrence, XmlBytes out) {
    if (piece instanceof XmlSegment.Raw raw) {
      out.raw(raw.bytes());
    } else if (piece instanceof XmlSegment.OuterText text) {
      out.escaped(sheet.texts().get(text.index()));
    } else if (piece instanceof XmlSegment.Slot slot) {
      occurrence(slot.holder(), occurrence).ifPresent(h -> slot(slot, h, occurrence, out));
    } else if (piece instanceof XmlSegment.ShownText shown) {
      occurrence(shown.holder(), occurrence).ifPresent(h -> caches.writeShown(h, out));
    } else if (piece instanceof XmlSegment.Cache cache) {
      occurrence(cache.holder(), occurrence).ifPresent(h -> caches.write(cache, h, out));
    } else if (piece instanceof XmlSegment.Own own) {
      shapes.write(own, out);
    }
  }

  private void table(XmlSegment.Own own, XmlBytes out) {
    switch (own.what()) {
      case TABLE_NUMBER -> out.raw(copies.tableNumber(own.original(), sheet.copy()));
      case TABLE_NAME -> out.escaped(copies.table(own.original(), sheet.copy()));
      default -> throw new IllegalStateException("not a part of a table: " + own.what());
    }
  }

  /** Where a copy's link leads; empty if what it led to is no more. */
  Optional<String> placeOf(int holder, int occurrence) {
    return occurrence(holder, occurrence).map(h -> h.formulas().get(0).text());
  }

  /** How many copies there are of what stands there; one of what stands nowhere. */
  public int copies(Optional<Integer> anchor) {
    return anchor.map(h -> occurrences(h).size()).orElse(1);
  }

  private List<PlannedHolder> occurrences(int holder) {
    return planned.get(holder);
  }

  private Optional<PlannedHolder> occurrence(int holder, int which) {
    List<PlannedHolder> all = occurrences(holder);
    return which < all.size() ? Optional.of(all.get(which)) : Optional.empty();
  }

  private void each(int holder, XmlTemplate pattern, XmlBytes out) {
    for (int i = 0; i < occurrences(holder).size(); i++) {
      shapes.begin(i);
      for (XmlSegment piece : pattern.pieces()) {
        inner(piece, i, out);
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
    write(group.inner(), 0, out, maker);
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
      case ROW_BELOW -> out.raw(holder.areas().get(slot.index()).lastRow() + 1);
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
