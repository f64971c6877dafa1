package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.cli.Blocks.Block;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new batch offers the subjects of its units' year, else the newest. */
class InitByYearTest {

  @TempDir private Path folder;
  private Stage stage;

  @BeforeEach
  void aSetWithTwoYears() throws IOException {
    stage = new Stage(folder.toRealPath());
    stage.put(
        List.of(),
        List.of(
            block(
                "模板/数据字典.csv",
                "数据集,列,类型,键,必填,汇总,说明",
                "单位,单位代码,代码,是,是,,",
                "单位,单位名称,文本,,是,,",
                "单位,年度,文本,,是,,",
                "单位,金额单位,文本,,是,,",
                "支出,单位代码,代码,,是,,",
                "支出,科目代码,功能科目,是,是,,",
                "支出,金额,金额,,,,"),
            block("模板/功能科目2024.csv", "代码,名称", "2010301,行政运行"),
            block("模板/功能科目2025.csv", "代码,名称", "2010301,行政"),
            block("单位.csv", "单位代码,单位名称,年度,金额单位", "1,甲,2024年,元")));
  }

  private static Block block(String name, String... lines) {
    return new Block("csv", name, List.of(lines));
  }

  @Test
  void ofTheListedUnits() throws IOException {
    stage.run("juesuan init 新 --xlsx -t 模板 --from 单位.csv");
    assertThat(offered()).isEqualTo("2010301 行政运行");
  }

  @Test
  void theNewest() throws IOException {
    stage.run("juesuan init 新 --xlsx -t 模板");
    assertThat(offered()).isEqualTo("2010301 行政");
  }

  private String offered() throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve("新/数据.xlsx"));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      return book.getSheet("选项").getRow(0).getCell(0).getStringCellValue();
    }
  }
}
