package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.run.TemplateSet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same data give the same bytes, whoever runs the program wherever. */
class SameBytesTest {

  private static final String STARTED_AGAIN = "export LC_ALL=C JUESUAN_STARTED_AGAIN=1; ";

  @TempDir static Path folder;
  private static TemplateSet templates;
  private static Map<String, String> sample;
  private static Map<String, String> department;

  @BeforeAll
  static void generatesOnce() {
    templates = Generated.opened(Generated.TEMPLATES);
    sample = made(Generated.SAMPLE, "sample", 2);
    department = made(Department.INPUT, "department", 2);
    assertThat(sample)
        .containsKeys(
            "2024/101001 武汉市洪山区企业服务中心本级/决算公开.xlsx",
            "2024/101001 武汉市洪山区企业服务中心本级/情况说明.docx",
            "2024/生成结果.csv",
            "2024/问题清单.csv");
    assertThat(department).hasSize(sample.size() + 4);
  }

  private static Map<String, String> made(Path input, String output, int jobs) {
    Generated.batch(templates, input, folder.resolve(output), jobs);
    return Trees.sums(folder.resolve(output));
  }

  @Test
  void runAgain() {
    Map<String, String> first = made(Generated.SAMPLE, "twice", 2);
    assertThat(made(Generated.SAMPLE, "twice", 2)).isEqualTo(first).isEqualTo(sample);
  }

  @Test
  void readTheTemplatesAgain() {
    TemplateSet again = Generated.opened(Generated.TEMPLATES);
    Generated.batch(again, Generated.SAMPLE, folder.resolve("anew"), 2);
    assertThat(Trees.sums(folder.resolve("anew"))).isEqualTo(sample);
  }

  @Test
  void onOneThreadOrMany() {
    assertThat(made(Department.INPUT, "one", 1)).isEqualTo(department);
    assertThat(made(Department.INPUT, "many", 7)).isEqualTo(department);
  }

  /** Other digits, calendars, cases of letters, and days that begin a day apart. */
  @ParameterizedTest
  @CsvSource({
    "ar-EG-u-nu-arab-ca-islamic, Pacific/Kiritimati",
    "tr-TR, America/Los_Angeles",
    "th-TH-u-ca-buddhist-nu-thai, Asia/Kathmandu"
  })
  void inAnotherCountry(String language, String place) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Path output = folder.resolve(language);
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone(place));
      TemplateSet there = Generated.opened(Generated.TEMPLATES);
      Generated.batch(there, Generated.SAMPLE, output, 2);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(Trees.sums(output)).isEqualTo(sample);
  }

  /** As a bare container or an old server starts it. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the language is set as Linux does")
  void inAProcessOfAnotherEncoding() throws Exception {
    Path output = folder.resolve("process");
    String options = "-Dfile.encoding=GBK -Duser.timezone=Pacific/Kiritimati -Duser.language=tr";
    String prefix = "umask 077; export LC_ALL=C TZ=Pacific/Honolulu JAVA_TOOL_OPTIONS='";
    try (Child child =
        Child.started(
            prefix + options + "'; exec",
            Generated.TEMPLATES,
            Generated.SAMPLE,
            output,
            "--jobs",
            "1")) {
      assertThat(child.rest()).contains("1 个已生成");
    }
    assertThat(Trees.sums(output)).isEqualTo(sample);
  }

  /** As in a container without any language; a second start would be the third here. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files are named in Unicode")
  void whereNoLanguageIsSetWithoutASecondStart() throws Exception {
    Path input = Files.createDirectory(folder.resolve("数据"));
    Trees.copy(Generated.SAMPLE, input);
    Path output = folder.resolve("输出");
    try (Child child = Child.started(STARTED_AGAIN + "exec", Generated.TEMPLATES, input, output)) {
      assertThat(child.rest()).contains("1 个已生成");
    }
    assertThat(Trees.sums(output)).isEqualTo(sample);
  }

  /** As after the second start on a system where no language has Chinese characters. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files are named in Unicode")
  void whereFilesCannotBeNamedInChinese() throws Exception {
    Path output = folder.resolve("nowhere");
    Path here = Files.createDirectory(folder.resolve("这里"));
    String prefix = "cd '" + here + "'; " + STARTED_AGAIN + "exec";
    try (Child child = Child.started(prefix, Generated.TEMPLATES, Generated.SAMPLE, output)) {
      assertThat(child.rest()).startsWith("错误：这个系统里没有语言 C.UTF-8，Java 不能用中文给文件起名。");
      assertThat(child.status()).isEqualTo(2);
    }
    assertThat(output).doesNotExist();
  }

  /** Reports follow 单位.csv and count lines, workbooks do neither. */
  @Test
  void withTheUnitsInAnotherOrder() throws IOException {
    Path reversed = Csvs.unitsReversed(Department.INPUT, folder.resolve("in-reversed"));
    assertThat(workbooks(made(reversed, "reversed", 2))).isEqualTo(workbooks(department));
  }

  @Test
  void writtenInAnotherWayWithTheColumnsInAnotherOrder() throws IOException {
    Charset chinese = Charset.forName("GB18030");
    Path gb = Csvs.rewritten(folder.resolve("in-gb"), chinese, "", ',');
    assertThat(withoutPage(made(gb, "gb", 2))).isEqualTo(withoutPage(sample));
    Path excel =
        Csvs.rewritten(folder.resolve("in-u16"), StandardCharsets.UTF_16LE, "\uFEFF", '\t');
    assertThat(withoutPage(made(excel, "utf16", 2))).isEqualTo(withoutPage(sample));
    Path plain = Csvs.rewritten(folder.resolve("in-u8"), StandardCharsets.UTF_8, "", ';');
    assertThat(withoutPage(made(plain, "utf8", 2))).isEqualTo(withoutPage(sample));
  }

  private static Map<String, String> workbooks(Map<String, String> sums) {
    Map<String, String> workbooks = new TreeMap<>(sums);
    workbooks.keySet().removeIf(f -> !f.endsWith(".xlsx"));
    return workbooks;
  }

  /** The page says how each file of the data is encoded. */
  private static Map<String, String> withoutPage(Map<String, String> sums) {
    Map<String, String> others = new TreeMap<>(sums);
    others.keySet().removeIf(f -> f.endsWith(".html"));
    return others;
  }
}
