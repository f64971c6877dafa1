package cn.juesuan.finished;

import cn.juesuan.format.DateSystem;
import cn.juesuan.ooxml.Filters;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.template.TemplateBook.DefinedName;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Row;
import cn.juesuan.xlsx.BookReader;
import cn.juesuan.xlsx.CellsReader;
import cn.juesuan.xlsx.TextsReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Reads the cells and the names of a finished workbook, within the limits of templates (ECMA-376
 * Part 1, 18). What else people have put into it does not matter.
 */
public final class FinishedReader {

  /** How cells look does not matter. */
  private static final int ANY_STYLE = Integer.MAX_VALUE;

  private FinishedReader() {}

  /**
   * What was read.
   *
   * @param pack where how it looks can be read, too
   * @param dates how it counts days
   */
  public record Read(
      OpcPackage pack,
      Part main,
      List<ReadSheet> sheets,
      List<DefinedName> names,
      DateSystem dates) {}

  /**
   * A sheet's cells.
   *
   * @param part its part; chart sheets and the like have none
   * @param filtered whether a filter may hide some of its rows
   */
  public record ReadSheet(String name, Optional<Part> part, List<Row> rows, boolean filtered) {}

  static Read read(OpcPackage pack) throws UnreadableTemplate {
    Part main =
        pack.linked(pack.links(), "officeDocument")
            .orElseThrow(() -> new UnreadableTemplate("文件里没有工作簿"));
    Element root = Xml.parse(main.bytes()).getDocumentElement();
    Optional<Part> table = pack.linked(main.links(), "sharedStrings");
    List<Content.Text> shared =
        table.isEmpty()
            ? List.of()
            : TextsReader.shared(Xml.parse(table.get().bytes()).getDocumentElement());
    List<ReadSheet> sheets = new ArrayList<>();
    Set<String> parts = new HashSet<>();
    for (Element tag : Xml.child(root, "sheets").map(Xml::children).orElse(List.of())) {
      ReadSheet sheet = sheet(pack, main, tag, shared);
      sheets.add(sheet);
      if (sheet.part().filter(p -> !parts.add(p.name())).isPresent()) {
        throw new UnreadableTemplate("工作表“" + sheet.name() + "”和另一张工作表是文件里的同一个部件");
      }
    }
    List<Element> names = Xml.child(root, "definedNames").map(Xml::children).orElse(List.of());
    return new Read(pack, main, sheets, BookReader.names(names), BookReader.dates(root));
  }

  /** Chart sheets and the like have no cells. */
  private static ReadSheet sheet(OpcPackage pack, Part main, Element tag, List<Content.Text> shared)
      throws UnreadableTemplate {
    String name = tag.getAttribute("name");
    Relationship link =
        main.link(tag.getAttributeNS(Relationships.NAMESPACE, "id"))
            .orElseThrow(() -> new UnreadableTemplate("工作表“" + name + "”不在文件里"));
    Optional<Part> part = pack.part(link.target());
    if (part.isEmpty()) {
      throw new UnreadableTemplate("工作表“" + name + "”不在文件里");
    }
    if (!link.is("worksheet")) {
      return new ReadSheet(name, Optional.empty(), List.of(), false);
    }
    Element root = Xml.parse(part.get().bytes()).getDocumentElement();
    Optional<Element> data = Xml.child(root, "sheetData");
    List<String> faults = new ArrayList<>();
    CellsReader cells =
        new CellsReader(
            shared, ANY_STYLE, (cell, why) -> faults.add(name + "!" + cell + "：" + why));
    List<Row> rows = data.isEmpty() ? List.of() : cells.read(data.get());
    if (!faults.isEmpty()) {
      throw new UnreadableTemplate(faults.get(0));
    }
    return new ReadSheet(name, part, rows, Filters.areActive(pack, part.get(), root));
  }
}
