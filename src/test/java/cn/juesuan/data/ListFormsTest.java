package cn.juesuan.data;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.batch.Batch;
import cn.juesuan.batch.Dump;
import cn.juesuan.batch.Given;
import cn.juesuan.sheet.ListForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of lists holds for text files and workbooks alike. */
class ListFormsTest {

  private static final String UNITS =
      """
      单位代码|单位名称|上级单位代码|汇总|年度|金额单位
      A1|甲|D1||2024|元
      A2|乙|D1||2024|万元
      D1|局||是|2024|元
      """;

  private static final String HEADER = "单位代码|科目代码|科目名称|金额|数量|日期|说明\n";

  @TempDir private Path folder;

  /** A rule, and a list 支出 that shows it. */
  record Case(String rule, String spending) {
    @Override
    public String toString() {
      return rule;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("plain", HEADER + "A1|2080505||1115.55|3|2024-01-02|一\nA2|2080502|离退休|5.00|||"),
        new Case("order of columns", "金额|说明|单位代码|日期|科目代码\n1|一|A1||2080505"),
        new Case("titles above", "2024年度支出\n单位：元\n" + HEADER + "A1|2080505||1.00|||"),
        new Case("header of two rows", "单位代码|科目||金额\n|科目代码|科目名称|\nA1|2080505||1.00"),
        new Case("no header", "甲|乙|丙\nA1|2080505|1"),
        new Case("a column missing", "单位代码|科目名称|金额\nA1|养老|1"),
        new Case("a column unknown", HEADER.strip() + "|备注\nA1|2080505||1||||x"),
        new Case("a column twice", "单位代码|科目代码|金额|金额\nA1|2080505|1|2"),
        new Case(
            "amounts",
            HEADER
                + "A1|2080505||1,115.55|||\nA1|2080502||（5.00）|||\nA1|2080801||￥ 1, 115. 55|||\nA2|2080505||-|||\nA2|2080502||—|||"),
        new Case(
            "bad amounts",
            HEADER
                + "A1|2080505||12.3.4|||\nA1|2080505||1,11.5|||\nA1|2080505||#REF!|||\nA1|2080505||1e5|||\nA1|2080505||12元|||\nA1|2080505||1.005|||\nA2|2080505||0.0000001|||"),
        new Case("codes", HEADER + "A1|2080505.0||1|||\nA1|2.06E+06||1|||\nA1|'2080502||1|||"),
        new Case("bad codes", HEADER + "A1|20805025||1|||\nA1|208A||1|||\nA1|||1|||"),
        new Case("code and name", HEADER + "A1|2080505-养老保险||1|||\nA1|[2080502]离退休||1|||"),
        new Case("text marks", HEADER + "'A1|=\"2080505\"||1|||"),
        new Case(
            "control totals",
            HEADER + "A1||合计|3|||\nA1|208||3|||\nA1|2080505||1|||\nA1|2080502||2|||"),
        new Case(
            "a total that differs", HEADER + "A1||合计|4|||\nA1|2080505||1|||\nA1|2080502||2|||"),
        new Case("a parent alone", HEADER + "A1|208||1|||"),
        new Case("names", HEADER + "A1|2080505|养老|1|||\nA1|2089999|新|1|||\nA1|2089998||1|||"),
        new Case("an unknown unit", HEADER + "A9|2080505||1|||\nA9|2080502||1|||\n|2080505||1|||"),
        new Case(
            "lines with one key",
            HEADER + "A1|2080505||1|||一\nA1|2080505||2|||一\nA1|2080505||3|||二"),
        new Case(
            "lines that are no data",
            HEADER
                + "A1|2080505||1|||\n||合计|1|||\n"
                + HEADER
                + "||||||\n制表人：张三||||||\n第 1 页 共 2 页||||||"),
        new Case(
            "numbers and dates",
            HEADER + "A1|2080505||1|12.5|20240102|\nA1|2080502||1|十|2024-02-30|"),
        new Case(
            "texts of several lines", HEADER + "A1|2080505||1|||第一行\n".replace("行\n", "行⏎第二行\n")),
        new Case(
            "invisible characters", HEADER + "A1|2080505||1|||a\u200Bb\nA1|2080502|\uFFFD|1|||"),
        new Case("long texts", HEADER + "A1|2080505||1|||" + "长".repeat(32_767)),
        new Case(
            "signs and digits of full width",
            HEADER
                + "A1|2080505||１，１１５．５５|||\nA1|2080502||－5.00|||\nA1|2080801||¥5.00|||\nA2|2080505||'7.50|||"),
        new Case("negative amounts", HEADER + "A1|2080505||-5|||\nA1|2080505||(6.01)|||"),
        new Case("more than a fen", HEADER + "A1|2080505||1.500|||\nA1|2080502||1.501|||"),
        new Case("too many digits", HEADER + "A1|2080505||12345678901234.56|||"),
        new Case(
            "a unit's name behind its code", HEADER + "A1-甲|2080505||1|||\n[A2]乙|2080502||1|||"),
        new Case("blanks around codes", HEADER + " A1 |　2080505　||1|||\nA1\u00A0|２０８０５０２||1|||"),
        new Case("a name beside the code", HEADER + "A1|2080505 养老保险||1|||"),
        new Case(
            "sums that are no data",
            HEADER + "|合计||1|||\n|总计||1|||\n||小计|1|||\nA1|2080505||1|||\n审核：李四|||||"),
        new Case("the total of a unit", HEADER + "A1|总计||3|||\nA1|2080505||1|||\nA1|2080502||2|||"),
        new Case(
            "the lines of a department",
            HEADER + "D1|2080505||-1.00|||\nA1|2080505||3|||\nA2|2080505||0.0001|||"),
        new Case("a header too far down", "题\n".repeat(20) + HEADER + "A1|2080505||1|||"),
        new Case("the last place for a header", "题\n".repeat(19) + HEADER + "A1|2080505||1|||"),
        new Case("two headers in one", "单位代码|科目代码|金额|单位代码\nA1|2080505|1|A1"),
        new Case("brackets and blanks in a header", "单 位 代 码|科目代码|金额 |数量\nA1|2080505|1|2"),
        new Case(
            "dates",
            HEADER + dates("2024-01-02", "2024/1/2", "2024.1.2", "2024年1月2日", "20240102", "45293")),
        new Case("bad dates", HEADER + dates("2024-02-30", "1899-01-01", "明天", "2024-1/2")),
        new Case(
            "quantities", HEADER + "A1|2080505||1|１２．５||\nA1|2080505||1|1e5||\nA1|2080502||1|5%||"),
        new Case("empty", ""),
        new Case("header alone", HEADER));
  }

