package cn.juesuan.setdiff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.SubjectListSet.YearList;
import cn.juesuan.setdiff.ComparedSet.Words;
import cn.juesuan.template.TemplateText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In what sets differ: what moved without other change is no difference. */
class SetDifferencesTest {

  private static final String[] SPENDING = {
    "支出表 | | | ",
    "项目 | 合计 | 基本支出 | 项目支出",
    "一、教育支出 | =SUM(C3:D3) | ${支出[205].基本} | ${支出[205].项目}",
    "二、住房支出 | =SUM(C4:D4) | ${支出[221].基本} | ${支出[221].项目}",
    "合计 | =SUM(B3:B4) | =SUM(C3:C4) | =SUM(D3:D4)",
  };

  private static final String[] CHECKS = {
    "编号 | 内容 | 左值 | 右值 | 差额 | 结论",
    "01 | 合计 | =支出!B5 | =SUM(支出!C5:D5) | =C2-D2 | =IF(E2=0,\"通过\",\"不符\")",
    "02 | 教育 | =支出!B3 | =SUM(支出!C3:D3) | =C3-D3 | =IF(E3=0,\"通过\",\"不符\")",
  };

  private static TemplateText before() {
    return new TemplateText()
        .sheet("支出", SPENDING)
        .sheet("校验", CHECKS)
        .name("校验", "校验!$A$2:$F$3")
        .localName("_xlnm.Print_Area", 0, "支出!$A$1:$D$5");
  }

  /** The differences of two workbooks, one a line. */
  private static List<String> differences(TemplateText before, TemplateText after) {
    return SetDifferences.of(set(before), set(after)).stream()
        .map(d -> d.where().replace("决算.xlsx", "").strip() + "：" + d.text())
        .map(t -> t.startsWith("：") ? t.substring(1) : t)
        .toList();
  }

  private static ComparedSet set(TemplateText book) {
    return new ComparedSet(new Dictionary(List.of()), List.of(), List.of(book.book()), List.of());
  }

  @Test
  void nothingDiffers() {
    assertThat(differences(before(), before())).isEmpty();
  }

  @Test
  void aRowHasComeAndWhatLiesBelowHasMoved() {
    TemplateText after =
        new TemplateText()
            .sheet(
                "支出",
                SPENDING[0],
                SPENDING[1],
                SPENDING[2],
                "二、卫生支出 | =SUM(C4:D4) | ${支出[210].基本} | ${支出[210].项目}",
                "三、住房支出 | =SUM(C5:D5) | ${支出[221].基本} | ${支出[221].项目}",
                "合计 | =SUM(B3:B5) | =SUM(C3:C5) | =SUM(D3:D5)")
            .sheet(
                "校验",
                CHECKS[0],
                "01 | 合计 | =支出!B6 | =SUM(支出!C6:D6) | =C2-D2 | =IF(E2=0,\"通过\",\"不符\")",
                CHECKS[2])
            .name("校验", "校验!$A$2:$F$3")
            .localName("_xlnm.Print_Area", 0, "支出!$A$1:$D$6");
    assertThat(differences(before(), after))
        .containsExactly("支出：新增第 4 行“二、卫生支出”", "支出：A5：二、住房支出 → 三、住房支出");
  }

  @Test
  void aColumnHasGone() {
    TemplateText after =
        new TemplateText()
            .sheet(
                "支出",
                "支出表 | | ",
                "项目 | 合计 | 项目支出",
                "一、教育支出 | =SUM(C3:C3) | ${支出[205].项目}",
                "二、住房支出 | =SUM(C4:C4) | ${支出[221].项目}",
                "合计 | =SUM(B3:B4) | =SUM(C3:C4)")
            .sheet(
                "校验",
                CHECKS[0],
                "01 | 合计 | =支出!B5 | =SUM(支出!C5:C5) | =C2-D2 | =IF(E2=0,\"通过\",\"不符\")",
                "02 | 教育 | =支出!B3 | =SUM(支出!C3:C3) | =C3-D3 | =IF(E3=0,\"通过\",\"不符\")")
            .name("校验", "校验!$A$2:$F$3")
            .localName("_xlnm.Print_Area", 0, "支出!$A$1:$C$5");
    assertThat(differences(before(), after)).containsExactly("支出：去掉原 C 列“基本支出”");
  }

