package cn.juesuan.publish;

import cn.juesuan.evaluation.CellValues;
import cn.juesuan.finished.FinishedBook;
import cn.juesuan.finished.FinishedCells;
import cn.juesuan.finished.FinishedReader;
import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.publish.PublicSheets.Audience;
import cn.juesuan.workbook.WorkbookTemplate;
import cn.juesuan.xlsx.SharedStrings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * The public copy of a finished workbook that people may have edited: calculated anew, what is
 * printed of its public sheets, values only.
 */
public final class PublicBook {

  /** What leaves it open what people would see. */
  private static final Set<Kind> UNKNOWN = Set.of(Kind.FORMULA_FAILS, Kind.FORMAT_UNCERTAIN);

  private static final String PRINT_AREA = "_xlnm.Print_Area";

  /** Nobody prints more pieces of one sheet; each cell is looked for in all of them. */
  private static final int MOST_AREAS = 500;

  private final FinishedBook book;
  private final String file;
  private final OpcPackage pack;
  private final Part main;
  private final FinishedReader.Read read;
  private final FinishedCells cells;
  private final PublicSheets choice;
  private final List<Problem> problems = new ArrayList<>();
  private final List<PublicSheet> sheets = new ArrayList<>();
  private final Map<Integer, PublicArea> areas = new HashMap<>();

  private PublicBook(FinishedBook book, PublicSheets choice) {
    this.book = book;
    this.file = book.file();
    this.read = book.read();
    this.pack = read.pack();
    this.main = read.main();
    this.cells = book.cells();
    this.choice = choice;
  }

  /**
   * Makes the copy; empty if the workbook has no public sheet, or if it is not certain what
   * something public shows.
   *
   * @param template of which it is
   * @param title the copy's
   */
  public static Found<Optional<byte[]>> copy(
      FinishedBook finished, WorkbookTemplate template, String title) {
    PublicBook book =
        new PublicBook(
            finished, new PublicSheets(template.book().sheets(), template.shownSheets()));
    try {
      Optional<byte[]> copy = book.copy(title);
      return new Found<>(copy, book.problems);
    } catch (UnreadableTemplate e) {
      Place place = new Place.InFile(finished.file());
      return new Found<>(
          Optional.empty(), List.of(Kind.WORKBOOK_UNREADABLE.at(place, e.getMessage())));
    }
  }

  private Optional<byte[]> copy(String title) throws UnreadableTemplate {
    choose();
    if (sheets.isEmpty()) {
      return Optional.empty();
    }
    PublicBookWriter writer = new PublicBookWriter(pack, main, sheets, read.dates());
    SharedStrings texts = SharedStrings.empty();
    PublicValues values = new PublicValues(book, sheets, areas);
    for (int i = 0; i < sheets.size(); i++) {
      PublicSheet sheet = sheets.get(i);
      Optional<PublicDrawn> drawn = drawn(sheet, values);
      XmlBytes out = new XmlBytes(1 << 15);
      PublicCells rows =
          new PublicCells(
              sheet,
              read.sheets().get(sheet.index()).rows(),
              cells,
              texts,
              (ref, value) -> look(sheet, ref, value));
      new PublicSheetWriter(sheet, what -> leftOut(sheet, what))
          .write(rows, i == 0, drawn.isPresent(), out);
      writer.sheet(i + 1, out, drawn);
    }
    cells.failed().forEach(f -> problems.add(f.problem(file)));
    byte[] bytes = writer.finish(texts, read.names(), title);
    return problems.stream().anyMatch(p -> UNKNOWN.contains(p.kind()))
        ? Optional.empty()
        : Optional.of(bytes);
  }