  private static String dates(String... dates) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < dates.length; i++) {
      lines.append("A1|208050").append(i + 1).append("|名|1||").append(dates[i]).append("|\n");
    }
    return lines.toString();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aRuleHoldsInEveryForm(Case example) {
    Map<String, List<List<String>>> lists = new LinkedHashMap<>();
    lists.put("单位", records(UNITS));
    lists.put("支出", records(example.spending()));
    assertSame(lists);
  }

  /** Lists that hang on each other, on the dictionary's words and on the letter. */
  static Stream<Case> projects() {
    String header = "单位代码|编号|指标|结果\n";
    return Stream.of(
        new Case("keys that are there", header + "A1|P1|一|是\nA1|p1|二|\nA2|007|三|否"),
        new Case("a key that is not", header + "A1|P2|一|\nA2|P1|二|\nA1||三|"),
        new Case("words that are not allowed", header + "A1|P1|一|不是\nA1|P1|二|是 "));
  }

  @ParameterizedTest
  @MethodSource("projects")
  void listsHangTogetherInEveryForm(Case example) {
    Map<String, List<List<String>>> lists = new LinkedHashMap<>();
    lists.put("单位", records(UNITS));
    lists.put("支出", records(HEADER + "A1|2080505||1|||\nA2|2080505||1|||"));
    lists.put("项目", records("单位代码|编号|名称\nA1|P1|甲\nA1|p1|乙\nA2|007|丙"));
    lists.put("指标", records(example.spending()));
    assertSame(lists);
  }

  private void assertSame(Map<String, List<List<String>>> lists) {
    List<String> csv = read(ListForm.CSV, lists);
    assertThat(csv).isNotEmpty();
    for (ListForm form : ListForm.values()) {
      assertThat(read(form, lists)).as("%s", form).isEqualTo(csv);
    }
  }

  private static final List<List<String>> FIELDS =
      List.of(
          List.of("A1", "A1", "A2", "D1", "A9", ""),
          List.of("2080505", "2080502", "2080801", "208", "20805", "合计", "2080599", ""),
          List.of("", "", "养老保险", "离退休", "别的"),
          List.of(
              "1115.55",
              "-5.01",
              "0.1",
              "1,702.50",
              "（3.07）",
              "",
              "-",
              "1e5",
              "0.123",
              "123456789.12"),
          List.of("", "3", "12.5", "x"),
          List.of("", "2024-01-02", "2024年1月2日", "20240102", "2024-13-01"),
          List.of("", "一", "100%", "≥7场", "007", "=1", "'x"));

  @RepeatedTest(20)
  void anyBatchIsTheSameInEveryForm(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder spending = new StringBuilder(HEADER);
    for (int line = random.nextInt(30); line >= 0; line--) {
      List<String> fields = new ArrayList<>();
      for (List<String> choices : FIELDS) {
        fields.add(choices.get(random.nextInt(choices.size())));
      }
      spending.append(String.join("|", fields)).append('\n');
    }
    aRuleHoldsInEveryForm(new Case("any", spending.toString()));
  }

  private static List<List<String>> records(String text) {
    return text.lines()
        .map(l -> Stream.of(l.split("\\|", -1)).map(f -> f.replace('⏎', '\n')).toList())
        .toList();
  }

  private List<String> read(ListForm form, Map<String, List<List<String>>> lists) {
    Path own = folder.resolve(form.name());
    List<String> texts = new ArrayList<>();
    try {
      Files.createDirectories(own);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Given given =
        new Given(
                own,
                "支出: 科目代码 功能科目 键 必填, 科目名称 文本, 金额 金额 汇总, 数量 数值, 日期 日期, 说明 文本",
                "项目(可缺): 编号 代码 键 必填, 名称 文本",
                "指标(可缺): 编号 代码 必填, 指标 文本 必填, 结果 文本 取值=是、否")
            .subjects(
                "208,社会保障", "20805,养老", "2080502,离退休", "2080505,养老保险", "20808,抚恤", "2080801,死亡抚恤");
    form.write(own, lists);
    try (Batch batch = given.read()) {
      batch.problems().forEach(p -> texts.add(ListForm.text(p, lists)));
      for (Unit unit : batch.units()) {
        var found = batch.dataOf(unit);
        texts.addAll(Dump.values(given.dictionary(), found.value()));
        found.problems().forEach(p -> texts.add(ListForm.text(p, lists)));
      }
    }
    return texts;
  }
}
