package cn.juesuan.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as systems really export them: each is read, or told once with what is the matter. */
class ExportShapesTest {

  @TempDir private Path folder;

  private Reads reads() {
    return new Reads(folder, "代码", "名称", "基本", "项目");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "支出表,,,⏎单位：元,,,⏎代码,名称,基本,项目⏎1,一,2,3 | 4: 1;一;2;3",
        "sep=;⏎代码;名称;基本;项目⏎1;一;2;3 | 3: 1;一;2;3",
        "支出表⏎代码⇥名称⇥基本⇥项目⏎1⇥一⇥2⇥3 | 3: 1;一;2;3",
        "代码⇥,名称⇥,基本⇥,项目⇥⏎1,一,2,3 | 2: 1;一;2;3",
        "代码，名称，基本，项目⏎1，一，2，3 | 2: 1;一;2;3",
        "代码,名称,本年支出,⏎,,基本,项目⏎1,一,2,3 | 3: 1;一;2;3",
        "代码,名称,本年支出,⏎代码,名称,基本,项目⏎1,一,2,3 | 3: 1;一;2;3",
        ",,本年支出,⏎代码,名称,基本,项目⏎1,一,2,3 | 3: 1;一;2;3",
        "代码,名称,基本,项目⏎1,一,2,3,,⏎2,二,4,5,, | 2: 1;一;2;3/3: 2;二;4;5",
        "代码,名称,基本⏎1,一,2 | 2: 1;一;2;",
        "代码,名称,基本,项目⏎1,一,2,3⏎代码,名称,基本,项目⏎2,二,4,5 | 2: 1;一;2;3/4: 2;二;4;5"
            + "/LINES_LEFT_OUT 表.csv 第 3 行 第 3 行“代码”不是数据，没有读",
        "名称,基本⏎一,2 | COLUMN_MISSING 表.csv 第 1 行「代码」 前 2 行中它最像表头，缺少列“代码”",
        "支出表⏎一,2 | HEADER_MISSING 表.csv 第 1 行 前 2 行都不像表头，表头要有“代码”",
        "代码,名称,基本,项目⏎1,一,1,702.50,, | 2? 1;一;1;702.50"
            + "/FIELD_COUNT 表.csv 第 2 行 有 6 个字段，表头有 4 列，可能是金额 1,702.50 里的逗号没有用双引号括起来",
      })
  void isReadOrToldOnce(String text, String expected) {
    String written = text.replace('⏎', '\n').replace('⇥', '\t') + "\n";
    assertThat(String.join("/", reads().text(written)).replace('|', ';')).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html><body><table></table> | 网页（HTML）",
        "<?xml version='1.0'?><a/>   | ' XML 文件'",
        "%PDF-1.7                    | ' PDF 文件'"
      })
  void otherFormsAreNamed(String text, String form) {
    assertThat(reads().text(text))
        .containsExactly("FILE_FORM 表.csv 这是" + form + "，不是 CSV，只是文件名以 .csv 结尾");
  }

  @Test
  void whereTheHeaderStandsIsFoundOut() {
    byte[] bytes = "表\n\n代码,名称\n1,一\n".getBytes(StandardCharsets.UTF_8);
    assertThat(reads().headerText(bytes)).isEqualTo("表.csv：表头在第 3 行，它上面的 1 行没有当作数据");
  }

  @Test
  void marksThatNobodySeesAreNumbered() {
    assertThat(reads().text("代码,名称\n1,一\u202A二\n2,三\uFFFD\n"))
        .contains(
            "CHARACTER_INVISIBLE 表.csv 第 2 行「名称」 “一二”里有看不见的字符 U+202A，它是第 2 个字符",
            "BYTES_BROKEN 表.csv 第 3 行「名称」 “三\uFFFD”里有乱码 U+FFFD，原来的字在导出时已经丢失");
  }
}
