package cn.juesuan.xlsx;

import cn.juesuan.attached.CellAreas;
import cn.juesuan.attached.ControlsReader;
import cn.juesuan.attached.HolderRegistry;
import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.Prefixes;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplate;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.template.ReferenceHolder.Behaviour;
import cn.juesuan.template.TextTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Turns a worksheet part into a {@link XmlTemplate} (ECMA-376 Part 1, 18.3): enters what refers to
 * cells, lets everything else pass as it is.
 */
final class SheetPartReader {

  /** What this program cannot follow, by its element. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "scenarios", "方案",
          "customSheetViews", "自定义视图",
          "dataConsolidate", "合并计算",
          "oleObjects", "嵌入对象",
          "smartTags", "智能标记",
          "cellWatches", "监视窗口");

  private final Document document;
  private final OpcPackage.Part part;
  private final HolderRegistry registry;
  private final ControlsReader controls;
  private final RuleReader rules;
  private final XmlTemplateBuilder builder = new XmlTemplateBuilder();

  /**
   * @param part where the document is from: its links
   * @param controls takes the sheet's form controls
   */
  SheetPartReader(
      Document document, OpcPackage.Part part, HolderRegistry registry, ControlsReader controls) {
    this.controls = controls;
    this.document = document;
    this.part = part;
    this.registry = registry;
    this.rules = new RuleReader(registry);
  }

  XmlTemplate read() throws UnreadableTemplate {
    boolean merges = false;
    for (Element element : Xml.children(document.getDocumentElement())) {
      if (!isOwn(element)) {
        controls(element);
      }
    }
    for (Element element : own()) {
      merges |= element.getLocalName().equals("mergeCells");
      read(element);
    }
    if (!merges) {
      // merged cells may come into being; schema order wants them right behind these
      builder.instead(anchorOfMerges(), aroundMerges());
    }
    if (PageReader.read(document.getDocumentElement()).isPresent()) {
      breaks();
    }
    return builder.document(document);
  }

  /** A page break may come into being; schema order wants it behind these. */
  private void breaks() {
    Element root = document.getDocumentElement();
    Element anchor =
        Xml.child(root, "headerFooter").or(() -> Xml.child(root, "pageSetup")).orElseThrow();
    List<XmlSegment> pieces = new ArrayList<>(builder.element(anchor).pieces());
    pieces.add(new XmlSegment.Made(XmlSegment.What.ROW_BREAKS));
    builder.instead(anchor, pieces.toArray(new XmlSegment[0]));
  }

  /** What the sheet consists of; what other namespaces add is left alone but for controls. */
  private List<Element> own() {
    return Xml.children(document.getDocumentElement()).stream()
        .filter(SheetPartReader::isOwn)
        .toList();
  }

  private static boolean isOwn(Element element) {
    return Prefixes.SPREADSHEET.equals(element.getNamespaceURI());
  }

  private Element anchorOfMerges() {
    Element anchor = Xml.child(document.getDocumentElement(), "sheetData").orElseThrow();
    for (Element element : own()) {
      if (Set.of(
              "sheetCalcPr",
              "sheetProtection",
              "protectedRanges",
              "scenarios",
              "autoFilter",
              "sortState",
              "dataConsolidate",
              "customSheetViews")
          .contains(element.getLocalName())) {
        anchor = element;
      }
    }
    return anchor;
  }

  private XmlSegment[] aroundMerges() {
    Element anchor = anchorOfMerges();
    List<XmlSegment> pieces =
        new ArrayList<>(builder.isReplaced(anchor) ? List.of() : builder.element(anchor).pieces());
    pieces.add(new XmlSegment.Made(XmlSegment.What.MERGES));
    return pieces.toArray(new XmlSegment[0]);
  }

  private void read(Element element) throws UnreadableTemplate {
    String name = element.getLocalName();
    if (REFUSED.containsKey(name)) {
      throw new UnreadableTemplate("工作表用了不支持的功能：" + REFUSED.get(name));
    }
    switch (name) {
      case "dimension" ->
          builder.instead(
              element.getAttributeNode("ref"), new XmlSegment.Made(XmlSegment.What.DIMENSION));
      case "sheetViews" -> new ViewReader(registry, builder).read(element);
      case "sheetData" -> builder.content(element, new XmlSegment.Made(XmlSegment.What.CELLS));
      case "mergeCells" -> merges(element);
      case "autoFilter", "sortState" -> span(element, "ref", "筛选");
      case "protectedRanges", "ignoredErrors" -> covers(element);
      case "conditionalFormatting" -> builder.instead(element, each(rules.rule(element, "条件格式")));
      case "dataValidations" -> group(element, "数据有效性");
      case "hyperlinks" -> group(element, "超链接");
      case "rowBreaks" -> group(element, "分页符");
      case "headerFooter" -> headers(element);
      case "controls" -> controls.read(element, builder);
      case "extLst" -> new ExtensionReader(registry, builder).read(element);
      default -> {}
    }
  }

