package cn.juesuan.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.DictionaryReader;
import cn.juesuan.dictionary.SubjectListReader;
import cn.juesuan.dictionary.SubjectLists;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook that people fill in. */
class FillInWorkbookTest {

  private static final String DICTIONARY =
      """
      数据集,列,类型,键,必填,汇总,说明,取值
      单位,单位代码,代码,是,是,,开头的 0 会保留,
      单位,单位名称,文本,,是,,,
      单位,上级单位代码,代码,,,,,
      单位,汇总,文本,,,,,是
      单位,年度,文本,,是,,,
      单位,金额单位,文本,,是,,,元、万元
      支出,单位代码,代码,,是,,,
      支出,科目代码,功能科目,是,是,,,
      支出,金额,金额,,,是,第 2 栏,
      支出,日期,日期,,,,,
      三公(可缺),单位代码,代码,,是,,,
      三公(可缺),项目,文本,是,是,,,接待费、购置费
      三公(可缺),金额,金额,,,是,,
      """;

  @TempDir private Path folder;
  private Dictionary dictionary;
  private SubjectLists lists;

  @BeforeEach
  void aSmallDictionary() throws IOException {
    Files.writeString(folder.resolve("数据字典.csv"), DICTIONARY);
    Files.writeString(
        folder.resolve("功能科目.csv"), "代码,名称\n208,社会保障\n20805,养老\n2080502,离退休\n2080505,养老保险\n");
    dictionary = DictionaryReader.read(folder).value();
    lists = SubjectListReader.read(folder, dictionary).value().latest();
  }

  private byte[] form(FillInWorkbook.Lines lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FillInWorkbook.write(dictionary, lists, lines, out);
    return out.toByteArray();
  }

  private static List<List<String>> spending(Dataset dataset) {
    return dataset.name().equals("支出")
        ? List.of(List.of("001", "2080505", "-1115.55", "2025-02-10"))
        : List.of();
  }

  @Test
  void eachDatasetHasItsSheetAfterTheGuide() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form(d -> List.of())))) {
      assertThat(StreamSupport.stream(book.spliterator(), false).map(Sheet::getSheetName))
          .containsExactly("填写说明", "单位", "支出", "三公", "选项");
      assertThat(book.isSheetHidden(4)).isTrue();
      assertThat(book.getSheet("支出").getPaneInformation().getHorizontalSplitPosition())
          .isEqualTo((short) 1);
      assertThat(book.getSheet("选项").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("2080505 养老保险");
    }
  }

  @Test
  void cellsOfferWhatTheirColumnMayHold() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form(d -> List.of())))) {
      assertThat(choices(book.getSheet("单位"))).contains("D: \"是\"", "F: \"元,万元\"");
      assertThat(choices(book.getSheet("支出")))
          .contains("B: 选项!$A$1:$A$2")
          .anyMatch(c -> c.startsWith("A: 单位!$A$2:INDEX("));
      assertThat(choices(book.getSheet("三公"))).contains("B: \"接待费,购置费\"");
    }
  }

  private static List<String> choices(Sheet sheet) {
    return sheet.getDataValidations().stream().map(FillInWorkbookTest::text).toList();
  }

  private static String text(DataValidation choice) {
    String column = choice.getRegions().getCellRangeAddress(0).formatAsString().substring(0, 1);
    return column + ": " + choice.getValidationConstraint().getFormula1();
  }

  @Test
  void linesStandThereAsNumbersDaysAndTexts() throws IOException {
    byte[] bytes = form(FillInWorkbookTest::spending);
    assertThat(form(FillInWorkbookTest::spending)).isEqualTo(bytes);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var row = book.getSheet("支出").getRow(1);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("001");
      assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(-1115.55);
      assertThat(row.getCell(3).getLocalDateTimeCellValue()).isEqualTo("2025-02-10T00:00");
    }
  }
}