  @Test
  void sheetsHaveComeGoneMovedAndAnotherName() {
    TemplateText before =
        new TemplateText()
            .sheet("甲", "甲表 | 一", "内容 | ${单位.单位名称}")
            .sheet("乙", "乙表 | 二", "=甲!A1 | 结余")
            .sheet("丙", "丙表 | 三", "=乙!A1 | 收入")
            .sheet("丁", "丁表 | 四", "说明 | 附注");
    TemplateText after =
        new TemplateText()
            .sheet("丙", "丙表 | 三", "=乙乙!A1 | 收入")
            .sheet("甲", "甲表 | 一", "内容 | ${单位.单位名称}")
            .sheet("乙乙", "乙表 | 二", "=甲!A1 | 结余")
            .sheet("戊", "戊表 | 另外的 | 内容");
    assertThat(differences(before, after))
        .containsExactly("工作表“乙”改名为“乙乙”", "新增工作表“戊”：戊表", "去掉工作表“丁”：丁表", "工作表“丙”移到最前");
  }

  @Test
  void cellsFormulasFormatsAndWhatStandsOnThem() {
    TemplateText before =
        new TemplateText()
            .sheet("表", "标题 | 数 | 日", "甲 | =A1 | d:5", "乙 | =A2 | 6", "丙 | =A3 | 7", "合并 A1:B1");
    TemplateText after =
        new TemplateText()
            .sheet(
                "表",
                "新标题 | 数 | 日",
                "甲 | =A1&\"\" | 5",
                "乙 | =A2&\"\" | 6",
                "丙 | =A3&\"\" | ",
                "合并 A1:C1");
    assertThat(differences(before, after))
        .containsExactly(
            "表：A1：标题 → 新标题",
            "表：B2:B4（3 格）：=A1 → =A1&\"\"",
            "表：C4：7 → （空）",
            "表：数字格式 C2：yyyy/m/d → General",
            "表：去掉 合并 A1:B1",
            "表：新增 合并 A1:C1");
  }

  @Test
  void checksAreKnownByTheirNumbers() {
    TemplateText after =
        new TemplateText()
            .sheet("支出", SPENDING)
            .sheet(
                "校验",
                CHECKS[0],
                "03 | 住房 | =支出!B4 | =SUM(支出!C4:D4) | =C2-D2 | =IF(E2=0,\"通过\",\"不符\")",
                "01 | 合计 | =支出!B5 | =SUM(支出!C5) | =C3-D3 | =IF(E3=0,\"通过\",\"不符\")")
            .name("校验", "校验!$A$2:$F$3")
            .name("要点", "支出!$A$5:$B$5")
            .localName("_xlnm.Print_Area", 0, "支出!$A$1:$D$5");
    assertThat(differences(before(), after))
        .containsExactly(
            "校验：新增校验 03：住房",
            "校验：校验 01 的右值：=SUM(支出!C5:D5) → =SUM(支出!C5)",
            "校验：去掉校验 02：教育",
            "新增名称“要点”：支出!$A$5:$B$5");
  }

  @Test
  void codesOfListsAndParagraphsOfDocuments() {
    YearList old =
        new YearList(
            ColumnType.FUNCTIONAL_SUBJECT,
            "",
            "功能科目.csv",
            Map.of("205", "教育", "20502", "普通教育", "221", "住房"),
            Map.of("20502", "反映学校支出", "221", "反映住房支出"));
    YearList now =
        new YearList(
            ColumnType.FUNCTIONAL_SUBJECT,
            "2025",
            "功能科目2025.csv",
            Map.of("205", "教育支出", "20502", "普通教育", "208", "社保"),
            Map.of("20502", "反映各类学校支出", "208", "反映社保支出"));
    assertThat(
            lines(
                new ComparedSet(
                    new Dictionary(List.of()),
                    List.of(old),
                    List.of(),
                    List.of(new Words("说明.docx", List.of("第一段说收入", "第二段说支出", "末段")))),
                new ComparedSet(
                    new Dictionary(List.of()),
                    List.of(old, now),
                    List.of(),
                    List.of(new Words("说明.docx", List.of("第一段说收入", "第二段说支出的情况", "新的"))))))
        .containsExactly(
            "功能科目2025.csv 新增科目表，3 个科目，以下与 功能科目.csv 比较",
            "功能科目2025.csv 新增 208 社保",
            "功能科目2025.csv 去掉 221 住房",
            "功能科目2025.csv 改名 205 教育 → 教育支出",
            "功能科目2025.csv 说明 20502：反映学校支出 → 反映各类学校支出",
            "说明.docx 段落 第二段说支出 → 第二段说支出的情况",
            "说明.docx 去掉段落 末段",
            "说明.docx 新增段落 新的");
  }

  private static Stream<String> lines(ComparedSet before, ComparedSet after) {
    return SetDifferences.of(before, after).stream().map(d -> d.where() + " " + d.text());
  }
}