  private void controls(Element element) throws UnreadableTemplate {
    if (!Xml.below(element, "oleObjects").isEmpty()) {
      throw new UnreadableTemplate("工作表用了不支持的功能：嵌入对象");
    }
    controls.read(element, builder);
  }

  private void merges(Element element) throws UnreadableTemplate {
    for (Element merge : Xml.children(element, "mergeCell")) {
      Area area = CellAreas.first(merge, "ref");
      registry.holder(Behaviour.MERGE, "合并单元格", List.of(area), List.of());
    }
    builder.instead(element, new XmlSegment.Made(XmlSegment.What.MERGES));
  }

  private void span(Element element, String attribute, String what) throws UnreadableTemplate {
    int id =
        registry.holder(
            Behaviour.SPAN, what, List.of(CellAreas.first(element, attribute)), List.of());
    builder.instead(
        element.getAttributeNode(attribute), new XmlSegment.Slot(id, XmlSegment.Role.AREA, 0));
    for (Element sort : Xml.below(element, "sortState")) {
      span(sort, "ref", "排序");
    }
    for (Element condition : Xml.below(element, "sortCondition")) {
      span(condition, "ref", "排序");
    }
  }

  private void covers(Element parent) throws UnreadableTemplate {
    for (Element element : Xml.children(parent)) {
      int id =
          registry.holder(Behaviour.COVER, "单元格区域", CellAreas.all(element, "sqref"), List.of());
      builder.instead(
          element.getAttributeNode("sqref"), new XmlSegment.Slot(id, XmlSegment.Role.AREAS, 0));
    }
  }

  private static XmlSegment each(Entered entered) {
    return new XmlSegment.Each(entered.id(), entered.pattern());
  }

  private int nextId() {
    return registry.holders().size();
  }

  private void group(Element parent, String what) throws UnreadableTemplate {
    List<XmlSegment> pieces = new ArrayList<>();
    for (Element child : Xml.children(parent)) {
      pieces.add(
          each(
              switch (child.getLocalName()) {
                case "dataValidation" -> rules.rule(child, what);
                case "hyperlink" -> hyperlink(child, what);
                case "brk" -> rowBreak(child, what);
                default -> throw new UnreadableTemplate("不认识的内容 " + child.getTagName());
              }));
    }
    List<String> counts =
        List.of("count", "manualBreakCount").stream().filter(parent::hasAttribute).toList();
    builder.instead(
        parent,
        new XmlSegment.Group(
            XmlTemplateBuilder.openTag(parent, List.of("count", "manualBreakCount")),
            counts,
            new XmlTemplate(pieces),
            "</" + parent.getTagName() + ">"));
  }

  private Entered hyperlink(Element link, String what) throws UnreadableTemplate {
    int id = nextId();
    XmlTemplateBuilder inner = new XmlTemplateBuilder();
    inner.instead(link.getAttributeNode("ref"), new XmlSegment.Slot(id, XmlSegment.Role.AREA, 0));
    placeInBook(link);
    List<String> formulas = new ArrayList<>();
    Optional<Attr> location = Xml.attributeNode(link, "location");
    if (location.isPresent() && !link.hasAttributeNS(Relationships.NAMESPACE, "id")) {
      inner.instead(location.get(), new XmlSegment.Slot(id, XmlSegment.Role.FORMULA, 0));
      formulas.add(location.get().getValue());
    }
    registry.holder(Behaviour.LINK, what, List.of(CellAreas.first(link, "ref")), formulas);
    return new Entered(id, inner.element(link));
  }

  /** Some programs write a place in the workbook as an outer address that is only a fragment. */
  private void placeInBook(Element link) {
    Optional<String> target =
        part.link(link.getAttributeNS(Relationships.NAMESPACE, "id"))
            .map(OpcPackage.Relationship::target)
            .filter(t -> t.startsWith("#") && t.contains("!"));
    if (target.isPresent()) {
      link.removeAttributeNS(Relationships.NAMESPACE, "id");
      link.setAttribute("location", target.get().substring(1));
    }
  }

  private Entered rowBreak(Element brk, String what) throws UnreadableTemplate {
    int below = Xml.integer(brk, "id", 0);
    int id =
        registry.holder(
            Behaviour.BREAK,
            what,
            List.of(Area.of(Math.max(0, below - 1), 0, below, 0)),
            List.of());
    XmlTemplateBuilder inner = new XmlTemplateBuilder();
    inner.instead(
        brk.getAttributeNode("id"), new XmlSegment.Slot(id, XmlSegment.Role.FIRST_ROW, 0));
    return new Entered(id, inner.element(brk));
  }

  private void headers(Element headerFooter) {
    for (Element text : Xml.children(headerFooter)) {
      if (TextTemplate.hasPlaceholder(text.getTextContent())) {
        builder.content(text, registry.header(text.getTextContent()));
      }
    }
  }
}
