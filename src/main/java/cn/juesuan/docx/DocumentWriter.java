package cn.juesuan.docx;

import cn.juesuan.docx.DocumentPackage.TextPart;
import cn.juesuan.ooxml.DeflatedParts;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.ooxml.PackageWriter;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.view.BookView;
import cn.juesuan.view.SheetView;
import cn.juesuan.xlsx.ChartXml;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** Writes one unit's document (ECMA-376 Part 1, 17.2). */
final class DocumentWriter {

  private static final String CELL_STYLE = "表格文字";
  private static final String TITLE_STYLE = "表题";
  private static final String NONE = "无。";
  private static final String PAGE_BREAK = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";

  private final DocumentPackage parts;
  private final List<String> texts;
  private final List<BookView> workbooks;
  private final Place place;
  private final Consumer<Problem> problems;
  private final List<ChartXml> charts = new ArrayList<>();
  private final WordContents contents;
  private final Set<String> unknownStyles = new LinkedHashSet<>();
  private int bookmarks;
  private String heading = "";

  DocumentWriter(
      DocumentPackage parts,
      List<String> texts,
      List<BookView> workbooks,
      Place place,
      Consumer<Problem> problems) {
    this.parts = parts;
    this.texts = texts;
    this.workbooks = workbooks;
    this.place = place;
    this.problems = problems;
    this.contents = new WordContents(parts.styles());
    this.bookmarks = parts.blocks().size();
  }

  /** The name of the bookmark with that number, as the table of contents looks for it. */
  static String bookmark(int id) {
    return "_Toc" + (100_000_000 + id);
  }

  byte[] write() {
    PackageWriter pack = new PackageWriter(parts.rootLinks(), new DeflatedParts());
    XmlBytes body = body();
    List<Relationship> links = new ArrayList<>(parts.main().links());
    for (int i = 0; i < charts.size(); i++) {
      links.add(
          new Relationship(WordChart.relationship(i), WordChart.LINK, WordChart.part(i), false));
    }
    pack.part(parts.main().name(), parts.main().contentType(), body, links);
    for (int i = 0; i < charts.size(); i++) {
      WordChart.parts(i, charts.get(i), pack);
    }
    for (TextPart edge : parts.edges()) {
      XmlBytes out = new XmlBytes(1 << 12);
      edge.pattern().pieces().forEach(p -> plain(p, out));
      pack.part(edge.name(), edge.contentType(), out, edge.links());
    }
    parts.fixed().forEach(pack::fixed);
    return pack.bytes();
  }

  /** The contents are written last: they list the headings of what comes after them. */
  private XmlBytes body() {
    List<XmlBytes> sinks = new ArrayList<>(List.of(new XmlBytes(1 << 16)));
    List<DocumentBlock.Contents> tables = new ArrayList<>();
    for (XmlSegment piece : parts.main().pattern().pieces()) {
      XmlBytes out = sinks.get(sinks.size() - 1);
      if (!(piece instanceof XmlSegment.Block block)) {
        plain(piece, out);
      } else if (parts.blocks().get(block.index()) instanceof DocumentBlock.Contents c) {
        tables.add(c);
        sinks.add(new XmlBytes(1 << 16));
      } else {
        block(parts.blocks().get(block.index()), out);
      }
    }
    XmlBytes all = sinks.get(0);
    for (int i = 0; i < tables.size(); i++) {
      contents.write(tables.get(i).levels(), tables.get(i).room().width(), all);
      XmlBytes next = sinks.get(i + 1);
      all.raw(next.array(), 0, next.size());
    }
    return all;
  }

  private void plain(XmlSegment piece, XmlBytes out) {
    if (piece instanceof XmlSegment.Raw raw) {
      out.raw(raw.bytes());
    } else if (piece instanceof XmlSegment.OuterText text) {
      out.escaped(texts.get(text.index()));
    }
  }

