package cn.juesuan.workbook;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.TemplateBook;
import cn.juesuan.template.TemplateBook.DefinedName;
import cn.juesuan.template.TemplateBook.Look;
import cn.juesuan.template.TemplateSheet;
import cn.juesuan.template.TemplateSheet.Cell;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Row;
import cn.juesuan.template.TextTemplate;
import cn.juesuan.workbook.Pack.Link;
import cn.juesuan.workbook.Pack.Part;
import cn.juesuan.workbook.TemplateParts.FixedPart;
import cn.juesuan.workbook.TemplateParts.OwnedPart;
import cn.juesuan.workbook.TemplateParts.SheetPart;
import cn.juesuan.workbook.TemplateParts.WorkbookPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads a template's package: plain values for those who decide, patterns for those who write. */
final class BookReader {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private static final int MOST_NAMES = 5_000;

  private final String file;
  private final Pack pack;
  private final Consumer<Problem> problems;
  private final List<TemplateSheet> sheets = new ArrayList<>();
  private final List<SheetPart> sheetParts = new ArrayList<>();
  private final Set<String> ownedNames = new HashSet<>();
  private List<Content.Text> shared = List.of();

  BookReader(String file, Pack pack, Consumer<Problem> problems) {
    this.file = file;
    this.pack = pack;
    this.problems = problems;
  }

  /** What was read. */
  record ReadBook(TemplateBook book, TemplateParts parts) {}

  ReadBook read() throws UnreadableTemplate {
    Part main = mainPart();
    Document workbook = Xml.parse(main.bytes());
    Element root = workbook.getDocumentElement();
    if (!MAIN.equals(root.getNamespaceURI())) {
      throw new UnreadableTemplate("是“严格 Open XML”格式，请另存为普通 .xlsx 工作簿");
    }
    refusePrefix(root);
    refuse(root, "externalReferences", "引用了其他工作簿");
    refuse(root, "pivotCaches", "用了数据透视表");
    if (Xml.below(root, "workbookPr").stream().anyMatch(p -> Xml.isTrue(p, "date1904"))) {
      throw new UnreadableTemplate("用了 1904 日期系统，请在 Excel 选项中取消后另存");
    }
    List<Look> looks = Styles.looks(styles(main));
    shared = sharedTexts(main);
    List<Element> tags = Xml.child(root, "sheets").map(Xml::children).orElse(List.of());
    for (Element tag : tags) {
      sheet(main, tag);
    }
    List<Element> names = Xml.child(root, "definedNames").map(Xml::children).orElse(List.of());
    TemplateBook book = new TemplateBook(file, sheets, names(names), looks);
    return new ReadBook(book, parts(main, workbook, names));
  }

  private Part mainPart() throws UnreadableTemplate {
    Part main =
        pack.linked(pack.links(), "officeDocument")
            .orElseThrow(() -> new UnreadableTemplate("文件里没有工作簿"));
    if (main.contentType().contains("macroEnabled")) {
      throw new UnreadableTemplate("含有宏，请另存为不含宏的 .xlsx 工作簿");
    }
    if (!main.contentType().endsWith("spreadsheetml.sheet.main+xml")) {
      throw new UnreadableTemplate("不是 .xlsx 工作簿");
    }
    return main;
  }

  private static void refuse(Element root, String element, String why) throws UnreadableTemplate {
    if (Xml.child(root, element).isPresent()) {
      throw new UnreadableTemplate(why);
    }
  }

  /** What this program writes into a part has no prefix. */
  private static void refusePrefix(Element root) throws UnreadableTemplate {
    if (root.getPrefix() != null) {
      throw new UnreadableTemplate("XML 带有命名空间前缀，请用 Excel 或 WPS 重新保存模板");
    }
  }

  private Element styles(Part main) throws UnreadableTemplate {
    Part styles =
        pack.linked(main.links(), "styles").orElseThrow(() -> new UnreadableTemplate("工作簿没有样式表"));
    return Xml.parse(styles.bytes()).getDocumentElement();
  }

  private List<Content.Text> sharedTexts(Part main) throws UnreadableTemplate {
    Optional<Part> table = pack.linked(main.links(), "sharedStrings");
    return table.isEmpty()
        ? List.of()
        : TextsReader.shared(Xml.parse(table.get().bytes()).getDocumentElement());
  }

  private void sheet(Part main, Element tag) throws UnreadableTemplate {
    String name = tag.getAttribute("name");
    String relationship = tag.getAttributeNS(Relations.NAMESPACE, "id");
    Link link =
        main.link(relationship).orElseThrow(() -> new UnreadableTemplate("工作表“" + name + "”不在文件里"));
    Part part =
        pack.part(link.target())
            .orElseThrow(() -> new UnreadableTemplate("工作表“" + name + "”不在文件里"));
    if (!link.is("worksheet")) {
      throw new UnreadableTemplate("“" + name + "”是图表工作表或宏表，请改用普通工作表");
    }
    Registry registry = new Registry();
    try {
      Document document = Xml.parse(part.bytes());
      Element root = document.getDocumentElement();
      refusePrefix(root);
      Element data =
          Xml.child(root, "sheetData").orElseThrow(() -> new UnreadableTemplate("没有单元格数据"));
      CellsReader cells = new CellsReader(shared);
      List<Row> rows = cells.read(data);
      Pattern pattern = new SheetPartReader(document, registry).read();
      List<OwnedPart> owned = new ArrayList<>();
      owned(part, name, registry, owned);
      sheets.add(
          new TemplateSheet(
              sheets.size(),
              name,
              rows,
              registry.holders(),
              registry.texts(),
              WidthsReader.read(root)));
      String opening =
          PatternBuilder.openTag(tag, List.of("name", "sheetId", qualified(tag), "xmlns:r"));
      sheetParts.add(
          new SheetPart(
              part.name(),
              part.contentType(),
              relationship,
              opening,
              pattern,
              cells.rowTags(),
              part.links(),
              owned));
    } catch (UnreadableTemplate e) {
      problems.accept(
          Kind.FEATURE_UNSUPPORTED.at(new Place.InCell(file, name, ""), e.getMessage()));
      sheets.add(
          new TemplateSheet(
              sheets.size(), name, List.of(), List.of(), List.of(), WidthsReader.none()));
    }
  }

