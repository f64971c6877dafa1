package cn.juesuan.docx;

import cn.juesuan.comparison.Alignment;
import cn.juesuan.comparison.Excerpt;
import cn.juesuan.comparison.Figures;
import cn.juesuan.docx.DocumentText.Item;
import cn.juesuan.docx.DocumentText.Paragraph;
import cn.juesuan.docx.DocumentText.Table;
import java.util.ArrayList;
import java.util.List;

/** Where a document says something else than the workbook from which it is made. */
final class DocumentDifferences {

  private static final int MOST_OF_HEADING = 24;

  private final List<DocumentDifference> found = new ArrayList<>();
  private String before = "";
  private int paragraphs;
  private int tables;

  private DocumentDifferences() {}

  /**
   * The differences, in the document's order.
   *
   * @param made what the workbook gives
   * @param there the document as it lies there
   */
  static List<DocumentDifference> between(DocumentText made, DocumentText there) {
    DocumentDifferences differences = new DocumentDifferences();
    Alignment.of(made.items(), there.items(), DocumentDifferences::likeness)
        .forEach(differences::items);
    return List.copyOf(differences.found);
  }

  private static double likeness(Item made, Item there) {
    if (made instanceof Table one && there instanceof Table other) {
      return Figures.likeness(words(one), words(other));
    }
    return made instanceof Paragraph one && there instanceof Paragraph other
        ? Figures.likeness(one.text(), other.text())
        : 0;
  }

  private static String words(Table table) {
    return String.join("\n", table.rows().stream().map(DocumentDifferences::joined).toList());
  }

  private static String joined(List<String> row) {
    return String.join(" ", row).strip();
  }

  private void items(Alignment.Pair<Item> pair) {
    Item made = pair.left().orElse(new Paragraph(""));
    Item there = pair.right().orElse(new Paragraph(""));
    if (made instanceof Table || there instanceof Table) {
      tables += there instanceof Table ? 1 : 0;
      table(made, there);
    }
    if (there instanceof Paragraph now && !now.text().isEmpty()) {
      paragraphs++;
    }
    if (made instanceof Paragraph old && there instanceof Paragraph now) {
      add(paragraph(now.text()), old.text(), now.text());
    }
    if (there instanceof Paragraph now && !now.text().isEmpty()) {
      before = now.text();
    }
  }

  private String paragraph(String now) {
    return now.isEmpty() ? "第 " + paragraphs + " 段" + after() + "之后" : "第 " + paragraphs + " 段";
  }

  /** The paragraph before, by which people find the place. */
  private String after() {
    return before.isEmpty() ? "" : "“" + Excerpt.cut(before, MOST_OF_HEADING) + "”";
  }

  private void table(Item made, Item there) {
    String place = "第 " + tables + " 个表" + after();
    if (made instanceof Table one && there instanceof Table other) {
      int row = 0;
      for (Alignment.Pair<List<String>> rows :
          Alignment.of(one.rows(), other.rows(), DocumentDifferences::likeness)) {
        row += rows.right().isPresent() ? 1 : 0;
        row(place + "第 " + row + " 行", rows);
      }
    } else if (made instanceof Table missing) {
      String words = Excerpt.cut(words(missing).replace('\n', ' '));
      found.add(new DocumentDifference(true, paragraph(""), "", "整个表：" + words));
    } else if (there instanceof Table added) {
      String words = Excerpt.cut(words(added).replace('\n', ' '));
      found.add(new DocumentDifference(!Figures.of(words).isEmpty(), place, words, ""));
    }
  }

  private static double likeness(List<String> one, List<String> other) {
    return Figures.likeness(joined(one), joined(other));
  }

  private void row(String place, Alignment.Pair<List<String>> rows) {
    List<String> made = rows.left().orElse(List.of());
    List<String> there = rows.right().orElse(List.of());
    if (made.size() == there.size()) {
      for (int cell = 0; cell < made.size(); cell++) {
        add(place + "第 " + (cell + 1) + " 格", made.get(cell), there.get(cell));
      }
    } else {
      boolean missing = rows.right().isEmpty();
      add(missing ? place + "之后" : place, joined(made), joined(there));
    }
  }

  private void add(String place, String made, String there) {
    if (!made.equals(there)) {
      boolean figure = !Figures.of(made).equals(Figures.of(there));
      found.add(
          new DocumentDifference(figure, place, Excerpt.of(there, made), Excerpt.of(made, there)));
    }
  }
}
