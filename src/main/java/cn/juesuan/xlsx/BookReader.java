package cn.juesuan.xlsx;

import cn.juesuan.attached.AttachedParts;
import cn.juesuan.attached.ControlsReader;
import cn.juesuan.attached.HolderRegistry;
import cn.juesuan.attached.OwnedPart;
import cn.juesuan.attached.PivotSources;
import cn.juesuan.format.DateSystem;
import cn.juesuan.formula.SheetNames;
import cn.juesuan.ooxml.Filters;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.ooxml.Prefixes;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlTemplate;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.TemplateBook;
import cn.juesuan.template.TemplateBook.DefinedName;
import cn.juesuan.template.TemplateSheet;
import cn.juesuan.template.TemplateSheet.Cell;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Row;
import cn.juesuan.template.TextTemplate;
import cn.juesuan.xlsx.TemplatePackage.SheetPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads a template's package: plain values for those who decide, patterns for those who write. */
public final class BookReader {

  private static final int MOST_NAMES = 5_000;

  /** Excel takes 8,192 characters. */
  private static final int LONGEST_NAME = 100_000;

  private final String file;
  private final OpcPackage pack;
  private final Consumer<Problem> problems;
  private final List<TemplateSheet> sheets = new ArrayList<>();
  private final List<SheetPart> sheetParts = new ArrayList<>();
  private final Set<String> parts = new HashSet<>();
  private List<Content.Text> shared = List.of();
  private AttachedParts attached;

  /**
   * Reads a template from its package.
   *
   * @param file its name, for problems
   * @param problems hears of what is wrong with single cells and features
   */
  public BookReader(String file, OpcPackage pack, Consumer<Problem> problems) {
    this.file = file;
    this.pack = pack;
    this.problems = problems;
    this.attached = new AttachedParts(pack, PivotSources.NONE);
  }

  /**
   * What was read.
   *
   * @param outside the other workbooks that it is linked to
   */
  public record ReadBook(TemplateBook book, TemplatePackage parts, List<String> outside) {}

  /**
   * Reads every part.
   *
   * @throws UnreadableTemplate if the file as a whole cannot be a template
   */
  public ReadBook read() throws UnreadableTemplate {
    Part main = mainPart();
    Document workbook = Xml.parse(main.bytes());
    Element root = workbook.getDocumentElement();
    refuse(root, main);
    Styles styles = Styles.read(styles(main), dates(root));
    shared = sharedTexts(main);
    attached = new AttachedParts(pack, PivotSources.of(pack, main, root));
    Element list = Xml.child(root, "sheets").orElseThrow(() -> new UnreadableTemplate("没有工作表"));
    for (Element tag : Xml.children(list, "sheet")) {
      sheet(main, tag, styles.looks().size());
    }
    refuseSameNames();
    List<Element> names =
        Xml.child(root, "definedNames").map(e -> Xml.children(e, "definedName")).orElse(List.of());
    TemplateBook book = new TemplateBook(file, sheets, names(names), styles.looks(), dates(root));
    WorkbookPartReader parts = new WorkbookPartReader(pack, main, sheetParts, attached.names());
    return new ReadBook(book, parts.read(workbook, names, styles, fixedTexts()), outside(main));
  }

  private void refuse(Element root, Part main) throws UnreadableTemplate {
    if (!Prefixes.SPREADSHEET.equals(root.getNamespaceURI())) {
      throw new UnreadableTemplate("是“严格 Open XML”格式，请另存为普通 .xlsx 工作簿");
    }
    if (Xml.child(root, "externalReferences").isPresent() && outside(main).isEmpty()) {
      throw new UnreadableTemplate("引用了其他工作簿，但写法读不出来");
    }
  }

  /** How a workbook counts days, by its main part (ECMA-376 Part 1, 18.2.28). */
  public static DateSystem dates(Element root) throws UnreadableTemplate {
    Optional<Element> properties = Xml.child(root, "workbookPr");
    return DateSystem.of(properties.isPresent() && Xml.isTrue(properties.get(), "date1904"));
  }

  private List<String> outside(Part main) {
    return main.links().stream()
        .filter(l -> l.is("externalLink"))
        .flatMap(l -> pack.part(l.target()).stream())
        .flatMap(p -> p.links().stream())
        .map(Relationship::target)
        .toList();
  }