  private static String qualified(Element tag) {
    return tag.getAttributeNodeNS(Relations.NAMESPACE, "id").getName();
  }

  private void owned(Part part, String sheet, Registry registry, List<OwnedPart> owned)
      throws UnreadableTemplate {
    for (Link link : part.links()) {
      Optional<Part> target = link.external() ? Optional.empty() : pack.part(link.target());
      if (target.isEmpty() || target.get().contentType().startsWith("image/")) {
        continue;
      }
      boolean repeated = sheet.contains("${") && sheet.contains("#");
      if (repeated && target.get().contentType().endsWith("table+xml")) {
        throw new UnreadableTemplate("会重复的工作表里不能有“表格”（列表对象）");
      }
      if (ownedNames.add(target.get().name())) {
        owned.add(new OwnedPart(target.get(), new OwnedPartReader(registry).read(target.get())));
        owned(target.get(), sheet, registry, owned);
      }
    }
  }

  private static List<DefinedName> names(List<Element> elements) throws UnreadableTemplate {
    if (elements.size() > MOST_NAMES) {
      throw new UnreadableTemplate("名称超过 " + MOST_NAMES + " 个");
    }
    List<DefinedName> names = new ArrayList<>();
    for (Element name : elements) {
      int sheet = Xml.integer(name, "localSheetId", -1);
      names.add(
          new DefinedName(
              name.getAttribute("name"),
              sheet < 0 ? Optional.empty() : Optional.of(sheet),
              name.getTextContent()));
    }
    return names;
  }

  private TemplateParts parts(Part main, Document workbook, List<Element> names)
      throws UnreadableTemplate {
    Element root = workbook.getDocumentElement();
    PatternBuilder builder = new PatternBuilder();
    Element list = Xml.child(root, "sheets").orElseThrow(() -> new UnreadableTemplate("没有工作表"));
    builder.content(list, new Piece.Made(Piece.What.SHEETS));
    Xml.child(root, "definedNames")
        .ifPresent(e -> builder.instead(e, new Piece.Made(Piece.What.NAMES)));
    int active = 0;
    for (Element view : Xml.below(root, "workbookView")) {
      active = Xml.integer(view, "activeTab", 0);
      Xml.attributeNode(view, "activeTab")
          .ifPresent(a -> builder.instead(a, new Piece.Made(Piece.What.ACTIVE_TAB)));
      Xml.attributeNode(view, "firstSheet").ifPresent(builder::instead);
    }
    String sharedName =
        pack.linked(main.links(), "sharedStrings").map(Part::name).orElse("/xl/sharedStrings.xml");
    List<Link> links =
        main.links().stream()
            .filter(l -> !l.is("worksheet") && !l.is("calcChain") && !l.is("sharedStrings"))
            .toList();
    return new TemplateParts(
        sheetParts,
        new WorkbookPart(main.name(), main.contentType(), builder.document(workbook), links),
        names.stream()
            .map(n -> PatternBuilder.openTag(n, List.of("name", "localSheetId")))
            .toList(),
        active,
        fixed(main, sharedName),
        pack.links(),
        sharedName,
        TextTable.shared(fixedTexts()),
        Styles.numberFormats(styles(main)),
        FacesReader.read(styles(main)));
  }

  private List<FixedPart> fixed(Part main, String sharedName) throws UnreadableTemplate {
    Set<String> changing = new HashSet<>(ownedNames);
    changing.add(main.name());
    changing.add(sharedName);
    sheetParts.forEach(s -> changing.add(s.name()));
    main.links().stream().filter(l -> l.is("calcChain")).forEach(l -> changing.add(l.target()));
    List<FixedPart> fixed = new ArrayList<>();
    for (Part part : pack.parts()) {
      if (!changing.contains(part.name())) {
        byte[] bytes =
            part.name().endsWith("/app.xml") ? withoutTitles(part.bytes()) : part.bytes();
        fixed.add(
            new FixedPart(part.name(), part.contentType(), Compressed.fixed(bytes), part.links()));
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
    PatternBuilder builder = new PatternBuilder();
    for (Element element : Xml.children(document.getDocumentElement())) {
      if (Set.of("TitlesOfParts", "HeadingPairs").contains(element.getLocalName())) {
        builder.instead(element);
      }
    }
    ByteSink out = new ByteSink(properties.length);
    builder.document(document).pieces().forEach(p -> out.raw(((Piece.Raw) p).bytes()));
    return out.copy();
  }

  private List<Content.Text> fixedTexts() {
    List<Content.Text> texts = new ArrayList<>();
    for (TemplateSheet sheet : sheets) {
      for (Row row : sheet.rows()) {
        for (Cell cell : row.cells()) {
          if (cell.content() instanceof Content.Text text
              && !TextTemplate.hasPlaceholder(text.plain())) {
            texts.add(text);
          }
        }
      }
    }
    return texts;
  }
}
