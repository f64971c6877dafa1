package cn.juesuan.docx;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.docx.DocumentText.Paragraph;
import cn.juesuan.docx.DocumentText.Table;
import cn.juesuan.ooxml.FileKind;
import cn.juesuan.ooxml.PackageReader;
import cn.juesuan.ooxml.UnreadableTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a person changed in a document is found, and nothing else. */
class DocumentDifferencesTest {

  private static final List<String> MADE =
      List.of(
          "一、收入支出总体情况",
          "2024年度收入总计1115.55万元，与上年相比，减少17.99万元，下降1.6%。",
          "主要原因是压减经费。",
          "[项目 | 金额]",
          "[一、科学技术支出 | 1,115.55]",
          "[合计 | 1,115.55]",
          "二、其他",
          "无。");

  /** Lines in brackets are rows; those that stand together are one table. */
  private static DocumentText text(List<String> lines) {
    List<DocumentText.Item> items = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("[")) {
        rows.add(Arrays.asList(line.substring(1, line.length() - 1).split(" \\| ", -1)));
        continue;
      }
      if (!rows.isEmpty()) {
        items.add(new Table(rows));
        rows = new ArrayList<>();
      }
      items.add(new Paragraph(line));
    }
    if (!rows.isEmpty()) {
      items.add(new Table(rows));
    }
    return new DocumentText(items, false, false);
  }

  private static List<String> found(List<String> there) {
    return DocumentDifferences.between(text(MADE), text(there)).stream()
        .map(d -> (d.figure() ? "不符 " : "提示 ") + d.text())
        .toList();
  }

  private static List<String> with(int line, String... instead) {
    List<String> there = new ArrayList<>(MADE);
    there.remove(line);
    there.addAll(line, List.of(instead));
    return there;
  }

  @Test
  void theSameWordsDifferNowhere() {
    assertThat(found(MADE)).isEmpty();
  }

  @Test
  void anotherFigureInASentence() {
    assertThat(found(with(1, MADE.get(1).replace("17.99", "71.99"))))
        .containsExactly(
            "不符 第 2 段：文档是“…15.55万元，与上年相比，减少71.99万元，下降1.6%。”，"
                + "工作簿是“…15.55万元，与上年相比，减少17.99万元，下降1.6%。”");
  }

  @Test
  void anotherUnitIsAnotherFigure() {
    assertThat(found(with(1, MADE.get(1).replace("17.99万元", "17.99元"))))
        .singleElement()
        .asString()
        .startsWith("不符 第 2 段：");
  }

  @Test
  void otherWords() {
    assertThat(found(with(2, "主要原因是严格压减了经费。")))
        .containsExactly("提示 第 3 段：文档是“主要原因是严格压减了经费。”，工作簿是“主要原因是压减经费。”");
  }

  @Test
  void theSameFigureWrittenOtherwiseIsWording() {
    assertThat(found(with(1, MADE.get(1).replace("1115.55万元", "1,115.55 万元"))))
        .singleElement()
        .asString()
        .startsWith("提示 第 2 段：");
  }

  @Test
  void anAddedParagraph() {
    assertThat(found(with(2, MADE.get(2), "另有结余30万元。")))
        .containsExactly("不符 第 4 段：工作簿里没有“另有结余30万元。”");
  }

  @Test
  void aMissingParagraph() {
    assertThat(found(with(2)))
        .containsExactly("提示 第 2 段“2024年度收入总计1115.55万元，与上年相…”之后：文档里没有“主要原因是压减经费。”");
  }

  @Test
  void anotherFigureInATable() {
    assertThat(found(with(5, "[合计 | 1,151.55]")))
        .containsExactly("不符 第 1 个表“主要原因是压减经费。”第 3 行第 2 格：文档是“1,151.55”，工作簿是“1,115.55”");
  }

  @Test
  void aMissingRow() {
    assertThat(found(with(4)))
        .containsExactly("不符 第 1 个表“主要原因是压减经费。”第 1 行之后：文档里没有“一、科学技术支出 1,115.55”");
  }

  @Test
  void everySeededEditIsFoundAndNothingElse() {
    Random random = new Random(19);
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      made.add(
          "第" + i + "项：" + (char) ('甲' + i) + "支出" + (1000 + i * 7) + ".50万元，完成年初预算的" + i + "%。");
    }
    for (int round = 0; round < 30; round++) {
      List<String> there = new ArrayList<>(made);
      int at = random.nextInt(there.size());
      String old = there.get(at);
      there.set(at, old.replace(".50", ".05"));
      List<DocumentDifference> found = DocumentDifferences.between(text(made), text(there));
      assertThat(found).hasSize(1);
      assertThat(found.get(0).figure()).isTrue();
      assertThat(found.get(0).place()).isEqualTo("第 " + (at + 1) + " 段");
    }
  }

  @Test
  void wordsAreReadInTheirOrder() throws UnreadableTemplate {
    byte[] file = Word.template("一、甲", "共¦5¦万元", "表> 乙", "");
    assertThat(DocumentText.read(PackageReader.read(file, FileKind.DOCUMENT)))
        .isEqualTo(
            new DocumentText(
                List.of(
                    new Paragraph("一、甲"), new Paragraph("共5万元"), new Table(List.of(List.of("乙")))),
                false,
                false));
  }
}
