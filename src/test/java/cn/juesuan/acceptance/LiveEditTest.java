package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody types another figure into the finished workbook: what depends on it follows by exactly
 * as much, and nothing else moves.
 */
class LiveEditTest {

  @TempDir static Path folder;
  private static Path written;

  @BeforeAll
  static void generates() {
    written = Generated.sample(folder).workbook("101001", "决算公开.xlsx");
  }

  @Test
  void spending() throws IOException {
    assertThat(movesAfter(LiveEdit.SPENDING))
        .containsExactly(
            "公开01 六、科学技术支出「金额」+100",
            "公开01 本年支出合计「金额」+100",
            "公开01 总计「金额」+100",
            "公开03 合计「本年支出合计」+100「基本支出」+100",
            "公开03 科学技术支出「本年支出合计」+100「基本支出」+100",
            "公开03 科学技术管理事务「本年支出合计」+100「基本支出」+100",
            "公开03 其他科学技术管理事务支出「本年支出合计」+100「印出的数」+100",
            "整体绩效自评表 基本支出总额「武汉市洪山区企业服务中心」+100",
            "校验 A3「单位：武汉市洪山区企业服务中心本级」通过 358 项，不符 0 项，提示 3 项 → 通过 356 项，不符 2 项，提示 3 项",
            "校验 内01-2「左值」+100「右值」+100",
            "校验 内01-4「左值」+100「右值」+100",
            "校验 内01-5「右值」+100「差额」-100「结论」通过 → 不符",
            "校验 内03-0「左值」+100「右值」+100",
            "校验 内03-1类「左值」+100「右值」+100",
            "校验 内03-1款「左值」+100「右值」+100",
            "校验 内03-1项「左值」+100「右值」+100",
            "校验 内03-2类「左值」+100「右值」+100",
            "校验 内03-2款「左值」+100「右值」+100",
            "校验 内03-2项「左值」+100「右值」+100",
            "校验 间02「左值」+100「右值」+100",
            "校验 间20-206「左值」+100「右值」+100",
            "校验 间30-2060199「右值」+100「差额」-100",
            "校验 评05「右值」+100「差额」-100「结论」通过 → 不符",
            "校验 尾02「左值」+100「右值」+100",
            "校验 尾05「左值」+100「右值」+100",
            "校验 尾06「左值」+100「右值」+100",
            "校验 文14「右值」+100「差额」-100",
            "校验 文29-3「左值」+100",
            "校验 文30「左值」+100「右值」+100",
            "下年 本年支出「金额」+100",
            "下年 支出206「金额」+100");
  }

  @Test
  void spendingOfTheGeneralBudget() throws IOException {
    assertThat(movesAfter(LiveEdit.SPENDING_OF_THE_GENERAL_BUDGET))
        .containsExactly(
            "公开04 六、科学技术支出「合计」+100「一般公共预算财政拨款」+100",
            "公开04 本年支出合计「合计」+100「一般公共预算财政拨款」+100",
            "公开04 总计「合计」+100「一般公共预算财政拨款」+100",
            "公开05 合计「小计」+100「基本支出」+100",
            "公开05 科学技术支出「小计」+100「基本支出」+100",
            "公开05 科学技术管理事务「小计」+100「基本支出」+100",
            "公开05 其他科学技术管理事务支出「小计」+100「印出的数」+100",
            "校验 A3「单位：武汉市洪山区企业服务中心本级」通过 358 项，不符 0 项，提示 3 项 → 通过 353 项，不符 4 项，提示 4 项",
            "校验 内04-5「右值」+100「差额」-100「结论」通过 → 不符",
            "校验 内04-6-2「左值」+100「右值」+100",
            "校验 内04-6-3「左值」+100「右值」+100",
            "校验 内04-7-2「左值」+100「右值」+100",
            "校验 内04-7-3「左值」+100「右值」+100",
            "校验 内04-8-3「右值」+100「差额」-100「结论」通过 → 不符",
            "校验 内05-0「左值」+100「右值」+100",
            "校验 内05-1类「左值」+100「右值」+100",
            "校验 内05-1款「左值」+100「右值」+100",
            "校验 内05-1项「左值」+100「右值」+100",
            "校验 内05-2类「左值」+100「右值」+100",
            "校验 内05-2款「左值」+100「右值」+100",
            "校验 内05-2项「左值」+100「右值」+100",
            "校验 间10「左值」+100「右值」+100",
            "校验 间16「右值」+100「差额」-100「结论」通过 → 不符",
            "校验 间21-206「左值」+100「右值」+100",
            "校验 间30-2060199「左值」+100「差额」+100「结论」通过 → 不符",
            "校验 间32「左值」+100「右值」+100",
            "校验 尾07「左值」+100「右值」+100",
            "校验 尾08「左值」+100「右值」+100",
            "校验 尾09「左值」+100「右值」+100",
            "校验 尾12「左值」+100「右值」+100",
            // 减少 is the reason for what has grown now
            "校验 文17「说明事项服务授予中小企业合同金额≤政府采购服务支出」“说明事项”中原因说的增减与数相反"
                + " → “说明事项”中原因说的增减与数相反：一般公共预算支出原因「左值」+1「差额」+1「结论」通过 → 提示",
            "校验 文29-5「左值」+100",
            "校验 文29-7「左值」+100",
            "下年 一般公共预算支出「金额」+100");
  }

  @Test
  void anEconomicSubject() throws IOException {
    assertThat(movesAfter(LiveEdit.AN_ECONOMIC_SUBJECT))
        .containsExactly(
            "公开06 商品和服务支出「决算数」+100",
            "公开06 公用经费合计「决算数」+100",
            "校验 A3「单位：武汉市洪山区企业服务中心本级」通过 358 项，不符 0 项，提示 3 项 → 通过 357 项，不符 1 项，提示 3 项",
            "校验 内06-302「左值」+100「右值」+100",
            "校验 内06-2「左值」+100「右值」+100",
            "校验 间16「左值」+100「差额」+100「结论」通过 → 不符",
            "校验 尾11「左值」+100「右值」+100");
  }

  @Test
  void executionOfTheWholeBudget() throws IOException {
    assertThat(movesAfter(LiveEdit.EXECUTION_OF_THE_WHOLE_BUDGET))
        .containsExactly(
            "整体绩效自评表 总分：「2024年度武汉市洪山区企业服务中心本级整体绩效自评表」+2",
            "整体绩效自评表 部门整体支出总额「执行率（B/A）」+0.1「得分（20分*执行率）」+2",
            "校验 A3「单位：武汉市洪山区企业服务中心本级」通过 358 项，不符 0 项，提示 3 项 → 通过 358 项，不符 1 项，提示 2 项",
            "校验 评01「左值」+2「右值」+2",
            "校验 评02「左值」+2「右值」+2",
            "校验 评05「左值」+130.305「差额」+130.305「结论」通过 → 不符",
            "校验 提02「右值」+10「差额」-10「结论」提示 → 通过");
  }

  /** What moves in the tables and checks; the sentences made of them have a test of their own. */
  private static List<String> movesAfter(LiveEdit edit) throws IOException {
    try (XSSFWorkbook before = Generated.book(written);
        XSSFWorkbook after = edit.in(written)) {
      return Moves.between(before, after).stream()
          .filter(m -> !m.startsWith("情况说明 ") && !m.startsWith("说明数据 "))
          .toList();
    }
  }
}
