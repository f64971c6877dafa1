package cn.juesuan.xlsx;

import cn.juesuan.ooxml.ByteSink;
import cn.juesuan.ooxml.Compressed;
import cn.juesuan.ooxml.FixedPart;
import cn.juesuan.ooxml.Pack;
import cn.juesuan.ooxml.Pack.Link;
import cn.juesuan.ooxml.Pack.Part;
import cn.juesuan.ooxml.Pattern;
import cn.juesuan.ooxml.PatternBuilder;
import cn.juesuan.ooxml.Piece;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.xlsx.TemplateParts.SheetPart;
import cn.juesuan.xlsx.TemplateParts.WorkbookPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Turns a template's main part into a {@link Pattern} and gathers the parts that never change. */
final class WorkbookPartReader {

  private final Pack pack;
  private final Part main;
  private final List<SheetPart> sheets;
  private final Set<String> owned;

  /**
   * @param owned the names of the parts that belong to one sheet
   */
  WorkbookPartReader(Pack pack, Part main, List<SheetPart> sheets, Set<String> owned) {
    this.pack = pack;
    this.main = main;
    this.sheets = sheets;
    this.owned = owned;
  }

  /**
   * @param names the elements of the defined names
   * @param texts the texts of cells that never change
   */
  TemplateParts read(
      Document workbook, List<Element> names, Styles styles, List<Content.Text> texts)
      throws UnreadableTemplate {
    Element root = workbook.getDocumentElement();
    PatternBuilder builder = new PatternBuilder();
    Element list = Xml.child(root, "sheets").orElseThrow(() -> new UnreadableTemplate("没有工作表"));
    builder.content(list, new Piece.Made(Piece.What.SHEETS));
    Xml.child(root, "definedNames")
        .ifPresent(e -> builder.instead(e, new Piece.Made(Piece.What.NAMES)));
    int active = active(root, builder);
    String sharedName =
        pack.linked(main.links(), "sharedStrings").map(Part::name).orElse("/xl/sharedStrings.xml");
    List<Link> links =
        main.links().stream()
            .filter(l -> !l.is("worksheet") && !l.is("calcChain") && !l.is("sharedStrings"))
            .toList();
    return new TemplateParts(
        sheets,
        new WorkbookPart(main.name(), main.contentType(), builder.document(workbook), links),
        names.stream().map(n -> PatternBuilder.ownTag(n, List.of("name", "localSheetId"))).toList(),
        active,
        fixed(sharedName),
        pack.links(),
        sharedName,
        TextTable.shared(texts),
        styles.faces());
  }

  private static int active(Element root, PatternBuilder builder) throws UnreadableTemplate {
    int active = 0;
    for (Element view : Xml.below(root, "workbookView")) {
      active = Xml.integer(view, "activeTab", 0);
      view.setAttribute("activeTab", String.valueOf(active));
      builder.instead(view.getAttributeNode("activeTab"), new Piece.Made(Piece.What.ACTIVE_TAB));
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
}
