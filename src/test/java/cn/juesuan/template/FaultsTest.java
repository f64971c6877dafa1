package cn.juesuan.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A template's faults, each with its sheet and cell. */
class FaultsTest {

  private static String faults(TemplateText text) {
    return TemplateCompiler.compile(text.book(), TestDictionary.read()).problems().stream()
        .map(p -> p.kind() + " " + p.place().column() + " " + p.detail())
        .collect(Collectors.joining("\n"));
  }

  /** The formula stands in C1 on 汇总, beside sheets 支出 (heading, 类, 项, total) and 自评_…. */
  private static String faultsOf(String formula) {
    return faults(
        new TemplateText()
            .sheet("汇总", "a | 1 | =" + formula)
            .sheet(
                "支出",
                "头",
                "${支出#类.科目代码} | =SUM(B3)",
                "${支出#项.科目代码} | ${支出#项.基本支出}",
                "合计 | =SUM(B2)")
            .sheet("自评_${项目#.项目简称}", "${项目#.预算数}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "支出!B3*2 => “支出!B3”会变成多个单元格，这里只能用一个",
        "ROUND(支出!B3,2) => “支出!B3”会变成多个单元格，这里只能用一个",
        "SUM(支出!B3*1) => “支出!B3”会变成多个单元格，这里只能用一个",
        "SUM(-支出!B2) => “支出!B2”会变成多个单元格，这里只能用一个",
        "IF(支出!B2>0,1,2) => “支出!B2”会变成多个单元格，这里只能用一个",
        "支出!B2:B3*2 => “支出!B2:B3”会变成多个单元格，这里只能用一个",
        "'自评_${项目#.项目简称}'!A1+1 => “'自评_${项目#.项目简称}'!A1”会变成多个单元格，这里只能用一个",
        "SUMIF('自评_${项目#.项目简称}'!A1:A9,1) => “'自评_${项目#.项目简称}'!A1:A9”会变成多个单元格，这里只能用一个",
      })
  void oneCellThatBecomesMany(String formula, String detail) {
    assertThat(faultsOf(formula)).isEqualTo("REFERENCE_TO_MANY 汇总!C1 " + detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "SUM(支出!B3)",
        "1+MAX( 支出!B3 ,5)",
        "AND(支出!B3)",
        "SUMIF(支出!A2:A3,1,支出!B2:B3)",
        "支出!B4*2",
        "SUM(支出!B:B)/2",
        "SUM('自评_${项目#.项目简称}'!A1)",
      })
  void whatTakesManyIsNoFault(String formula) {
    assertThat(faultsOf(formula)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "NOW() => FORMULA_UNSUPPORTED 汇总!C1 用了易变函数 NOW",
        "today()+1 => FORMULA_UNSUPPORTED 汇总!C1 用了易变函数 TODAY",
        "SUM(OFFSET(A1,1,1)) => FORMULA_UNSUPPORTED 汇总!C1 用了易变函数 OFFSET",
        "INDIRECT(\"A1\") => FORMULA_UNSUPPORTED 汇总!C1 用了易变函数 INDIRECT",
        "RAND() => FORMULA_UNSUPPORTED 汇总!C1 用了易变函数 RAND",
        "没有!A1 => REFERENCE_BROKEN 汇总!C1 没有工作表“没有”",
        "#REF!+1 => REFERENCE_BROKEN 汇总!C1 含有失效的引用 #REF!",
        "支出!#REF! => REFERENCE_BROKEN 汇总!C1 含有失效的引用 #REF!",
        "表1[金额] => FORMULA_UNSUPPORTED 汇总!C1 用了表格的结构化引用",
        "[1]支出!A1 => BOOK_OUTSIDE 汇总!C1 引用了其他工作簿",
        "\"${支出#项.科目代码}\" => PLACEHOLDER_MISPLACED 汇总!C1 公式的文本里只能用单位自己的列",
        "\"${三公经费[接待].决算数}\" => PLACEHOLDER_MISPLACED 汇总!C1 公式的文本里只能用单位自己的列",
        "\"${无.列}\" => PLACEHOLDER_UNKNOWN 汇总!C1 数据字典里没有数据集“无”",
      })
  void formulas(String formula, String fault) {
    assertThat(faultsOf(formula)).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "${单位.名 => PLACEHOLDER_UNREADABLE 表!A1 “${”后面没有“}”",
        "前${单位.名称}后 => PLACEHOLDER_UNKNOWN 表!A1 数据集“单位”没有列“名称”",
        "${支出.基本支出} => PLACEHOLDER_UNREADABLE 表!A1 “支出”每个单位有多行，要写 #层级 或 [键]",
        "${三公经费.决算数} => PLACEHOLDER_UNREADABLE 表!A1 “三公经费”每个单位有多行，要写 #层级 或 [键]",
        "${金额单位=元}${金额单位=万元} => PLACEHOLDER_MISPLACED 表!A1 同一工作表写了两种不同的金额单位",
      })
  void cells(String cell, String fault) {
    assertThat(faults(new TemplateText().sheet("表", cell))).isEqualTo(fault);
  }

