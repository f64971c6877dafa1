package cn.juesuan.finished;

import cn.juesuan.finished.FinishedReader.ReadSheet;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.AreaReader;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.template.TemplateSheet.Widths;
import cn.juesuan.xlsx.ChartXml;
import cn.juesuan.xlsx.Styles;
import cn.juesuan.xlsx.WidthsReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * How a finished workbook looks, as far as documents and previews show it (ECMA-376 Part 1, 18.3,
 * 18.8 and 21.2).
 */
record FinishedLooks(Styles styles, List<SheetLook> sheets) {

  FinishedLooks {
    sheets = List.copyOf(sheets);
  }

  /**
   * How a sheet looks.
   *
   * @param charts the parts of its charts
   */
  record SheetLook(Widths widths, List<Area> merges, List<byte[]> charts) {
    SheetLook {
      merges = List.copyOf(merges);
      charts = List.copyOf(charts);
    }
  }

  static FinishedLooks read(FinishedReader.Read read) throws UnreadableTemplate {
    OpcPackage pack = read.pack();
    List<SheetLook> sheets = new ArrayList<>();
    for (ReadSheet sheet : read.sheets()) {
      sheets.add(
          sheet.part().isEmpty()
              ? new SheetLook(WidthsReader.none(), List.of(), List.of())
              : sheet(pack, sheet.part().get()));
    }
    return new FinishedLooks(styles(read), sheets);
  }

  static Styles styles(FinishedReader.Read read) throws UnreadableTemplate {
    Optional<Part> styles = read.pack().linked(read.main().links(), "styles");
    Optional<Element> root =
        styles.isEmpty()
            ? Optional.empty()
            : Optional.of(Xml.parse(styles.get().bytes()).getDocumentElement());
    return Styles.read(root, read.dates());
  }

  private static SheetLook sheet(OpcPackage pack, Part part) throws UnreadableTemplate {
    Element root = Xml.parse(part.bytes()).getDocumentElement();
    List<Area> merges =
        Xml.child(root, "mergeCells").map(Xml::children).orElse(List.of()).stream()
            .flatMap(m -> AreaReader.read(m.getAttribute("ref")).stream())
            .toList();
    List<byte[]> charts =
        linked(pack, part, "drawing").stream()
            .flatMap(d -> linked(pack, d, "chart").stream())
            .filter(c -> c.contentType().equals(ChartXml.TYPE))
            .map(Part::bytes)
            .toList();
    return new SheetLook(WidthsReader.read(root), merges, charts);
  }

  private static List<Part> linked(OpcPackage pack, Part part, String type) {
    return part.links().stream()
        .filter(l -> l.is(type) && !l.external())
        .map(Relationship::target)
        .flatMap(t -> pack.part(t).stream())
        .toList();
  }
}
