package cn.juesuan.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An .xlsx file (ECMA-376 Part 1, 18.2): its sheets are streams of XML, only its shared texts are
 * held.
 */
final class XlsxWorkbook implements ListWorkbook {

  private final XlsxPackage parts;
  private final List<ListSheet> sheets = new ArrayList<>();
  private final Set<String> sheetParts = new LinkedHashSet<>();
  private final SharedTexts texts;
  private final List<CellFormat> formats;
  private boolean date1904 = false;

  private XlsxWorkbook(XlsxPackage parts) throws IOException, UnreadableWorkbook {
    this.parts = parts;
    String main = linked(parts.links(""), "officeDocument").orElse("xl/workbook.xml");
    refuseMacros(main);
    Map<String, XlsxPackage.Link> links = parts.links(main);
    readSheets(main, links);
    Optional<String> shared = linked(links, "sharedStrings").filter(parts::has);
    Optional<String> styles = linked(links, "styles").filter(parts::has);
    this.texts =
        shared.isPresent() ? SharedTexts.read(parts.xml(shared.get())) : SharedTexts.none();
    this.formats = styles.isPresent() ? XlsxFormats.read(parts.xml(styles.get())) : List.of();
  }

  static ListWorkbook open(Path file) throws IOException, UnreadableWorkbook {
    XlsxPackage parts = XlsxPackage.open(file);
    try {
      return new XlsxWorkbook(parts);
    } catch (UnreadableWorkbook | IOException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private static Optional<String> linked(Map<String, XlsxPackage.Link> links, String type) {
    return links.values().stream()
        .filter(l -> l.type().equals(type))
        .map(XlsxPackage.Link::target)
        .findFirst();
  }

  private void refuseMacros(String main) throws IOException, UnreadableWorkbook {
    if (!parts.has(main)) {
      throw new UnreadableWorkbook("不是 .xlsx 工作簿，只是改名成了工作簿");
    }
    if (!parts.has("[Content_Types].xml")) {
      return;
    }
    try (XmlCursor xml = parts.xml("[Content_Types].xml")) {
      while (xml.next()) {
        String type = xml.isStart() ? xml.attribute("ContentType").orElse("") : "";
        if (type.contains("macroEnabled") || type.contains("macrosheet")) {
          throw new UnreadableWorkbook("含有宏，请另存为不含宏的 .xlsx 工作簿");
        } else if (type.contains("sheet.binary")) {
          throw new UnreadableWorkbook("是二进制的 .xlsb 工作簿，请另存为 .xlsx");
        }
      }
    }
  }

  private void readSheets(String main, Map<String, XlsxPackage.Link> links)
      throws IOException, UnreadableWorkbook {
    try (XmlCursor xml = parts.xml(main)) {
      while (xml.next()) {
        if (xml.isStart("workbookPr")) {
          date1904 = xml.isTrue("date1904");
        } else if (xml.isStart("sheet")) {
          addSheet(xml, links);
        }
      }
    }
  }

  /** Besides its id in the workbook a sheet has one of a relationship, whose name is id too. */
  private void addSheet(XmlCursor xml, Map<String, XlsxPackage.Link> links)
      throws UnreadableWorkbook {
    String name = xml.attribute("name").orElse("");
    boolean visible = xml.attribute("state").orElse("visible").equals("visible");
    XlsxPackage.Link link = links.get(xml.attribute("id").orElse(""));
    if (link == null || !parts.has(link.target())) {
      throw new UnreadableWorkbook("文件已损坏：找不到工作表 " + name);
    } else if (sheetParts.contains(link.target())) {
      throw new UnreadableWorkbook("文件已损坏：工作表 " + name + " 和另一张工作表是同一个部件");
    } else if (link.type().equals("worksheet")) {
      sheets.add(new ListSheet(sheets.size(), name, visible));
      sheetParts.add(link.target());
    }
  }

  @Override
  public List<ListSheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public SheetRows rows(ListSheet sheet) throws IOException, UnreadableWorkbook {
    String part = List.copyOf(sheetParts).get(sheet.index());
    Merges merges = new Merges(XlsxMerges.in(parts, part));
    return new XlsxSheetRows(parts.xml(part), texts, formats, new RowBuilder(merges, date1904));
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
