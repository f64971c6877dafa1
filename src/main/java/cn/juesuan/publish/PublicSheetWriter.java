package cn.juesuan.publish;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.AreaReader;
import cn.juesuan.ooxml.Prefixes;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.ooxml.XmlText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.w3c.dom.Element;

/**
 * Writes the part of a public sheet: of everything that a sheet may hold, what is listed here and
 * lies in its print area, in the order of the schema. Whatever is not listed is internal.
 */
final class PublicSheetWriter {

  private static final Set<String> OF_VIEWS =
      Set.of("showFormulas", "windowProtection", "tabSelected", "topLeftCell", "workbookViewId");

  /** What is known of a printer is its owner's. */
  private static final Set<String> OF_PRINTERS = Set.of("copies", "usePrinterDefaults");

  private final PublicSheet sheet;
  private final Element root;
  private final PublicArea area;
  private final Consumer<String> leftOut;

  /**
   * @param leftOut hears of what cannot be kept, in Chinese
   */
  PublicSheetWriter(PublicSheet sheet, Consumer<String> leftOut) {
    this.sheet = sheet;
    this.root = sheet.root();
    this.area = sheet.area();
    this.leftOut = leftOut;
  }

  /**
   * Writes the part.
   *
   * @param first whether it is the sheet that is open
   * @param drawing whether the sheet has one, under {@link PublicBookWriter#DRAWING}
   */
  void write(PublicCells cells, boolean first, boolean drawing, XmlBytes out)
      throws UnreadableTemplate {
    XmlBytes rows = new XmlBytes(1 << 14);
    Optional<Element> data = Xml.child(root, "sheetData");
    Optional<Area> used = data.isEmpty() ? Optional.empty() : cells.write(data.get(), rows);
    out.raw(XmlText.DECLARATION).raw("<worksheet xmlns=\"").raw(Prefixes.SPREADSHEET);
    out.raw("\" xmlns:r=\"").raw(Relationships.NAMESPACE).raw("\">");
    properties(out);
    out.raw("<dimension ref=\"").raw(used.map(Area::text).orElse("A1")).raw("\"/>");
    view(first, out);
    copy("sheetFormatPr", Set.of(), out);
    widths(out);
    out.raw("<sheetData>").raw(rows.array(), 0, rows.size()).raw("</sheetData>");
    merges(out);
    copy("phoneticPr", Set.of(), out);
    PublicRules rules = new PublicRules(sheet, ref -> leftOut.accept(ref + " 的条件格式"));
    Xml.children(root, "conditionalFormatting").forEach(f -> rules.write(f, out));
    copy("printOptions", Set.of(), out);
    copy("pageMargins", Set.of(), out);
    copy("pageSetup", OF_PRINTERS, out);
    copy("headerFooter", Set.of(), out);
    breaks("rowBreaks", true, out);
    breaks("colBreaks", false, out);
    ignored(out);
    out.raw(drawing ? "<drawing r:id=\"" + PublicBookWriter.DRAWING + "\"/>" : "");
    out.raw("</worksheet>");
    tell();
  }

  private void tell() {
    if (sheet.part().links().stream().anyMatch(l -> l.is("pivotTable"))) {
      leftOut.accept("数据透视表（副本里只有它现在显示的内容）");
    }
    if (!Xml.below(root, "control").isEmpty()) {
      leftOut.accept("表单控件");
    }
    Xml.child(root, "picture").ifPresent(p -> leftOut.accept("背景图片"));
    Xml.child(root, "legacyDrawingHF").ifPresent(p -> leftOut.accept("页眉页脚里的图片"));
    Xml.child(root, "tableParts").ifPresent(p -> leftOut.accept("“表格”（列表对象）的样式"));
    for (Element extension : Xml.child(root, "extLst").map(Xml::children).orElse(List.of())) {
      if (!Xml.below(extension, "sparkline").isEmpty()) {
        leftOut.accept("迷你图");
      }
      if (!Xml.below(extension, "conditionalFormatting").isEmpty()) {
        leftOut.accept("新式的条件格式（数据条、图标）");
      }
    }
  }

  private void copy(String name, Set<String> without, XmlBytes out) {
    Xml.child(root, name).ifPresent(e -> PlainXml.copy(e, without, out));
  }

  private void properties(XmlBytes out) {
    Optional<Element> properties = Xml.child(root, "sheetPr");
    if (properties.isPresent()) {
      out.raw("<sheetPr>");
      for (String name : List.of("tabColor", "outlinePr", "pageSetUpPr")) {
        Xml.child(properties.get(), name).ifPresent(e -> PlainXml.copy(e, out));
      }
      out.raw("</sheetPr>");
    }
  }

