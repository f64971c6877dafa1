package cn.juesuan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may use whom, and that no table of the default template set is known to the program. */
class ArchitectureTest {

  /** Each package may use those before it. */
  private static final List<String> ORDER =
      List.of(
          "problem",
          "disk",
          "format",
          "formula",
          "operand",
          "signature",
          "statistics",
          "function",
          "expression",
          "calculation",
          "value",
          "ooxml",
          "list",
          "csv",
          "sheet",
          "dictionary",
          "form",
          "data",
          "batch",
          "template",
          "plan",
          "evaluation",
          "attached",
          "xlsx",
          "check",
          "view",
          "finished",
          "workbook",
          "comparison",
          "setdiff",
          "docx",
          "advice",
          "publish",
          "pdf",
          "nextyear",
          "report",
          "output",
          "run",
          "terminal",
          "commandline",
          "launch",
          "cli");

  private static final int MOST_FILES = 45;
  private static final int MOST_LINES = 3_600;

  /** Words that the contract itself gives a meaning, whatever the template set says. */
  private static final Set<String> OF_THE_CONTRACT =
      Set.of(
          "单位", "单位代码", "单位名称", "上级单位代码", "汇总", "年度", "金额单位", "金额", "合计", "科目名称", "功能科目", "经济科目",
          "校验", "内容", "通过", "不符", "提示");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("cn.juesuan");

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    Set<String> packages = new TreeSet<>();
    MAIN.forEach(c -> packages.add(c.getPackageName().replaceFirst("^cn\\.juesuan\\.?", "")));
    assertThat(packages).containsExactlyInAnyOrderElementsOf(ORDER);
  }

  /** Larger rooms are halls, in which nobody finds anything. */
  @Test
  void noPackageIsTooLargeOrWithoutADescription() throws IOException {
    for (String name : ORDER) {
      Path folder = Path.of("src/main/java/cn/juesuan", name);
      assertThat(folder.resolve("package-info.java")).exists();
      try (Stream<Path> files = Files.list(folder)) {
        List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).toList();
        assertThat(sources).as(name).hasSizeLessThanOrEqualTo(MOST_FILES + 1);
        long lines = 0;
        for (Path source : sources) {
          lines += Files.readAllLines(source).size();
        }
        assertThat(lines).as(name).isLessThanOrEqualTo(MOST_LINES);
      }
    }
  }

  @Test
  void testsLieInPackagesOfTheProgramOrBesideThem() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/test/java/cn/juesuan"))) {
      List<String> names =
          folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()).toList();
      assertThat(names).contains("acceptance").isSubsetOf(with(ORDER, "acceptance", "release"));
    }
  }

  private static List<String> with(List<String> names, String... more) {
    return Stream.concat(names.stream(), Arrays.stream(more)).toList();
  }

  @Test
  void packagesUseOnlyThoseBeforeThem() {
    for (int i = 0; i < ORDER.size() - 1; i++) {
      String[] later =
          ORDER.subList(i + 1, ORDER.size()).stream()
              .map(ArchitectureTest::packageOf)
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(packageOf(ORDER.get(i)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .check(MAIN);
    }
  }

  @Test
  void noThreeFilesUseEachOther() {
    assertThat(Circles.ofThreeOrMore(MAIN)).isEmpty();
  }

  @Test
  void circlesAreFoundWhateverLeadsIntoThem() {
    Map<String, Set<String>> uses =
        Map.of(
            "a", Set.of("b"),
            "b", Set.of("c", "e"),
            "c", Set.of("d"),
            "d", Set.of("b"),
            "e", Set.of("f"),
            "f", Set.of("e"));
    assertThat(Circles.of(new TreeMap<>(uses)))
        .containsExactlyInAnyOrder(Set.of("a"), Set.of("b", "c", "d"), Set.of("e", "f"));
  }

  private static String packageOf(String name) {
    return "cn.juesuan." + name + "..";
  }

  @Test
  void librariesStayWhereTheyBelong() {
    onlyIn(
        List.of("ooxml", "sheet", "attached", "xlsx", "finished", "workbook", "docx", "publish"),
        "org.apache.poi..",
        "org.w3c.dom..",
        "javax.xml..",
        "org.xml..");
    onlyIn(List.of("commandline"), "org.apache.commons.cli..");
    onlyIn(List.of("report", "run"), "org.apache.commons.csv..");
  }

  /** Where no language is set, java.io cannot name files in Chinese; java.nio.file can. */
  @Test
  void filesAreNamedByPaths() {
    noClasses()
        .that(resideOutsideOfPackages("cn.juesuan.pdf.."))
        .and()
        .doNotHaveFullyQualifiedName("cn.juesuan.sheet.XlsxPackage")
        .should()
        .callMethod(Path.class, "toFile")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(File.class)
        .check(MAIN);
  }

  private static void onlyIn(List<String> packages, String... libraries) {
    String[] homes = packages.stream().map(ArchitectureTest::packageOf).toArray(String[]::new);
    noClasses()
        .that(resideOutsideOfPackages(homes))
        .should()
        .dependOnClassesThat(resideInAnyPackage(libraries))
        .check(MAIN);
  }

  @Test
  void noTextOfTheProgramNamesATableOfTheDefaultTemplateSet() throws IOException {
    List<String> tables = List.of("公开0", "支出决算", "三公", "一般公共预算", "政府性基金", "国有资本", "自评");
    assertThat(texts().stream().filter(t -> tables.stream().anyMatch(t.text()::contains)))
        .isEmpty();
  }

  @Test
  void noTextOfTheProgramIsADatasetOrColumnOfTheDefaultDictionary() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("templates-xlsx/数据字典.csv"))) {
      List<String> fields = List.of(line.replace("(可缺)", "").split(",", -1));
      names.addAll(fields.subList(0, 2));
    }
    names.removeAll(OF_THE_CONTRACT);
    names.removeAll(Set.of("\uFEFF数据集", "列")); // the dictionary's own header
    assertThat(names).contains("支出", "基本支出", "三公经费", "得分");
    assertThat(texts().stream().filter(t -> names.contains(t.text()))).isEmpty();
  }

  private record Text(String where, String text) {}

  /** Every text in the program's compiled classes. */
  private static List<Text> texts() throws IOException {
    Path classes = Path.of("target/classes");
    try (Stream<Path> files = Files.walk(classes)) {
      List<Text> texts =
          files
              .filter(f -> f.toString().endsWith(".class"))
              .flatMap(
                  f ->
                      ClassTexts.of(f).stream()
                          .map(t -> new Text(classes.relativize(f).toString(), t)))
              .toList();
      assertThat(texts).hasSizeGreaterThan(500);
      return texts;
    }
  }
}
