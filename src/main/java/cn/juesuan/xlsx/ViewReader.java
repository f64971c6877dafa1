package cn.juesuan.xlsx;

import cn.juesuan.attached.CellAreas;
import cn.juesuan.attached.HolderRegistry;
import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.template.ReferenceHolder.Behaviour;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Enters what a sheet's windows show (ECMA-376 Part 1, 18.3.1.87): frozen panes follow their rows,
 * the cursor rests on one cell.
 */
final class ViewReader {

  private final HolderRegistry registry;
  private final XmlTemplateBuilder builder;

  ViewReader(HolderRegistry registry, XmlTemplateBuilder builder) {
    this.registry = registry;
    this.builder = builder;
  }

  void read(Element views) throws UnreadableTemplate {
    for (Element view : Xml.children(views, "sheetView")) {
      // one sheet is selected, whatever the template says: typing goes into all that are
      view.setAttribute("tabSelected", "0");
      builder.instead(
          view.getAttributeNode("tabSelected"), new XmlSegment.Made(XmlSegment.What.TAB_SELECTED));
      if (Xml.attribute(view, "topLeftCell").isPresent()) {
        topLeft(view, CellAreas.first(view, "topLeftCell"));
      }
      for (Element pane : Xml.children(view, "pane")) {
        pane(view, pane);
      }
      Xml.children(view, "pivotSelection").forEach(builder::instead);
      for (Element selection : Xml.children(view, "selection")) {
        selection(selection);
      }
    }
  }

  private void topLeft(Element element, Area cell) throws UnreadableTemplate {
    int id = registry.holder(Behaviour.SPAN, "窗口位置", List.of(cell), List.of());
    builder.instead(
        element.getAttributeNode("topLeftCell"),
        new XmlSegment.Slot(id, XmlSegment.Role.TOP_LEFT, 0));
  }

  /** A frozen pane's height is a number of rows: those above its first cell. */
  private void pane(Element view, Element pane) throws UnreadableTemplate {
    Optional<String> topLeft = Xml.attribute(pane, "topLeftCell");
    boolean frozen = pane.getAttribute("state").startsWith("frozen");
    if (topLeft.isEmpty()) {
      return;
    }
    Area cell = CellAreas.first(pane, "topLeftCell");
    Area top =
        Xml.attribute(view, "topLeftCell").isPresent()
            ? CellAreas.first(view, "topLeftCell")
            : Area.cell(0, 0);
    int splitRow = top.firstRow() + Xml.decimal(pane, "ySplit").orElse(0.0).intValue();
    boolean scrolled = frozen && splitRow != cell.firstRow();
    // a pane that was scrolled when the template was saved opens at its top again
    Area first = scrolled ? Area.cell(splitRow, cell.firstColumn()) : cell;
    int id = registry.holder(Behaviour.SPAN, "冻结窗格", List.of(first, top), List.of());
    builder.instead(
        pane.getAttributeNode("topLeftCell"), new XmlSegment.Slot(id, XmlSegment.Role.TOP_LEFT, 0));
    Optional<Attr> split = Xml.attributeNode(pane, "ySplit");
    if (frozen && split.isPresent()) {
      builder.instead(split.get(), new XmlSegment.Slot(id, XmlSegment.Role.ROWS_ABOVE, 0));
    }
  }

  private void selection(Element selection) throws UnreadableTemplate {
    Optional<Attr> active = Xml.attributeNode(selection, "activeCell");
    Optional<Attr> selected = Xml.attributeNode(selection, "sqref");
    if (active.isEmpty() || selected.isEmpty()) {
      return;
    }
    Area cell = CellAreas.first(selection, "activeCell");
    int id = registry.holder(Behaviour.SPAN, "当前单元格", List.of(cell), List.of());
    builder.instead(active.get(), new XmlSegment.Slot(id, XmlSegment.Role.TOP_LEFT, 0));
    // the cursor rests on one cell: a selection that was left in the template is nobody's wish
    builder.instead(selected.get(), new XmlSegment.Slot(id, XmlSegment.Role.TOP_LEFT, 0));
    Xml.attributeNode(selection, "activeCellId").ifPresent(builder::instead);
  }
}
