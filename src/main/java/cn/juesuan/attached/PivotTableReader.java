package cn.juesuan.attached;

import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplate;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.template.ReferenceHolder.Behaviour;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Lets a pivot table pass as it is (ECMA-376 Part 1, 18.10), where neither it nor its source can
 * change: what it remembers of its source is not written anew.
 */
final class PivotTableReader {

  private final HolderRegistry registry;
  private final PivotSources sources;

  PivotTableReader(HolderRegistry registry, PivotSources sources) {
    this.registry = registry;
    this.sources = sources;
  }

  XmlTemplate read(Part part) throws UnreadableTemplate {
    Document document = Xml.parse(part.bytes());
    Element root = document.getDocumentElement();
    String what = "数据透视表“" + Xml.shortened(root.getAttribute("name")) + "”";
    Element location =
        Xml.child(root, "location").orElseThrow(() -> new UnreadableTemplate(what + "没有写明位置"));
    Area table = CellAreas.first(location, "ref");
    // filters of the whole table stand above it, with an empty row between
    int filters = Xml.integer(location, "rowPageCount", 0);
    int first = Math.max(0, table.firstRow() - (filters == 0 ? 0 : filters + 1));
    PivotSources.Source source = sources.of(part, what);
    int id =
        registry.holder(
            source.refreshed() ? Behaviour.PIVOT_REFRESHED : Behaviour.PIVOT,
            what,
            List.of(table.overRows(first, table.lastRow()), table),
            List.of(source.formula()));
    XmlTemplateBuilder builder = new XmlTemplateBuilder();
    builder.instead(
        location.getAttributeNode("ref"), new XmlSegment.Slot(id, XmlSegment.Role.AREA, 1));
    return builder.document(document);
  }
}
