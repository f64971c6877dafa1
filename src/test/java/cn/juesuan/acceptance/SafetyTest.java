package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.report.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of the data do no harm, wherever they end up. */
class SafetyTest {

  @TempDir Path folder;

  @Test
  void textsThatLookLikeFormulasStayTexts() throws IOException {
    Path input =
        Csvs.replaced(
            folder.resolve("in"),
            "项目自评.csv",
            Map.of(
                "加强预算执行管理", "=HYPERLINK(http://x)",
                "营商环境建设经费", "=1+1",
                "企业服务工作经费", "+SUM(A1)",
                "事业综合运行工作经费", "@SUM(A1)"));
    Generated generated = Generated.batch(Generated.TEMPLATES, input, folder.resolve("out"));
    try (XSSFWorkbook book = generated.opened("101001", "决算公开.xlsx")) {
      assertThat(text(book, "自评_营商环境建设", "项目名称")).isEqualTo("=1+1");
      assertThat(text(book, "自评_企业服务工作", "项目名称")).isEqualTo("+SUM(A1)");
      assertThat(text(book, "自评_事业综合运行工作", "项目名称")).isEqualTo("@SUM(A1)");
      assertThat(text(book, "自评_企业服务工作", "改进措施及结果应用方案")).isEqualTo("=HYPERLINK(http://x)");
    }
  }

  private static String text(XSSFWorkbook book, String sheet, String label) {
    Cell cell = new Grid(book.getSheet(sheet)).rightOf(label);
    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    return cell.getStringCellValue();
  }

  /** The name stands inside a formula as well: in the sentence of an empty table. */
  @Test
  void aNameWithQuotesAndFormulaPartsStaysAName() throws IOException {
    String name = "=某\"&1/0&\"局${单位.年度}";
    Path input =
        Csvs.replaced(
            folder.resolve("in"),
            "单位.csv",
            Map.of("武汉市洪山区企业服务中心本级", "\"" + name.replace("\"", "\"\"") + "\""));
    Generated generated = Generated.batch(Generated.TEMPLATES, input, folder.resolve("out"));
    try (XSSFWorkbook book = generated.opened("101001", "决算公开.xlsx")) {
      Grid grid = new Grid(book.getSheet("公开07"));
      assertThat(grid.texts(2).get(0)).isEqualTo("单位：" + name);
      assertThat(grid.texts(grid.lastRow())).containsExactly(name + "2024年度无政府性基金预算财政拨款收入支出。");
    }
    String line = "101001,\"'" + name.replace("\"", "\"\"") + "\",2024,已生成";
    assertThat(Files.readString(folder.resolve("out/2024/生成结果.csv"))).contains(line);
  }

  @Test
  void namesOfUnitsLeadNowhereElse() throws IOException {
    List<String> names =
        List.of("../../x", "a/b:c*?", "CON", "..", "长".repeat(200), "点。.", "<|>\"\\", "LPT1.txt");
    List<String> units = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String quoted = "\"" + names.get(i).replace("\"", "\"\"") + "\"";
      units.add("00" + i + "," + quoted + ",,,,2024,,元");
      lines.add("00" + i + ",年初结转和结余,1.00");
    }
    Path input = Csvs.only(folder.resolve("in"), Map.of("单位", units, "收支总表", lines));
    Generated generated = Generated.batch(Generated.TEMPLATES, input, folder.resolve("a/b/out"));
    assertThat(generated.outcomes())
        .extracting(Outcome::status)
        .containsOnly(Outcome.Status.MADE)
        .hasSize(names.size());
    assertThat(workbooks(folder.resolve("a")))
        .containsExactlyInAnyOrder(
            "b/out/2024/000 .._.._x/决算公开.xlsx",
            "b/out/2024/001 a_b_c__/决算公开.xlsx",
            "b/out/2024/002 CON/决算公开.xlsx",
            "b/out/2024/003/决算公开.xlsx",
            "b/out/2024/004 " + "长".repeat(76) + "/决算公开.xlsx",
            "b/out/2024/005 点。/决算公开.xlsx",
            "b/out/2024/006 _____/决算公开.xlsx",
            "b/out/2024/007 LPT1.txt/决算公开.xlsx");
  }

  /** Codes are names of folders too. */
  @Test
  void codesOfUnitsLeadNowhereElse() throws IOException {
    Path input =
        Csvs.only(
            folder.resolve("in"),
            Map.of(
                "单位",
                List.of("../1,甲,,,,2024,,元", "CON.1,乙,,,,2024,,元", "..,丙,,,,2024,,元"),
                "收支总表",
                List.of("../1,年初结转和结余,1", "CON.1,年初结转和结余,1", "..,年初结转和结余,1")));
    Generated.batch(Generated.TEMPLATES, input, folder.resolve("a/b/out"));
    assertThat(workbooks(folder.resolve("a")))
        .containsExactlyInAnyOrder(
            "b/out/2024/_._1 甲/决算公开.xlsx",
            "b/out/2024/_CON.1 乙/决算公开.xlsx",
            "b/out/2024/_. 丙/决算公开.xlsx");
  }

  /** Excel takes 255 characters between the quotes of a formula. */
  @Test
  void aNameTooLongForAFormulaIsAProblemWithItsCell() throws IOException {
    Path input =
        Csvs.replaced(folder.resolve("in"), "单位.csv", Map.of("武汉市洪山区企业服务中心本级", "长".repeat(300)));
    Generated generated = Generated.batch(Generated.TEMPLATES, input, folder.resolve("out"));
    assertThat(generated.problems()).contains("公开07!A12").doesNotContain("程序出错");
  }

  /** A year is a folder too. */
  @Test
  void aYearThatIsAPathMakesNothing() throws IOException {
    Path input =
        Csvs.only(
            folder.resolve("in"),
            Map.of("单位", List.of("001,甲,,,,../2024,,元"), "收支总表", List.of("001,年初结转和结余,1")));
    Generated generated = Generated.batch(Generated.TEMPLATES, input, folder.resolve("a/out"));
    assertThat(generated.problems()).contains("单位.csv 第 2 行「年度」");
    assertThat(workbooks(folder.resolve("a"))).isEmpty();
  }

  /** The workbooks below a folder; nothing may lie beside the output folder. */
  private static List<String> workbooks(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      List<String> files =
          all.filter(Files::isRegularFile).map(f -> root.relativize(f).toString()).toList();
      assertThat(files).allMatch(f -> f.matches("(b/)?out/(2024/)?[^/]*(/决算公开.xlsx|/情况说明.docx)?"));
      return files.stream().filter(f -> f.endsWith(".xlsx")).toList();
    }
  }
}
