package cn.juesuan.publish;

import cn.juesuan.format.DateSystem;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.SheetNames;
import cn.juesuan.ooxml.DeflatedParts;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.ooxml.PackageWriter;
import cn.juesuan.ooxml.Prefixes;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.ooxml.XmlText;
import cn.juesuan.template.TemplateBook.DefinedName;
import cn.juesuan.xlsx.ChartXml;
import cn.juesuan.xlsx.SharedStrings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts public sheets together to a workbook. Nothing of the finished workbook is in it but what is
 * written here: no name besides print areas and titles, no property besides the title.
 */
final class PublicBookWriter {

  /** By which every sheet knows its drawing. */
  static final String DRAWING = "rId1";

  private static final String OFFICE = Relationships.NAMESPACE + "/";
  private static final String SPREADSHEETS =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private static final Set<String> PRINT_NAMES = Set.of("_xlnm.Print_Area", "_xlnm.Print_Titles");

  /** What belongs to charts besides their data. */
  private static final Set<String> OF_CHARTS =
      Set.of("image", "chartStyle", "chartColorStyle", "themeOverride");

  private final OpcPackage pack;
  private final Part main;
  private final List<PublicSheet> sheets;
  private final DateSystem dates;
  private final PackageWriter out;
  private final Map<String, String> copied = new LinkedHashMap<>();
  private final List<Relationship> links = new ArrayList<>();
  private int drawings;
  private int charts;

  PublicBookWriter(OpcPackage pack, Part main, List<PublicSheet> sheets, DateSystem dates) {
    this.pack = pack;
    this.main = main;
    this.sheets = sheets;
    this.dates = dates;
    this.out =
        new PackageWriter(
            List.of(
                new Relationship("rId1", OFFICE + "officeDocument", "/xl/workbook.xml", false),
                new Relationship("rId2", PublicProperties.CORE_LINK, PublicProperties.CORE, false),
                new Relationship(
                    "rId3", OFFICE + "extended-properties", PublicProperties.APP, false)),
            new DeflatedParts());
  }

  /** Writes a sheet's part and what belongs to it. */
  void sheet(int number, XmlBytes content, Optional<PublicDrawn> drawn) {
    String name = "/xl/worksheets/sheet" + number + ".xml";
    List<Relationship> own = new ArrayList<>();
    if (drawn.isPresent()) {
      own.add(new Relationship(DRAWING, OFFICE + "drawing", drawing(drawn.get()), false));
    }
    out.part(name, SPREADSHEETS + "worksheet+xml", content, own);
    links.add(new Relationship(sheetLink(number), OFFICE + "worksheet", name, false));
  }

  private static String sheetLink(int number) {
    return "rId" + number;
  }

  private String drawing(PublicDrawn drawn) {
    String name = "/xl/drawings/drawing" + ++drawings + ".xml";
    List<Relationship> own = new ArrayList<>();
    for (Relationship link : drawn.links()) {
      Optional<byte[]> chart = Optional.ofNullable(drawn.charts().get(link.target()));
      String target =
          chart.isPresent() ? chart(link.target(), chart.get()) : copy(link.target()).orElse("");
      if (!target.isEmpty()) {
        own.add(new Relationship(link.id(), link.type(), target, false));
      }
    }
    out.part(name, "application/vnd.openxmlformats-officedocument.drawing+xml", drawn.part(), own);
    return name;
  }

  private String chart(String source, byte[] content) {
    String name = "/xl/charts/chart" + ++charts + ".xml";
    List<Relationship> own = new ArrayList<>();
    for (Relationship link : pack.part(source).map(Part::links).orElse(List.of())) {
      if (OF_CHARTS.contains(link.word()) && !link.external()) {
        copy(link.target())
            .ifPresent(t -> own.add(new Relationship(link.id(), link.type(), t, false)));
      }
    }
    out.part(name, ChartXml.TYPE, content, own);
    return name;
  }