  private void block(DocumentBlock block, XmlBytes out) {
    if (block instanceof DocumentBlock.Heading heading) {
      contents.add(heading.level(), texts.get(heading.text()), heading.bookmark());
      this.heading = texts.get(heading.text());
    } else if (block instanceof DocumentBlock.Paragraphs paragraphs) {
      paragraphs(paragraphs, out);
    } else if (block instanceof DocumentBlock.Tables tables) {
      tables(tables, out);
    } else if (block instanceof DocumentBlock.Picture picture) {
      chart(picture.title())
          .ifPresent(c -> picture(c, picture.title(), picture.room().width(), out));
    }
  }

  private void paragraphs(DocumentBlock.Paragraphs block, XmlBytes out) {
    for (BookView workbook : workbooks) {
      for (List<String> row : workbook.named(block.name())) {
        if (!row.get(0).isBlank()) {
          paragraph(row.get(0), row.size() > 1 ? row.get(1) : "", block.room().width(), out);
        }
      }
    }
  }

  private void paragraph(String text, String styleName, int width, XmlBytes out) {
    Optional<String> style = style(styleName);
    chart(text).ifPresent(c -> picture(c, text, width, out));
    OptionalInt level = style.map(parts.styles()::level).orElse(OptionalInt.empty());
    for (String line : text.split("\n", -1)) {
      out.raw("<w:p>");
      style.ifPresent(s -> out.raw("<w:pPr><w:pStyle w:val=\"").escaped(s).raw("\"/></w:pPr>"));
      if (level.isPresent()) {
        int id = bookmarks++;
        contents.add(level.getAsInt(), line, bookmark(id));
        heading = line;
        out.raw("<w:bookmarkStart w:id=\"").raw(id);
        out.raw("\" w:name=\"").raw(bookmark(id)).raw("\"/>");
        run(line, out);
        out.raw("<w:bookmarkEnd w:id=\"").raw(id).raw("\"/>");
      } else {
        run(line, out);
      }
      out.raw("</w:p>");
    }
  }

  private static void run(String text, XmlBytes out) {
    WordRuns.write(text, "", out);
  }

  /** A style that the template lacks is said once; the text keeps the document's usual look. */
  private Optional<String> style(String name) {
    Optional<String> id = parts.styles().id(name);
    if (id.isEmpty() && !name.isBlank() && unknownStyles.add(name)) {
      problems.accept(Kind.DOCUMENT_REFERENCE.at(place, name, "文档模板里没有段落样式“" + name + "”"));
    }
    return id;
  }

  private void tables(DocumentBlock.Tables block, XmlBytes out) {
    Optional<String> style = parts.styles().id(CELL_STYLE);
    boolean further = false;
    for (BookView workbook : workbooks) {
      for (SheetView sheet : workbook.sheets(block.sheets())) {
        WordTable table = new WordTable(sheet, block.room(), style);
        Optional<String> title = table.title().filter(t -> !heading.contains(t.strip()));
        if (title.isPresent()) {
          title(title.get(), further, out);
        } else if (further) {
          out.raw(PAGE_BREAK);
        }
        table.write(out);
        further = true;
      }
    }
    if (!further && !block.optional()) {
      out.raw("<w:p>");
      run(NONE, out);
      out.raw("</w:p>");
    }
  }

  /**
   * A table's title above it, unless the heading above says it already.
   *
   * @param newPage whether a page begins with it
   */
  private void title(String text, boolean newPage, XmlBytes out) {
    Optional<String> style = parts.styles().id(TITLE_STYLE);
    out.raw("<w:p><w:pPr>");
    style.ifPresent(s -> out.raw("<w:pStyle w:val=\"").escaped(s).raw("\"/>"));
    out.raw("<w:keepNext/>").raw(newPage ? "<w:pageBreakBefore/>" : "");
    out.raw(style.isPresent() ? "" : "<w:jc w:val=\"center\"/>").raw("</w:pPr>");
    WordRuns.write(text, style.isPresent() ? "" : "<w:b/>", out);
    out.raw("</w:p>");
  }

  private Optional<ChartXml> chart(String title) {
    return workbooks.stream().flatMap(w -> w.chart(title).stream()).findFirst();
  }

  private void picture(ChartXml chart, String title, int width, XmlBytes out) {
    charts.add(chart);
    WordChart.write(charts.size() - 1, title, width, out);
  }
}
