package cn.juesuan.docx;

import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * The words of a document in the order in which they are read, whoever saved it (ECMA-376 part 1,
 * 17.3 and 17.4): paragraphs with text, and tables cell by cell. Lines of a table of contents and
 * what tracked changes have deleted are left out.
 *
 * @param revised whether it holds tracked changes
 * @param commented whether it holds comments
 */
record DocumentText(List<Item> items, boolean revised, boolean commented) {

  /** What editors leave when they reckon the page of a heading. */
  private static final Set<String> OF_CONTENTS = Set.of("PAGEREF", "TOC");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000]+");

  DocumentText {
    items = List.copyOf(items);
  }

  /** What is read at once. */
  sealed interface Item {}

  /** A paragraph; blanks at its ends and between its words count for nothing. */
  record Paragraph(String text) implements Item {}

  /** A table, its rows from top to bottom; a cell's paragraphs are joined by blanks. */
  record Table(List<List<String>> rows) implements Item {
    Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  static DocumentText read(OpcPackage pack) throws UnreadableTemplate {
    Part main =
        pack.linked(pack.links(), "officeDocument")
            .orElseThrow(() -> new UnreadableTemplate("文件里没有文档"));
    Element root = Xml.parse(main.bytes()).getDocumentElement();
    Element body = Xml.child(root, "body").orElseThrow(() -> new UnreadableTemplate("文档没有正文"));
    Reader reader = new Reader();
    reader.blocks(body);
    return new DocumentText(
        reader.items, reader.revised, !Xml.below(body, "commentReference").isEmpty());
  }

  /** Walks the body. */
  private static final class Reader {
    private final List<Item> items = new ArrayList<>();
    private boolean revised;

    void blocks(Element parent) {
      for (Element child : Xml.children(parent)) {
        switch (child.getLocalName()) {
          case "p" -> paragraph(child);
          case "tbl" -> items.add(table(child));
          case "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag" -> blocks(child);
          default -> {}
        }
      }
    }

    private void paragraph(Element paragraph) {
      boolean contents =
          instructions(paragraph).stream().anyMatch(DocumentText::isOfContents)
              || Xml.below(paragraph, "fldSimple").stream()
                  .anyMatch(f -> isOfContents(f.getAttribute("w:instr")));
      String text = text(paragraph);
      if (!contents && !text.isEmpty()) {
        items.add(new Paragraph(text));
      }
    }

    private Table table(Element table) {
      List<List<String>> rows = new ArrayList<>();
      rows(table, rows);
      return new Table(rows);
    }

    private void rows(Element parent, List<List<String>> rows) {
      for (Element child : Xml.children(parent)) {
        if (child.getLocalName().equals("tr")) {
          List<String> cells = new ArrayList<>();
          cells(child, cells);
          rows.add(cells);
        } else if (!child.getLocalName().endsWith("Pr")) {
          rows(child, rows);
        }
      }
    }

    private void cells(Element parent, List<String> cells) {
      for (Element child : Xml.children(parent)) {
        if (child.getLocalName().equals("tc")) {
          cells.add(text(child));
        } else if (!child.getLocalName().endsWith("Pr")) {
          cells(child, cells);
        }
      }
    }

    private String text(Element element) {
      StringBuilder text = new StringBuilder();
      append(element, text);
      return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private void append(Element element, StringBuilder text) {
      for (Element child : Xml.children(element)) {
        switch (child.getLocalName()) {
          case "t" -> text.append(child.getTextContent());
          case "tab", "br", "cr" -> text.append(' ');
          case "noBreakHyphen" -> text.append('-');
          case "del", "moveFrom" -> revised = true;
          case "ins", "moveTo" -> {
            revised = true;
            append(child, text);
          }
          case "p" -> {
            text.append(' ');
            append(child, text);
          }
          // what only older programs draw stands there twice
          case "Fallback", "instrText", "delText", "pPr", "rPr", "tcPr" -> {}
          default -> append(child, text);
        }
      }
    }
  }

  /** What the fields of a paragraph do; editors cut an instruction into runs as any text. */
  private static List<String> instructions(Element paragraph) {
    List<StringBuilder> fields = new ArrayList<>(List.of(new StringBuilder()));
    for (Element run : Xml.below(paragraph, "r")) {
      for (Element piece : Xml.children(run)) {
        if (piece.getLocalName().equals("fldChar")) {
          fields.add(new StringBuilder());
        } else if (piece.getLocalName().equals("instrText")) {
          fields.get(fields.size() - 1).append(piece.getTextContent());
        }
      }
    }
    return fields.stream().map(StringBuilder::toString).toList();
  }

  private static boolean isOfContents(String instruction) {
    return OF_CONTENTS.contains(instruction.strip().split("\\s+", 2)[0]);
  }
}