  /** On 甲 rows repeat, on 首 nothing moves; the name stands in a band's row of 甲 and on 首. */
  private static String withName(String name, int sheet, String formula, String used) {
    TemplateText book =
        new TemplateText()
            .sheet("首", "1 | =" + used)
            .sheet("甲", "头", "${支出#项.科目代码} | ${支出#项.基本支出} | =" + used, "末")
            .sheet("${单位.年度}", "1");
    return faults(sheet < 0 ? book.name(name, formula) : book.localName(name, sheet, formula));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "甲!$B1 => REFERENCE_BROKEN 首!B1 公式里不能用名称“某行”：它是相对引用，重复行展开后不再指向同一个单元格，请直接引用单元格",
        "首!$B1 => REFERENCE_BROKEN 甲!C2 公式里不能用名称“某行”：它是相对引用，重复行展开后不再指向同一个单元格，请直接引用单元格",
        "甲!$A$1 => ``",
        "首!$A$1 => ``",
        "SUM(甲!A:A) => ``",
      })
  void namesThatAreSeenFromTheFormulasRow(String formula, String fault) {
    assertThat(withName("某行", -1, formula, "某行*2")).isEqualTo(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 => 甲!合计数*2 => ``",
        "1 => 没有!合计数*2 => REFERENCE_BROKEN 首!B1 公式里不能用名称“没有!合计数”：没有工作表“没有”",
        "2 => '${单位.年度}'!合计数 => REFERENCE_BROKEN 首!B1 公式里不能用名称“'${单位.年度}'!合计数”：工作表的名称会变，请把它定义成整个工作簿的名称",
      })
  void namesOfOneSheet(String given) {
    String[] parts = given.split(" => ", -1);
    String faults = withName("合计数", Integer.parseInt(parts[0]), "甲!$A$1", parts[1]);
    assertThat(faults.lines().findFirst().orElse("")).isEqualTo(parts[2].replace("``", ""));
  }

  @Test
  void everyFaultIsFound() {
    assertThat(faults(new TemplateText().sheet("表", "${a.b} | =NOW()", "${c.d} | =X!A1")))
        .isEqualTo(
            """
            PLACEHOLDER_UNKNOWN 表!A1 数据字典里没有数据集“a”
            PLACEHOLDER_UNKNOWN 表!A2 数据字典里没有数据集“c”
            FORMULA_UNSUPPORTED 表!B1 用了易变函数 NOW
            REFERENCE_BROKEN 表!B2 没有工作表“X”""");
  }

  @Test
  void aDatasetWithABandAnywhereHasManyLines() {
    assertThat(faults(new TemplateText().sheet("甲", "${指标.名称}").sheet("乙", "${指标#.名称}")))
        .isEqualTo("PLACEHOLDER_UNREADABLE 甲!A1 “指标”每个单位有多行，要写 #层级 或 [键]");
  }

  @Test
  void namesOfSheets() {
    assertThat(
            faults(
                new TemplateText()
                    .sheet("${三公经费[接待].决算数}", "")
                    .sheet("${项目#.项目简称}${指标#.名称}", "")
                    .sheet("${项目#", "")))
        .isEqualTo(
            """
            PLACEHOLDER_MISPLACED ${三公经费[接待].决算数} 工作表名里不能用这种占位符
            PLACEHOLDER_MISPLACED ${项目#.项目简称}${指标#.名称} 一个工作表只能按一个数据集重复
            PLACEHOLDER_UNREADABLE ${项目# “${”后面没有“}”""");
  }

  @Test
  void textsOutsideTheCells() {
    assertThat(faults(new TemplateText().sheet("表", "页眉 ${支出#项.科目代码}", "页眉 ${单位.年度}")))
        .isEqualTo("PLACEHOLDER_MISPLACED 表!页眉页脚 页眉页脚里只能用单位自己的列");
  }

  @Test
  void aDeadNameIsAFaultOnceAFormulaUsesIt() {
    assertThat(faults(new TemplateText().sheet("表", "=甲+1").name("甲", "#REF!")))
        .isEqualTo("REFERENCE_BROKEN 表!A1 公式里不能用名称“甲”：含有失效的引用 #REF!");
  }

  @Test
  void aNameThatIsScatteredIsForNoFormula() {
    assertThat(
            faults(
                new TemplateText()
                    .sheet("表", "${支出#类.科目代码}", "${支出#项.科目代码}", "=COUNTA(类)+COUNTA(全部)")
                    .name("类", "表!$A$1")
                    .name("全部", "表!$A$1:$A$2")))
        .isEqualTo("REFERENCE_BROKEN 表!A3 公式里不能用名称“类”：它会变成几块分散的区域，请直接引用单元格");
  }

  @Test
  void definedNames() {
    assertThat(
            faults(
                new TemplateText()
                    .sheet("表", "1")
                    .name("甲", "#REF!")
                    .name("乙", "OFFSET(表!$A$1,1,1)")
                    .name("丙", "无!$A$1")
                    .name("丁", "$A$1")))
        .isEqualTo(
            """
            FORMULA_UNSUPPORTED 名称 乙 用了易变函数 OFFSET
            REFERENCE_BROKEN 名称 丙 没有工作表“无”
            REFERENCE_BROKEN 名称 丁 “$A$1”没有写明工作表""");
  }
}
