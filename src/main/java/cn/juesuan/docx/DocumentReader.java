package cn.juesuan.docx;

import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.docx.DocumentPackage.TextPart;
import cn.juesuan.ooxml.DeflatedPart;
import cn.juesuan.ooxml.FixedPart;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.Prefixes;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.TextTemplate;
import cn.juesuan.template.UnitTexts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads a document template's package (ECMA-376 Part 1, 17.2): what changes as patterns, everything
 * else compressed.
 */
final class DocumentReader {

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private final OpcPackage pack;
  private final Place place;
  private final Consumer<Problem> problems;
  private final UnitTexts reader;
  private final List<TextTemplate> texts = new ArrayList<>();
  private final List<DocumentBlock> blocks = new ArrayList<>();

  DocumentReader(String file, OpcPackage pack, Dictionary dictionary, Consumer<Problem> problems) {
    this.pack = pack;
    this.place = new Place.InFile(file);
    this.problems = problems;
    this.reader = new UnitTexts(dictionary, problems);
  }

  DocumentPackage read() throws UnreadableTemplate {
    Part main = main();
    DocumentStyles styles = styles(main);
    List<TextPart> edges = new ArrayList<>();
    Set<String> changing = new HashSet<>(Set.of(main.name()));
    for (OpcPackage.Relationship link : main.links()) {
      Optional<Part> edge = link.external() ? Optional.empty() : pack.part(link.target());
      if ((link.is("header") || link.is("footer")) && edge.isPresent()) {
        edges.add(edge(edge.get()));
        changing.add(edge.get().name());
      }
    }
    TextPart body = body(main, styles);
    return new DocumentPackage(
        body,
        edges,
        pack.parts().stream()
            .filter(p -> !changing.contains(p.name()))
            .map(DocumentReader::fixed)
            .toList(),
        pack.links(),
        texts,
        blocks,
        styles);
  }

  private static FixedPart fixed(Part part) {
    return new FixedPart(
        part.name(), part.contentType(), DeflatedPart.fixed(part.bytes()), part.links());
  }

  private Part main() throws UnreadableTemplate {
    Part main =
        pack.linked(pack.links(), "officeDocument")
            .orElseThrow(() -> new UnreadableTemplate("文件里没有文档"));
    if (!main.contentType().equals(TYPE)) {
      throw new UnreadableTemplate("不是 .docx 文档");
    }
    return main;
  }

  private DocumentStyles styles(Part main) throws UnreadableTemplate {
    Part styles =
        pack.linked(main.links(), "styles").orElseThrow(() -> new UnreadableTemplate("文档没有样式表"));
    return DocumentStyles.read(Xml.parse(styles.bytes()).getDocumentElement());
  }

  private TextPart edge(Part part) throws UnreadableTemplate {
    Document document = Xml.parse(part.bytes());
    XmlTemplateBuilder builder = new XmlTemplateBuilder();
    for (Element paragraph : Xml.below(document.getDocumentElement(), "p")) {
      text(new WordParagraph(paragraph), builder);
    }
    return new TextPart(part.name(), part.contentType(), builder.document(document), part.links());
  }

  private TextPart body(Part main, DocumentStyles styles) throws UnreadableTemplate {
    Document document = Xml.parse(main.bytes());
    Element root = document.getDocumentElement();
    if (!Prefixes.WORD.equals(root.getNamespaceURI())) {
      throw new UnreadableTemplate("是“严格 Open XML”格式，请另存为普通 .docx 文档");
    }
    Element body = Xml.child(root, "body").orElseThrow(() -> new UnreadableTemplate("文档没有正文"));
    XmlTemplateBuilder builder = new XmlTemplateBuilder();
    Sections sections = new Sections(body);
    for (Element child : Xml.children(body)) {
      if ("p".equals(child.getLocalName())) {
        paragraph(new WordParagraph(child), sections.roomAt(child), styles, builder);
      } else {
        for (Element inner : Xml.below(child, "p")) {
          text(new WordParagraph(inner), builder);
        }
      }
    }
    return new TextPart(main.name(), main.contentType(), builder.document(document), main.links());
  }

  private void paragraph(
      WordParagraph paragraph, TextArea room, DocumentStyles styles, XmlTemplateBuilder builder) {
    Optional<DocumentBlock> block = DocumentBlocks.read(paragraph.text(), room);
    if (block.isPresent()) {
      XmlSegment.Block piece = block(block.get());
      List<XmlSegment> pieces = new ArrayList<>(List.of(piece));
      paragraph
          .onlySection()
          .ifPresent(s -> pieces.addAll(new XmlTemplateBuilder().element(s).pieces()));
      builder.instead(paragraph.element(), pieces.toArray(new XmlSegment[0]));
      return;
    }
    text(paragraph, builder);
    OptionalInt level = paragraph.style().map(styles::level).orElse(OptionalInt.empty());
    if (level.isPresent() && !paragraph.text().isBlank()) {
      texts.add(reader.read(paragraph.text(), place));
      int id = blocks.size();
      String bookmark = DocumentWriter.bookmark(id);
      XmlSegment.Block heading =
          block(new DocumentBlock.Heading(level.getAsInt(), texts.size() - 1, bookmark));
      builder.instead(paragraph.mark(bookmark, id), heading);
    }
  }

  private XmlSegment.Block block(DocumentBlock block) {
    blocks.add(block);
    return new XmlSegment.Block(blocks.size() - 1);
  }

  private void text(WordParagraph paragraph, XmlTemplateBuilder builder) {
    if (!TextTemplate.hasPlaceholder(paragraph.text())) {
      return;
    }
    if (DocumentBlocks.looksLike(paragraph.text())) {
      problems.accept(
          Kind.PLACEHOLDER_MISPLACED.at(place, paragraph.text().strip(), "它要独占正文里的一个段落"));
      return;
    }
    paragraph
        .joined()
        .forEach(
            (element, text) -> {
              texts.add(reader.read(text, place));
              builder.content(element, new XmlSegment.OuterText(texts.size() - 1));
            });
  }
}