  /** Excel tells sheets apart by their names without regard to case. */
  private void refuseSameNames() {
    Set<String> names = new HashSet<>();
    for (TemplateSheet sheet : sheets) {
      if (!names.add(sheet.name().toLowerCase(Locale.ROOT))) {
        problems.accept(
            Kind.SHEET_NAME.at(
                new Place.InCell(file, sheet.name(), ""), "有两张工作表都叫“" + sheet.name() + "”"));
      }
    }
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

  /** Some programs write no styles. */
  private Optional<Element> styles(Part main) throws UnreadableTemplate {
    Optional<Part> styles = pack.linked(main.links(), "styles");
    return styles.isEmpty()
        ? Optional.empty()
        : Optional.of(Xml.parse(styles.get().bytes()).getDocumentElement());
  }

  private List<Content.Text> sharedTexts(Part main) throws UnreadableTemplate {
    Optional<Part> table = pack.linked(main.links(), "sharedStrings");
    return table.isEmpty()
        ? List.of()
        : TextsReader.shared(Xml.parse(table.get().bytes()).getDocumentElement());
  }

  private void sheet(Part main, Element tag, int styles) throws UnreadableTemplate {
    String name = tag.getAttribute("name");
    Place place = new Place.InCell(file, name, "");
    Relationship link =
        main.link(tag.getAttributeNS(Relationships.NAMESPACE, "id"))
            .orElseThrow(() -> new UnreadableTemplate("工作表“" + name + "”不在文件里"));
    Part part =
        pack.part(link.target())
            .orElseThrow(() -> new UnreadableTemplate("工作表“" + name + "”不在文件里"));
    if (!link.is("worksheet")) {
      throw new UnreadableTemplate("“" + name + "”是图表工作表或宏表，请改用普通工作表");
    }
    if (!parts.add(part.name())) {
      throw new UnreadableTemplate("工作表“" + name + "”和另一张工作表是文件里的同一个部件");
    }
    String unusable = SheetNames.unusable(name);
    if (!unusable.isEmpty()) {
      problems.accept(Kind.SHEET_NAME.at(place, name, unusable));
    }
    try {
      worksheet(part, tag, styles);
    } catch (UnreadableTemplate e) {
      problems.accept(e.kind(Kind.FEATURE_UNSUPPORTED).at(place, e.getMessage()));
      sheets.add(empty(name));
    }
  }

  /** Stands for a sheet that cannot be read, so that the others keep their places. */
  private TemplateSheet empty(String name) {
    return new TemplateSheet(
        sheets.size(),
        name,
        List.of(),
        List.of(),
        List.of(),
        WidthsReader.none(),
        false,
        Optional.empty());
  }

  private void worksheet(Part part, Element tag, int styles) throws UnreadableTemplate {
    String name = tag.getAttribute("name");
    HolderRegistry registry = new HolderRegistry();
    Document document = Xml.parse(part.bytes());
    Element root = document.getDocumentElement();
    Element data =
        Xml.child(root, "sheetData").orElseThrow(() -> new UnreadableTemplate("没有单元格数据"));
    CellsReader cells = new CellsReader(shared, styles, (cell, why) -> unreadable(name, cell, why));
    List<Row> rows = cells.read(data);
    ControlsReader controls = new ControlsReader(registry);
    XmlTemplate pattern = new SheetPartReader(document, part, registry, controls).read();
    List<OwnedPart> owned = attached.of(part, controls, registry);
    sheets.add(
        new TemplateSheet(
            sheets.size(),
            name,
            rows,
            registry.holders(),
            registry.texts(),
            WidthsReader.read(root),
            Filters.areActive(pack, part, root),
            PageReader.read(root)));
    sheetParts.add(SheetPart.of(part, root, tag, pattern, cells.rowTags(), owned));
  }

  private void unreadable(String sheet, String cell, String why) {
    problems.accept(Kind.CELL_UNREADABLE.at(new Place.InCell(file, sheet, cell), why));
  }

  /**
   * The defined names (ECMA-376 Part 1, 18.2.5), as the file writes them.
   *
   * @throws UnreadableTemplate if one of them cannot be read
   */
  public static List<DefinedName> names(List<Element> elements) throws UnreadableTemplate {
    if (elements.size() > MOST_NAMES) {
      throw new UnreadableTemplate("名称超过 " + MOST_NAMES + " 个");
    }
    List<DefinedName> names = new ArrayList<>();
    for (Element name : elements) {
      int sheet = Xml.integer(name, "localSheetId", -1);
      if (name.getTextContent().length() > LONGEST_NAME) {
        throw new UnreadableTemplate(
            "名称“" + Xml.shortened(name.getAttribute("name")) + "”的内容超过 " + LONGEST_NAME + " 个字");
      }
      names.add(
          new DefinedName(
              name.getAttribute("name"),
              sheet < 0 ? Optional.empty() : Optional.of(sheet),
              name.getTextContent()));
    }
    return names;
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
