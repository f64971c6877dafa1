package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.run.TemplateSet;
import cn.juesuan.sheet.ListForm;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists in workbooks give the bytes that the same lists in text files give. */
class WorkbookListsTest {

  @TempDir private static Path folder;
  private static TemplateSet templates;
  private static Map<String, String> expected;

  @BeforeAll
  static void generatesFromTextFiles() {
    templates = Generated.shipped(Generated.TEMPLATES);
    expected = made(Department.INPUT, "csv");
  }

  private static Map<String, String> made(Path input, String output) {
    Generated.batch(templates, input, folder.resolve(output), 2);
    return sums(folder.resolve(output));
  }

  private static Map<String, String> sums(Path output) {
    Map<String, String> sums = new TreeMap<>(Trees.sums(output));
    sums.keySet()
        .removeIf(f -> !f.endsWith(".xlsx") && !f.endsWith(".docx") && !f.endsWith("生成结果.csv"));
    assertThat(sums).hasSizeGreaterThan(3);
    return sums;
  }

  private static Map<String, List<List<String>>> lists() throws IOException {
    Map<String, List<List<String>>> lists = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Department.INPUT, "*.csv")) {
      for (Path file : files) {
        String text = Files.readString(file).replace("\uFEFF", "");
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.DEFAULT)) {
          lists.put(
              file.getFileName().toString().replace(".csv", ""),
              parser.stream().map(CSVRecord::toList).toList());
        }
      }
    }
    return lists;
  }

  @ParameterizedTest
  @EnumSource(ListForm.class)
  void everyFormGivesTheSameBytes(ListForm form) throws IOException {
    Path input = Files.createDirectories(folder.resolve("in-" + form));
    form.write(input, lists());
    assertThat(made(input, "out-" + form)).isEqualTo(expected);
  }

  /** java.io cannot name 支出.xlsx and the like there. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files are named in Unicode")
  void soTheyDoWhereNoLanguageIsSet() throws Exception {
    Path input = Files.createDirectories(folder.resolve("没有语言"));
    ListForm.XLSX.write(input, lists());
    Path output = folder.resolve("bare");
    String prefix = "export LC_ALL=C JUESUAN_STARTED_AGAIN=1; exec";
    try (Child child = Child.started(prefix, Generated.TEMPLATES, input, output)) {
      assertThat(child.rest()).contains(" 个已生成");
    }
    assertThat(sums(output)).isEqualTo(expected);
  }

  @Test
  void soDoesWhatLibreOfficeSaves() throws IOException {
    LibreOffice.assumeInstalled();
    Path input = Files.createDirectories(folder.resolve("in-office"));
    ListForm.COLLECTED_XLSX.write(input, lists());
    Path work = Files.createDirectories(folder.resolve("work"));
    LibreOffice.recalculate(List.of(input.resolve("数据.xlsx")), work);
    Files.move(
        work.resolve("数据.xlsx"),
        input.resolve("数据.xlsx"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(made(input, "out-office")).isEqualTo(expected);
  }
}
