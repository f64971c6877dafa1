package cn.juesuan.xlsx;

import cn.juesuan.ooxml.DeflatedPart;
import cn.juesuan.ooxml.FixedPart;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplate;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.xlsx.TemplatePackage.SheetPart;
import cn.juesuan.xlsx.TemplatePackage.WorkbookPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Turns a template's main part into a {@link XmlTemplate} and gathers the parts that never change
 * (ECMA-376 Part 1, 18.2).
 */
final class WorkbookPartReader {

  private final OpcPackage pack;
  private final Part main;
  private final List<SheetPart> sheets;
  private final Set<String> owned;

  /**
   * @param owned the names of the parts that belong to one sheet
   */
  WorkbookPartReader(OpcPackage pack, Part main, List<SheetPart> sheets, Set<String> owned) {
    this.pack = pack;
    this.main = main;
    this.sheets = sheets;
    this.owned = owned;
  }

  /**
   * @param names the elements of the defined names
   * @param texts the texts of cells that never change
   */
  TemplatePackage read(
      Document workbook, List<Element> names, Styles styles, List<Content.Text> texts)
      throws UnreadableTemplate {
    Element root = workbook.getDocumentElement();
    XmlTemplateBuilder builder = new XmlTemplateBuilder();
    Element list = Xml.child(root, "sheets").orElseThrow(() -> new UnreadableTemplate("没有工作表"));
    builder.content(list, new XmlSegment.Made(XmlSegment.What.SHEETS));
    Xml.child(root, "definedNames")
        .ifPresent(e -> builder.instead(e, new XmlSegment.Made(XmlSegment.What.NAMES)));
    int active = active(root, builder);
    String sharedName =
        pack.linked(main.links(), "sharedStrings").map(Part::name).orElse("/xl/sharedStrings.xml");
    List<Relationship> links =
        main.links().stream()
            .filter(l -> !l.is("worksheet") && !l.is("calcChain") && !l.is("sharedStrings"))
            .toList();
    return new TemplatePackage(
        sheets,
        new WorkbookPart(main.name(), main.contentType(), builder.document(workbook), links),
        names.stream()
            .map(n -> XmlTemplateBuilder.ownTag(n, List.of("name", "localSheetId")))
            .toList(),
        active,
        fixed(sharedName),
        pack.links(),
        sharedName,
        SharedStrings.shared(texts),
        styles.faces());
  }

  private static int active(Element root, XmlTemplateBuilder builder) throws UnreadableTemplate {
    int active = 0;
    for (Element view : Xml.below(root, "workbookView")) {
      active = Xml.integer(view, "activeTab", 0);
      view.setAttribute("activeTab", String.valueOf(active));
      builder.instead(
          view.getAttributeNode("activeTab"), new XmlSegment.Made(XmlSegment.What.ACTIVE_TAB));
      Xml.attributeNode(view, "firstSheet").ifPresent(builder::instead);
    }
    return active;
  }

  private List<FixedPart> fixed(String sharedName) throws UnreadableTemplate {
    Set<String> changing = new HashSet<>(owned);
    changing.add(main.name());
    changing.add(sharedName);
    sheets.forEach(s -> changing.add(s.name()));
    main.links().stream().filter(l -> l.is("calcChain")).forEach(l -> changing.add(l.target()));
    List<FixedPart> fixed = new ArrayList<>();
    for (Part part : pack.parts()) {
      if (!changing.contains(part.name())) {
        byte[] bytes =
            part.name().endsWith("/app.xml") ? withoutTitles(part.bytes()) : part.bytes();
        fixed.add(
            new FixedPart(
                part.name(), part.contentType(), DeflatedPart.fixed(bytes), part.links()));
      }
    }
    return fixed;
  }

  /**
   * The list of sheets in the document's properties is nobody's source and would be wrong after
   * repetition.
   */
  private static byte[] withoutTitles(byte[] properties) throws UnreadableTemplate {
    Document document = Xml.parse(properties);
    XmlTemplateBuilder builder = new XmlTemplateBuilder();
    for (Element element : Xml.children(document.getDocumentElement())) {
      if (Set.of("TitlesOfParts", "HeadingPairs").contains(element.getLocalName())) {
        builder.instead(element);
      }
    }
    return builder.document(document).bytes();
  }
}