  /** A part that is the same in both workbooks, with the pictures that belong to it. */
  private Optional<String> copy(String source) {
    Optional<Part> part = pack.part(source).filter(PublicBookWriter::isKnown);
    if (part.isPresent() && copied.putIfAbsent(part.get().name(), part.get().name()) == null) {
      List<Relationship> own =
          part.get().links().stream()
              .filter(l -> l.is("image") && !l.external() && copy(l.target()).isPresent())
              .toList();
      out.part(part.get().name(), part.get().contentType(), part.get().bytes(), own);
    }
    return part.map(Part::name);
  }

  /**
   * Pictures, and XML that was looked at; whatever else is called so by a link is not handed on.
   */
  private static boolean isKnown(Part part) {
    return part.contentType().startsWith("image/") || part.contentType().endsWith("+xml");
  }

  /** Writes everything that is one for all sheets; returns the file. */
  byte[] finish(SharedStrings texts, List<DefinedName> names, String title) {
    XmlBytes table = new XmlBytes(1 << 14);
    texts.write(table);
    out.part("/xl/sharedStrings.xml", SPREADSHEETS + "sharedStrings+xml", table, List.of());
    link("sharedStrings", "/xl/sharedStrings.xml");
    for (String shared : List.of("styles", "theme")) {
      pack.linked(main.links(), shared)
          .flatMap(p -> copy(p.name()))
          .ifPresent(p -> link(shared, p));
    }
    XmlBytes book = new XmlBytes(1 << 12);
    book(names, book);
    out.part("/xl/workbook.xml", SPREADSHEETS + "sheet.main+xml", book, links);
    PublicProperties.write(title, "Microsoft Excel", out);
    return out.bytes();
  }

  private void link(String type, String part) {
    links.add(new Relationship("rId" + (links.size() + 1), OFFICE + type, part, false));
  }

  private void book(List<DefinedName> names, XmlBytes book) {
    book.raw(XmlText.DECLARATION).raw("<workbook xmlns=\"").raw(Prefixes.SPREADSHEET);
    book.raw("\" xmlns:r=\"").raw(Relationships.NAMESPACE).raw("\"><workbookPr");
    book.raw(dates == DateSystem.SINCE_1904 ? " date1904=\"1\"/>" : "/>");
    book.raw("<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
    for (int i = 0; i < sheets.size(); i++) {
      book.raw("<sheet name=\"").escaped(sheets.get(i).name()).raw("\" sheetId=\"").raw(i + 1);
      book.raw("\" r:id=\"").raw(sheetLink(i + 1)).raw("\"/>");
    }
    book.raw("</sheets>");
    XmlBytes kept = new XmlBytes(1 << 10);
    for (String name : PRINT_NAMES.stream().sorted().toList()) {
      for (int i = 0; i < sheets.size(); i++) {
        name(name, i, names, kept);
      }
    }
    if (kept.size() > 0) {
      book.raw("<definedNames>").raw(kept.array(), 0, kept.size()).raw("</definedNames>");
    }
    book.raw("</workbook>");
  }

  private void name(String name, int position, List<DefinedName> names, XmlBytes book) {
    PublicSheet sheet = sheets.get(position);
    List<Area> areas = areas(name, sheet.index(), sheet.name(), names);
    if (!areas.isEmpty()) {
      String own = SheetNames.quoted(sheet.name()) + "!";
      String written = String.join(",", areas.stream().map(a -> own + fixed(a).text()).toList());
      book.raw("<definedName name=\"").raw(name).raw("\" localSheetId=\"").raw(position);
      book.raw("\">").escaped(written).raw("</definedName>");
    }
  }

  private static Area fixed(Area area) {
    return new Area(
        area.shape(),
        area.firstRow(),
        area.firstColumn(),
        area.lastRow(),
        area.lastColumn(),
        Area.Absolute.ALL);
  }

  /** The areas of one sheet that a name of its own lists; none where it lists anything else. */
  static List<Area> areas(String name, int sheet, String sheetName, List<DefinedName> names) {
    List<Area> areas = new ArrayList<>();
    for (DefinedName defined : names) {
      if (defined.name().equalsIgnoreCase(name) && defined.sheet().equals(Optional.of(sheet))) {
        PublicValues.references(defined.formula()).orElse(List.of()).stream()
            .filter(r -> r.sheet().map(s -> s.equalsIgnoreCase(sheetName)).orElse(true))
            .forEach(r -> areas.add(r.area()));
      }
    }
    return areas;
  }
}
