package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts reach the finished file as they were written. */
class TextsTest {

  @TempDir private Path folder;

  private static Engine spending() {
    return new Engine().given("支出", "科目代码,科目名称,基本支出", "2010101,行政运行,1.5");
  }

  /** The texts as the parts of a file hold them, in XML. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "`<t>普通</t>` => 普通",
        "`<t>a_x000D_&#10;b</t>` => `a\r\nb`",
        "`<t>_x005F_x000D_</t>` => _x000D_",
        "`<t>_x005F_x005F_</t>` => _x005F_",
        "`<t>_x0009_页</t>` => `\t页`",
        "<t>_x0007_a_x0041_</t> => `\\aaA`",
        "`<t xml:space=\"preserve\">  前后  </t>` => `  前后  `",
        "`<t>&lt;b&gt;&amp;\"'</t>` => `<b>&\"'`",
        "`<r><t>一</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 二</t></r>` => `一 二`",
        "`<t>汉</t><rPh sb=\"0\" eb=\"1\"><t>han</t></rPh>` => 汉",
      })
  void constantTexts(String item, String shown) {
    byte[] template = Filled.template(b -> Filled.sheet(b, "表", "占位"));
    template = Filled.edited(template, "xl/sharedStrings.xml", "<t>占位</t>", item);
    String expected =
        shown
            .replace("\\r", "\r")
            .replace("\\n", "\n")
            .replace("\\t", "\t")
            .replace("\\a", "\u0007");
    assertThat(Filled.fill(folder, template, new Engine()).rows(0))
        .containsExactly("1: 「" + expected + "」");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "=1+1",
        "_x000D_",
        "_x000D_x000D_",
        "_x005F_x0041_",
        "`  前后  `",
        "<b>&\"'",
        "`甲\n乙`",
        "${单位.年度}",
        "😀𠮷",
      })
  void textsFromData(String text) {
    byte[] template = Filled.template(b -> Filled.sheet(b, "表", "${自评.年度目标} | 目标：${自评.年度目标}"));
    Engine data = new Engine().given("自评", "年度目标", text);
    assertThat(Filled.fill(folder, template, data).rows(0))
        .containsExactly("1: 「" + text + "」 | 「目标：" + text + "」");
  }

  @Test
  void anAmountInSeveralRunsIsANumberAllTheSame() {
    assertThat(Filled.fill(folder, formatted("${支出#项.", "基本支出", "}"), spending()).rows(0))
        .containsExactly("1: 1.5");
  }

  @Test
  void runsKeepTheirFormatting() {
    Filled filled =
        Filled.fill(folder, formatted("其中：", "${支出#项.科目名称}", "（${支出#项.基本支出}万元）"), spending());
    assertThat(filled.rows(0)).containsExactly("1: 「其中：行政运行（1.50万元）」");
    XSSFRichTextString text =
        filled.book().getSheetAt(0).getRow(0).getCell(0).getRichStringCellValue();
    assertThat(text.numFormattingRuns()).isEqualTo(3);
    assertThat(text.getFontOfFormattingRun(1).getBold()).isTrue();
    assertThat(text.getIndexOfFormattingRun(1)).isEqualTo(3);
    assertThat(text.getLengthOfFormattingRun(1)).isEqualTo(4);
  }

  /** A text in three runs, the middle one bold. */
  private static byte[] formatted(String before, String bold, String after) {
    return Filled.template(
        book -> {
          XSSFRichTextString text = new XSSFRichTextString();
          text.append(before, font(book, false));
          text.append(bold, font(book, true));
          text.append(after, font(book, false));
          Filled.sheet(book, "表", "x").getRow(0).getCell(0).setCellValue(text);
        });
  }

  private static XSSFFont font(XSSFWorkbook book, boolean bold) {
    XSSFFont font = book.createFont();
    font.setBold(bold);
    return font;
  }

  @Test
  void inlineTextsAreTextsToo() {
    byte[] template = Filled.template(b -> Filled.sheet(b, "表", "a | ${支出#项.基本支出}"));
    template =
        Filled.edited(
            template,
            "xl/worksheets/sheet1.xml",
            "<c r=\"A1\" t=\"s\" s=\"0\"><v>0</v></c>",
            "<c r=\"A1\" t=\"inlineStr\"><is><t>${支出#项.科目名称}</t></is></c>");
    assertThat(Filled.fill(folder, template, spending()).rows(0))
        .containsExactly("1: 「行政运行」 | 1.5");
  }

  @Test
  void calculatedTextsAreEscapedToo() {
    byte[] template =
        Filled.template(b -> Filled.sheet(b, "表", "=\"<\"&\"_x000D_\" | =1/0 | =1=1"));
    assertThat(Filled.fill(folder, template, new Engine()).rows(0))
        .containsExactly("1: 「<_x000D_」 =\"<\"&\"_x000D_\" | 错误7 =1/0 | true =1=1");
  }
}
