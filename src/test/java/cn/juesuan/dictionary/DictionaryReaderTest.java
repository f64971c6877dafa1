package cn.juesuan.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionaryReaderTest {

  private static final String UNITS =
      """
      数据集,列,类型,键,必填,汇总,说明
      单位,单位代码,代码,,,,
      单位,单位名称,文本,,,,
      单位,上级单位代码,代码,,,,
      单位,汇总,文本,,,,
      单位,年度,文本,,,,
      单位,金额单位,文本,,,,
      """;

  @TempDir private Path folder;

  private Found<Dictionary> read(String... lines) throws IOException {
    Files.writeString(folder.resolve("数据字典.csv"), UNITS + String.join("\n", lines));
    return DictionaryReader.read(folder);
  }

  private static List<String> texts(List<Problem> problems) {
    return problems.stream()
        .map(p -> p.kind() + " " + p.place().text() + " " + p.detail())
        .toList();
  }

  private static List<String> columns(Dataset dataset) {
    List<String> columns = new ArrayList<>();
    for (Column c : dataset.columns()) {
      columns.add(
          c.index()
              + c.name()
              + c.type().label()
              + (c.key() ? "键" : "")
              + (c.required() ? "必填" : "")
              + (c.addsUp() ? "汇总" : "")
              + c.description());
    }
    return columns;
  }

  @Test
  void datasetsAndColumnsKeepTheirOrder() throws IOException {
    Found<Dictionary> found =
        read(
            "支出（ 可缺 ）,单位代码,代码,,是,否,",
            "支出, 科目代码 ,功能科目,是,是,,到项",
            "参数,名称,文本,是,,,",
            "支出,科目名称,文本,,,,",
            "支出,基本支出,金额,,,是,\"第 1 栏,元\"");
    assertThat(texts(found.problems())).isEmpty();
    List<Dataset> datasets = found.value().datasets();
    assertThat(datasets).extracting(Dataset::name).containsExactly("单位", "支出", "参数");
    assertThat(datasets).extracting(Dataset::index).containsExactly(0, 1, 2);
    assertThat(datasets).extracting(Dataset::optional).containsExactly(false, true, false);
    assertThat(datasets).extracting(Dataset::belongsToUnits).containsExactly(true, true, false);
    assertThat(columns(datasets.get(1)))
        .containsExactly("0单位代码代码必填", "1科目代码功能科目键必填到项", "2科目名称文本", "3基本支出金额汇总第 1 栏,元");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          支出,甲,数字,,,,        | DICTIONARY_TYPE 数据字典.csv 第 8 行「类型」 没有类型“数字”，只有 文本、代码、功能科目、经济科目、金额、数值、日期、缺报单位、下级单位
          支出,甲,,,,,            | DICTIONARY_TYPE 数据字典.csv 第 8 行「类型」 没有类型“”，只有 文本、代码、功能科目、经济科目、金额、数值、日期、缺报单位、下级单位
          支出,甲,文本,对,,,      | DICTIONARY_MARK 数据字典.csv 第 8 行「键」 不认识“对”
          支出,甲,文本,,Y,,       | DICTIONARY_MARK 数据字典.csv 第 8 行「必填」 不认识“Y”
          支出,,文本,,,,          | DICTIONARY_NAME 数据字典.csv 第 8 行「列」 名称是空的
          ,甲,文本,,,,            | DICTIONARY_NAME 数据字典.csv 第 8 行「数据集」 名称是空的
          支出,甲.乙,文本,,,,     | DICTIONARY_NAME 数据字典.csv 第 8 行「列」 “甲.乙”含有“.”
          支出,[甲],文本,,,,      | DICTIONARY_NAME 数据字典.csv 第 8 行「列」 “[甲]”含有“[”
          ../支出,甲,文本,,,,     | DICTIONARY_NAME 数据字典.csv 第 8 行「数据集」 “../支出”含有“.”
          a/支出,甲,文本,,,,      | DICTIONARY_NAME 数据字典.csv 第 8 行「数据集」 “a/支出”含有“/”
          单位,单位 名称,文本,,,, | DICTIONARY_REPEATED 数据字典.csv 第 8 行「列」 单位.单位 名称 已在第 3 行出现过
          单位,甲,金额,是,,,      | DICTIONARY_RULE 数据字典.csv 第 8 行「键」 单位.甲：金额列不能作键
          单位,甲,数值,是,,,      | DICTIONARY_RULE 数据字典.csv 第 8 行「键」 单位.甲：数值列不能作键
          单位,甲,数值,,,是,      | DICTIONARY_RULE 数据字典.csv 第 8 行「汇总」 单位.甲：只有金额列能汇总
          支出,单位代码,文本,,,,  | DICTIONARY_RULE 数据字典.csv 第 8 行「类型」 支出.单位代码：列 单位代码 的类型只能是 代码
          支出,甲,金额,,,,        | DICTIONARY_RULE 数据字典.csv 第 8 行「类型」 支出.甲：数据集没有列 单位代码，不知道金额是元还是万元，请改为 数值
          单位(可缺),甲,文本,,,,  | DICTIONARY_RULE 数据字典.csv 第 8 行「数据集」 单位.甲：单位.csv 不能缺，不能写“(可缺)”
          支出,甲,文本,,          | FIELD_COUNT 数据字典.csv 第 8 行 有 5 个字段，表头有 7 列，到不了必填的列“汇总”
          """)
  void everyFaultIsLocated(String line, String problem) throws IOException {
    assertThat(texts(read(line).problems())).containsExactly(problem);
  }

  @Test
  void oneFaultHidesNoOther() throws IOException {
    assertThat(texts(read("支出,甲,数字,对,,,", "支出,乙,金额,是,,,").problems())).hasSize(4);
  }

  @Test
  void theProgramsOwnColumnsMustBeThere() throws IOException {
    Files.writeString(
        folder.resolve("数据字典.csv"),
        UNITS.lines().filter(l -> !l.contains("年度")).reduce("", (a, b) -> a + b + "\n"));
    assertThat(texts(DictionaryReader.read(folder).problems()))
        .containsExactly("DICTIONARY_UNITS 数据字典.csv 缺少一行：数据集 单位，列 年度");
  }

  @Test
  void theFileItselfMayBeMissingOrHaveOtherColumns() throws IOException {
    assertThat(texts(DictionaryReader.read(folder).problems()))
        .containsExactly("TEMPLATE_FILE_MISSING 数据字典.csv 没有数据字典，不知道要读哪些数据");
    Files.writeString(folder.resolve("数据字典.csv"), UNITS.replace("汇总,说明", "说明"));
    assertThat(texts(DictionaryReader.read(folder).problems()))
        .containsExactly("COLUMN_MISSING 数据字典.csv 第 1 行「汇总」 前 7 行中它最像表头，缺少列“汇总”");
  }

  @Test
  void subjectListsAreReadWhereTheDictionaryNeedsThem() throws IOException {
    Dictionary dictionary = read("支出,单位代码,代码,,,,", "支出,科目代码,功能科目,是,,,").value();
    assertThat(texts(SubjectListReader.read(folder, dictionary).problems()))
        .containsExactly("TEMPLATE_FILE_MISSING 功能科目.csv 数据字典里有功能科目列，却没有这张科目表");

    Files.writeString(folder.resolve("功能科目.csv"), "代码,名称\n208,社会保障\n20805, 养老 \n");
    Found<SubjectListSet> lists = SubjectListReader.read(folder, dictionary);
    assertThat(lists.problems()).isEmpty();
    assertThat(lists.value().latest().name(ColumnType.FUNCTIONAL_SUBJECT, "20805")).contains("养老");
    assertThat(lists.value().latest().name(ColumnType.FUNCTIONAL_SUBJECT, "209")).isEmpty();
    assertThat(lists.value().latest().name(ColumnType.ECONOMIC_SUBJECT, "208")).isEmpty();
  }

  @Test
  void whereOneListIsOfAYearTheOthersShouldBeToo() throws IOException {
    Dictionary dictionary = read("支出,单位代码,代码,,,,", "支出,科目代码,功能科目,是,,,", "支出,经济科目,经济科目,,,,").value();
    Files.writeString(folder.resolve("功能科目.csv"), "代码,名称\n208,社会保障\n");
    Files.writeString(folder.resolve("经济科目.csv"), "代码,名称\n301,工资\n");
    assertThat(SubjectListReader.read(folder, dictionary).value().missing("2025")).isEmpty();
    Files.writeString(folder.resolve("功能科目2025.csv"), "代码,名称\n208,社会保障\n");
    SubjectListSet lists = SubjectListReader.read(folder, dictionary).value();
    assertThat(lists.missing("2025")).extracting(m -> m.used().file()).containsExactly("经济科目.csv");
    assertThat(lists.missing("2024")).extracting(m -> m.used().file()).containsExactly("功能科目.csv");
  }

  @Test
  void aSetMayHaveAListForEachYear() throws IOException {
    Dictionary dictionary = read("支出,单位代码,代码,,,,", "支出,科目代码,功能科目,是,,,").value();
    Files.writeString(folder.resolve("功能科目2024.csv"), "代码,名称\n208,社会保障\n");
    Files.writeString(folder.resolve("功能科目（2026年度）.csv"), "代码,名称\n208,社保\n");
    Files.writeString(folder.resolve("功能科目（旧）.csv"), "不是科目表");
    SubjectListSet lists = SubjectListReader.read(folder, dictionary).value();
    assertThat(
            Stream.of("2023", "2024", "2025", "2026", "2027")
                .map(y -> lists.of(y).name(ColumnType.FUNCTIONAL_SUBJECT, "208").orElse("")))
        .containsExactly("社会保障", "社会保障", "社会保障", "社保", "社保");
    assertThat(lists.missing("2026")).isEmpty();
    assertThat(lists.missing("2027"))
        .extracting(m -> m.used().file())
        .containsExactly("功能科目（2026年度）.csv");

    Files.writeString(folder.resolve("功能科目.csv"), "代码,名称\n208,社会\n");
    SubjectListSet withOfAny = SubjectListReader.read(folder, dictionary).value();
    assertThat(withOfAny.of("2027").name(ColumnType.FUNCTIONAL_SUBJECT, "208")).contains("社会");
    assertThat(withOfAny.missing("2027")).hasSize(1);

    Files.writeString(folder.resolve("2024功能科目.csv"), "代码,名称\n208,社\n");
    assertThat(texts(SubjectListReader.read(folder, dictionary).problems()))
        .containsExactly("LIST_TWICE 功能科目2024.csv 2024 年度的功能科目表有 2 个：2024功能科目.csv、功能科目2024.csv");
  }

  @Test
  void aListWithAnUncertainNameIsTold() throws IOException {
    Dictionary dictionary = read("支出,单位代码,代码,,,,", "支出,科目代码,功能科目,是,,,").value();
    for (String name : List.of("功能科目", "功能科目2024(1)", "功能科目2025新", "新功能科目24", "功能科目（旧）")) {
      Files.writeString(folder.resolve(name + ".csv"), "代码,名称\n208,社会保障\n");
    }
    assertThat(texts(SubjectListReader.read(folder, dictionary).problems()))
        .containsExactly(
            "LIST_UNREAD 功能科目2024(1).csv 看不出是哪一年的功能科目表，没有读",
            "LIST_UNREAD 功能科目2025新.csv 看不出是哪一年的功能科目表，没有读",
            "LIST_UNREAD 新功能科目24.csv 看不出是哪一年的功能科目表，没有读");
  }

  @Test
  void faultsOfSubjectListsAreLocated() throws IOException {
    Dictionary dictionary = read("支出,单位代码,代码,,,,", "支出,科目代码,经济科目,是,,,").value();
    List<String> lines =
        Arrays.asList("代码,名称", "301,工资", "302,", "301,薪金", ",无", "3010101,多", "303.0,补助", "");
    Files.writeString(folder.resolve("经济科目.csv"), String.join("\n", lines));
    assertThat(texts(SubjectListReader.read(folder, dictionary).problems()))
        .containsExactly(
            "LIST_NAME 经济科目.csv 第 3 行「名称」 代码 302 没有名称",
            "LIST_REPEATED 经济科目.csv 第 4 行「代码」 代码 301 已在第 2 行出现过",
            "KEY_EMPTY 经济科目.csv 第 5 行「代码」 科目代码是空的",
            "CODE_LENGTH 经济科目.csv 第 6 行「代码」 “3010101”有 7 位，应为 3 或 5 位",
            "CODE_MENDED 经济科目.csv 第 7 行「代码」 “303.0”已按“303”读取");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          金额   | 1、2       | 金额列不能规定取值，只有文本、代码、科目列能
          数值   | 1          | 数值列不能规定取值，只有文本、代码、科目列能
          日期   | 2024-01-01 | 日期列不能规定取值，只有文本、代码、科目列能
          文本   | 1、2       |
          代码   | 1、2       |
          """)
  void onlyWordsHaveFixedValues(String type, String allowed, String detail) throws IOException {
    String lines =
        "数据集,列,类型,键,必填,汇总,说明,取值\n"
            + UNITS.lines().skip(1).map(l -> l + ",\n").reduce("", String::concat);
    Files.writeString(
        folder.resolve("数据字典.csv"),
        lines + "表,单位代码,代码,,,,,\n表,甲," + type + ",,,,," + allowed + "\n");
    assertThat(texts(DictionaryReader.read(folder).problems()))
        .isEqualTo(
            detail == null
                ? List.of()
                : List.of("DICTIONARY_RULE 数据字典.csv 第 9 行「取值」 表.甲：" + detail));
  }

  @Test
  void aHeaderMeansOneColumn() throws IOException {
    String lines =
        "数据集,列,类型,键,必填,汇总,说明,别名\n"
            + UNITS.lines().skip(1).map(l -> l + ",\n").reduce("", String::concat);
    Files.writeString(
        folder.resolve("数据字典.csv"),
        lines
            + "表,单位代码,代码,,,,,单位编码、单位 代码、单位编码\n"
            + "表,甲,文本,,,,,乙、另\n"
            + "表,乙,文本,,,,,另（1）、甲\n"
            + "表,丙,文本,,,,,另(1)、丁\n"
            + "别,甲,文本,,,,,乙、另\n");
    assertThat(texts(DictionaryReader.read(folder).problems()))
        .containsExactly(
            "DICTIONARY_RULE 数据字典.csv 第 9 行「别名」 表.甲：“乙”已经是列“乙”的列名或别名，不能又指这一列",
            "DICTIONARY_RULE 数据字典.csv 第 10 行「别名」 表.乙：“甲”已经是列“甲”的列名或别名，不能又指这一列",
            "DICTIONARY_RULE 数据字典.csv 第 11 行「别名」 表.丙：“另(1)”已经是列“乙”的列名或别名，不能又指这一列");
  }
}
