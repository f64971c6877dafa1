package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 情况说明 of the sample batch says what the unit has published, and follows its tables. */
class PublishedNarrativeTest {

  private static final Path PUBLISHED = Path.of("src/test/resources/acceptance/情况说明-2024.txt");

  /** Where the published text is wrong or not uniform, and what is said instead. */
  private static final Map<String, String> CORRECTED =
      Map.of(
          // 公开05 shows 38.83 for this subject
          "支出决算为38.82万元",
          "支出决算为38.83万元",
          // every other amount drops its zeros at the end
          "支出决算为12.70万元",
          "支出决算为12.7万元",
          // 5.94 of 6, and 99.00% on the project's sheet
          "完成预算99.2%",
          "完成预算99%",
          // 9.47 of 9.77; every other share has a decimal
          "占政府采购支出总额的97%",
          "占政府采购支出总额的96.9%",
          // goods take 0.25 of the 9.47, so services have 9.22 of 9.52
          "占服务支出金额的100%",
          "占服务支出金额的96.8%",
          // a character is missing
          "他用车主要是单位公务用车",
          "其他用车主要是单位公务用车",
          // a word is there twice
          "专项转移支付支出支出情况说明",
          "专项转移支付支出情况说明");

  @RegisterExtension static final SampleBook SAMPLE = new SampleBook();

  @Test
  void everySentenceButForTheOriginalsSlips() throws IOException {
    List<String> published = new ArrayList<>();
    List<String> slips = new ArrayList<>(CORRECTED.keySet());
    for (String paragraph : Files.readAllLines(PUBLISHED)) {
      String text = Paragraphs.comparable(paragraph);
      for (Map.Entry<String, String> slip : CORRECTED.entrySet()) {
        String wrong = Paragraphs.comparable(slip.getKey());
        if (text.contains(wrong)) {
          slips.remove(slip.getKey());
          text = text.replace(wrong, Paragraphs.comparable(slip.getValue()));
        }
      }
      published.add(text);
    }
    assertThat(slips).isEmpty();
    assertThat(Paragraphs.of(SAMPLE.book()).stream().map(Paragraphs::comparable))
        .containsExactlyElementsOf(published);
  }

  /** 100 more of 2060199 in 公开05, and a project that spent nothing. */
  @Test
  void theSentencesFollowTheTables() {
    List<String> before = Paragraphs.of(SAMPLE.book());
    Grid table = new Grid(SAMPLE.book().getSheet("公开05"));
    Cell code = table.find("2060199");
    Cell spent = table.cell(code.getRowIndex(), code.getColumnIndex() + 3).orElseThrow();
    Cell executed = new Grid(SAMPLE.book().getSheet("自评_营商环境建设")).below("执行数（B）");
    double old = executed.getNumericCellValue();
    spent.setCellValue(spent.getNumericCellValue() + 100);
    executed.setCellValue(0);
    XSSFFormulaEvaluator.evaluateAllFormulaCells(SAMPLE.book());
    List<String> after = new ArrayList<>(Paragraphs.of(SAMPLE.book()));
    spent.setCellValue(spent.getNumericCellValue() - 100);
    executed.setCellValue(old);
    XSSFFormulaEvaluator.evaluateAllFormulaCells(SAMPLE.book());
    assertThat(Paragraphs.of(SAMPLE.book())).isEqualTo(before);
    after.removeAll(before);
    assertThat(after)
        .containsExactly(
            "2024年度财政拨款收入总计1115.55万元，支出总计1215.55万元。与2023年度相比，财政拨款收入总计减少17.99万元，下降1.6%。主要原因是项目经费支出较上年减少。",
            "2024年度一般公共预算财政拨款支出1215.55万元。与2023年度相比，一般公共预算财政拨款支出增加82.01万元，增长7.2%，"
                + "主要原因是项目经费支出较上年减少。",
            "2024年度一般公共预算财政拨款支出1215.55万元，主要用于以下方面：",
            "1.科学技术支出类支出818.91万元，占67.4%。主要是用于企业服务方面的支出。",
            "2.社会保障和就业支出类支出240.06万元，占19.7%。主要是用于事业单位养老方面的支出。",
            "3.卫生健康支出类支出58.65万元，占4.8%。主要是用于事业单位医疗方面的支出。",
            "4.住房保障支出类支出97.93万元，占8.1%。主要是用于住房方面的支出。",
            "2024年度一般公共预算财政拨款支出年初预算为1303.05万元，支出决算为1215.55万元，完成年初预算的93.3%。其中：",
            "（1）科学技术支出（类）科学技术管理事务（款）其他科学技术管理事务支出（项）年初预算为849.21万元，支出决算为818.91万元，完成年初预算的96.4%，"
                + "支出决算数小于年初预算数的主要原因：本年机构改革人员调出，经费随人员转出。",
            "2024年度一般公共预算财政拨款基本支出1170.17万元，其中：",
            "根据预算绩效管理要求，本单位组织对2024年度一般公共预算项目支出开展绩效自评，共涉及项目3个，资金39.44万元，"
                + "占一般公共预算项目支出总额的86.9%。从评价情况来看，2024年单位预算执行情况良好，各项目资金使用规范，项目产出和效果基本达成了设立的绩效目标，"
                + "绩效指标体系建设逐渐丰富和完善，各项目自评结果良好。",
            "1.营商环境建设经费项目绩效自评综述：项目全年预算数为6万元，执行数为0万元，完成预算0%。");
  }
}
