package cn.juesuan.attached;

import cn.juesuan.formula.SheetNames;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.problem.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** Of which cells the pivot tables of a workbook are made (ECMA-376 Part 1, 18.10.1). */
public final class PivotSources {

  /** Of a workbook that is not read yet. */
  public static final PivotSources NONE = new PivotSources(new OpcPackage(List.of(), List.of()));

  private final OpcPackage pack;

  /** What names and tables stand for, as formulas write it. */
  private final Map<String, String> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private PivotSources(OpcPackage pack) {
    this.pack = pack;
  }

  /**
   * Where a pivot table's data stand.
   *
   * @param formula as formulas write it
   * @param refreshed whether whoever opens the file makes the pivot table anew
   */
  record Source(String formula, boolean refreshed) {}

  /**
   * Of a workbook.
   *
   * @param main its main part, and its root
   * @throws UnreadableTemplate if the data of any are elsewhere
   */
  public static PivotSources of(OpcPackage pack, Part main, Element root)
      throws UnreadableTemplate {
    PivotSources sources = new PivotSources(pack);
    for (Relationship link : main.links()) {
      Optional<Part> cache = pack.part(link.target());
      if (link.is("pivotCacheDefinition") && cache.isPresent()) {
        sources.source(cache.get(), "数据透视表");
      }
    }
    for (Element name : Xml.child(root, "definedNames").map(Xml::children).orElse(List.of())) {
      if (!name.hasAttribute("localSheetId")) {
        sources.named.put(name.getAttribute("name"), name.getTextContent());
      }
    }
    for (Element sheet : Xml.child(root, "sheets").map(Xml::children).orElse(List.of())) {
      Optional<Part> part =
          main.link(sheet.getAttributeNS(Relationships.NAMESPACE, "id"))
              .flatMap(l -> pack.part(l.target()));
      if (part.isPresent()) {
        sources.tables(part.get(), sheet.getAttribute("name"));
      }
    }
    return sources;
  }

  private void tables(Part sheet, String name) throws UnreadableTemplate {
    for (Relationship link : sheet.links()) {
      Optional<Part> table = pack.part(link.target());
      if (link.is("table") && table.isPresent()) {
        Element root = Xml.parse(table.get().bytes()).getDocumentElement();
        named.put(
            root.getAttribute("displayName"),
            SheetNames.quoted(name) + "!" + root.getAttribute("ref"));
      }
    }
  }

  /** The source of a pivot table. */
  Source of(Part table, String what) throws UnreadableTemplate {
    Part cache =
        pack.linked(table.links(), "pivotCacheDefinition")
            .orElseThrow(() -> new UnreadableTemplate(what + "的数据来源不在文件里"));
    Element source = source(cache, what);
    Element root = Xml.parse(cache.bytes()).getDocumentElement();
    return new Source(formula(source, what), Xml.isTrue(root, "refreshOnLoad"));
  }

  private Element source(Part cache, String what) throws UnreadableTemplate {
    Element root = Xml.parse(cache.bytes()).getDocumentElement();
    Optional<Element> source = Xml.child(root, "cacheSource");
    String type = source.map(s -> s.getAttribute("type")).orElse("");
    Optional<Element> cells = source.flatMap(s -> Xml.child(s, "worksheetSource"));
    boolean elsewhere =
        cells.isPresent() && !cells.get().getAttributeNS(Relationships.NAMESPACE, "id").isEmpty();
    if (type.equals("external") || elsewhere) {
      throw new UnreadableTemplate(
          Kind.OUTSIDE_CONTENT, what + "的数据来自别的文件或数据库，请改用这个工作簿里的区域，或把它粘贴成数值");
    }
    if (!type.equals("worksheet") || cells.isEmpty()) {
      throw new UnreadableTemplate(what + "的数据不是一个区域（多重合并计算等），请改用一个区域，或把它粘贴成数值");
    }
    return cells.get();
  }

  private String formula(Element source, String what) throws UnreadableTemplate {
    String sheet = source.getAttribute("sheet");
    String ref = source.getAttribute("ref");
    if (!ref.isEmpty() && !sheet.isEmpty()) {
      return SheetNames.quoted(sheet) + "!" + ref.toUpperCase(Locale.ROOT);
    }
    String name = source.getAttribute("name");
    return Optional.ofNullable(named.get(name))
        .orElseThrow(
            () -> new UnreadableTemplate(what + "的数据来源“" + Xml.shortened(name) + "”不是单元格区域"));
  }
}