  private void view(boolean first, XmlBytes out) {
    Optional<Element> view = Xml.child(root, "sheetViews").flatMap(v -> Xml.child(v, "sheetView"));
    out.raw("<sheetViews>");
    if (view.isPresent()) {
      out.raw(XmlTemplateBuilder.ownTag(view.get(), List.copyOf(OF_VIEWS)));
    } else {
      out.raw("<sheetView");
    }
    out.raw(first ? " tabSelected=\"1\"" : "").raw(" workbookViewId=\"0\">");
    Optional<Element> pane = view.flatMap(v -> Xml.child(v, "pane"));
    pane.ifPresent(p -> PlainXml.copy(p, out));
    String at =
        pane.flatMap(p -> Xml.attribute(p, "activePane"))
            .map(p -> " pane=\"" + p + "\"")
            .orElse("");
    out.raw("<selection").raw(at).raw(" activeCell=\"A1\" sqref=\"A1\"/>");
    out.raw("</sheetView></sheetViews>");
  }

  private void widths(XmlBytes out) throws UnreadableTemplate {
    XmlBytes columns = new XmlBytes(1 << 10);
    for (Element column : Xml.child(root, "cols").map(Xml::children).orElse(List.of())) {
      int first = Xml.integer(column, "min", 1);
      int last = Math.min(Xml.integer(column, "max", first), area.lastColumn() + 1);
      if (first <= last) {
        columns.raw(XmlTemplateBuilder.ownTag(column, List.of("min", "max")));
        columns.raw(" min=\"").raw(first).raw("\" max=\"").raw(last).raw("\"/>");
      }
    }
    if (columns.size() > 0) {
      out.raw("<cols>").raw(columns.array(), 0, columns.size()).raw("</cols>");
    }
  }

  private void merges(XmlBytes out) {
    List<Area> merges =
        Xml.child(root, "mergeCells").map(Xml::children).orElse(List.of()).stream()
            .flatMap(m -> AreaReader.read(m.getAttribute("ref")).stream())
            .flatMap(m -> area.common(m).stream())
            .filter(m -> !m.isOneCell())
            .toList();
    if (!merges.isEmpty()) {
      out.raw("<mergeCells count=\"").raw(merges.size()).raw("\">");
      merges.forEach(m -> out.raw("<mergeCell ref=\"").raw(m.text()).raw("\"/>"));
      out.raw("</mergeCells>");
    }
  }

  /** Breaks stand before the row or column with that number, counted from 0. */
  private void breaks(String name, boolean rows, XmlBytes out) throws UnreadableTemplate {
    List<Element> all = Xml.child(root, name).map(b -> Xml.children(b, "brk")).orElse(List.of());
    XmlBytes kept = new XmlBytes(1 << 8);
    int count = 0;
    int manual = 0;
    for (Element one : all) {
      int at = Xml.integer(one, "id", 0);
      boolean inside =
          area.areas().stream()
              .anyMatch(
                  a ->
                      rows
                          ? at > a.firstRow() && at <= a.lastRow()
                          : at > a.firstColumn() && at <= a.lastColumn());
      if (inside) {
        PlainXml.copy(one, kept);
        count++;
        manual += Xml.isTrue(one, "man") ? 1 : 0;
      }
    }
    if (count > 0) {
      out.raw("<").raw(name).raw(" count=\"").raw(count).raw("\" manualBreakCount=\"");
      out.raw(manual).raw("\">").raw(kept.array(), 0, kept.size());
      out.raw("</").raw(name).raw(">");
    }
  }

  /** Green corners that the finished workbook does not show are not shown here either. */
  private void ignored(XmlBytes out) {
    XmlBytes kept = new XmlBytes(1 << 8);
    for (Element one : Xml.child(root, "ignoredErrors").map(Xml::children).orElse(List.of())) {
      List<String> areas =
          AreaReader.readList(one.getAttribute("sqref")).orElse(List.of()).stream()
              .flatMap(a -> area.common(a).stream())
              .map(Area::text)
              .toList();
      if (!areas.isEmpty()) {
        kept.raw(XmlTemplateBuilder.ownTag(one, List.of("sqref")));
        kept.raw(" sqref=\"").raw(String.join(" ", areas)).raw("\"/>");
      }
    }
    if (kept.size() > 0) {
      out.raw("<ignoredErrors>").raw(kept.array(), 0, kept.size()).raw("</ignoredErrors>");
    }
  }
}