  /** Takes the sheets that are public; whatever else the workbook holds stays inside. */
  private void choose() throws UnreadableTemplate {
    Element root = Xml.parse(main.bytes()).getDocumentElement();
    List<Element> tags = Xml.child(root, "sheets").map(Xml::children).orElse(List.of());
    List<String> names = tags.stream().map(t -> t.getAttribute("name")).toList();
    List<String> worksheets = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      Optional<Part> part =
          main.link(tags.get(i).getAttributeNS(Relationships.NAMESPACE, "id"))
              .filter(l -> l.is("worksheet"))
              .flatMap(l -> pack.part(l.target()));
      if (part.isPresent()) {
        sheet(i, names.get(i), tags.get(i), part.get());
        worksheets.add(names.get(i));
      } else if (choice.of(names.get(i)) != Audience.INTERNAL) {
        Place place = new Place.InCell(file, names.get(i), "");
        problems.add(Kind.PUBLISH_LEFT_OUT.at(place, names.get(i), "没有放进公开的工作簿：整张表（它是图表工作表）"));
      }
    }
    choice
        .missing(worksheets)
        .forEach(
            name ->
                problems.add(
                    Kind.PUBLISH_SHEET_MISSING.at(
                        new Place.InFile(file), name, "工作簿里没有要公开的工作表“" + name + "”")));
  }

  private void sheet(int index, String name, Element tag, Part part) throws UnreadableTemplate {
    List<Area> printed = PublicBookWriter.areas(PRINT_AREA, index, name, read.names());
    boolean limited =
        read.names().stream()
            .anyMatch(
                n ->
                    n.name().equalsIgnoreCase(PRINT_AREA)
                        && n.sheet().equals(Optional.of(index))
                        && !n.formula().isBlank());
    if (limited && printed.isEmpty()) {
      // without one all of the sheet would be public
      throw new UnreadableTemplate("工作表“" + name + "”的打印区域读不出来，请在“页面布局”里重新设置");
    }
    if (printed.size() > MOST_AREAS) {
      throw new UnreadableTemplate("工作表“" + name + "”的打印区域超过 " + MOST_AREAS + " 块");
    }
    PublicSheet sheet = PublicSheet.of(index, name, part, printed);
    areas.put(index, sheet.area());
    Audience audience = choice.of(name);
    String state = Xml.attribute(tag, "state").orElse("visible");
    if (audience == Audience.PUBLIC && state.equals("visible")) {
      sheets.add(sheet);
    } else if (audience == Audience.PUBLIC) {
      leftOut(sheet, "整张表（它被隐藏了）");
    } else if (audience == Audience.UNKNOWN && state.equals("visible")) {
      leftOut(sheet, "整张表（模板里没有它）");
    }
  }

  private Optional<PublicDrawn> drawn(PublicSheet sheet, PublicValues values)
      throws UnreadableTemplate {
    Optional<Part> part =
        Xml.child(sheet.root(), "drawing")
            .flatMap(d -> sheet.part().link(d.getAttributeNS(Relationships.NAMESPACE, "id")))
            .flatMap(l -> pack.part(l.target()));
    if (part.isEmpty()) {
      return Optional.empty();
    }
    PublicDrawing drawing =
        new PublicDrawing(sheet, part.get(), values, this::isPicture, what -> leftOut(sheet, what));
    Optional<byte[]> written = drawing.write();
    drawing.unclear().forEach(f -> unclear(sheet, "图形", f));
    drawing
        .uncertain()
        .forEach(
            (formula, why) ->
                problems.add(
                    Kind.FORMAT_UNCERTAIN.at(
                        place(sheet, ""), formula, "图形显示的单元格“" + formula + "”的数字格式：" + why)));
    Map<String, byte[]> charts = new LinkedHashMap<>();
    for (Relationship link : drawing.links()) {
      Optional<Part> chart = pack.part(link.target());
      if (link.is("chart") && chart.isPresent()) {
        charts.put(link.target(), chart(sheet, chart.get(), values));
      }
    }
    return written.map(w -> new PublicDrawn(w, drawing.links(), charts));
  }

  private boolean isPicture(String part) {
    return pack.part(part).map(p -> p.contentType().startsWith("image/")).orElse(false);
  }

  private byte[] chart(PublicSheet sheet, Part part, PublicValues values)
      throws UnreadableTemplate {
    PublicChart chart =
        new PublicChart(part.bytes(), values, sheet.index(), what -> leftOut(sheet, what));
    byte[] written = chart.write();
    chart.unclear().forEach(f -> unclear(sheet, "图表", f));
    return written;
  }

  private void look(PublicSheet sheet, String ref, CellValue value) {
    String shown = CellValues.shown(value);
    boolean open = PublicText.isUnfinished(shown);
    if (open || value instanceof ErrorCode) {
      String why = open ? "还没有写好" : "是错误值";
      problems.add(Kind.PUBLISH_UNFINISHED.at(place(sheet, ref), shown, why + "：" + shown));
    }
  }

  private void leftOut(PublicSheet sheet, String what) {
    problems.add(Kind.PUBLISH_LEFT_OUT.at(place(sheet, ""), what, "没有放进公开的工作簿：" + what));
  }

  private void unclear(PublicSheet sheet, String what, String formula) {
    problems.add(Kind.FORMULA_FAILS.at(place(sheet, ""), formula, what + "的数据算不出来：" + formula));
  }

  private Place place(PublicSheet sheet, String ref) {
    return new Place.InCell(file, sheet.name(), ref);
  }
}
