package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.cli.Blocks.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code template check} advises, and of what it says nothing. */
class AdviceTest {

  private static final Path PAGE = Path.of("src/docs/问题目录.md");

  @TempDir private Path folder;

  static Stream<Arguments> bookAndHints() {
    return Stream.of(
        // helpers that a check uses, codes that repeat a row, words: none of them is unseen
        hints(
            "打印区域 支出表: A1:C5",
            "支出表!F4: =C4*100",
            "校验!D2: =SUM(支出表!F4)/100",
            "支出表!G3: ${支出#类.科目代码}",
            "支出表!H1: 核对"),
        hints("打印区域 支出表: A1:C5", "支出表!E4: ${支出#项.金额}", "CELL_UNSEEN 支出表!E4"),
        // internal sheets show nothing to anybody
        hints("打印区域 校验: A1:F2", "校验!J3: =A2&B2", "校验!H1: ${不公开}"),
        // a form repeats no header, and a list on one column has none
        hints("表!A1: 名称", "表!A2: ${指标#.名称}"),
        hints("表!A1: ${支出[201].金额}", "表!A2: ${指标#.名称}", "表!B2: ${指标#.说明}"),
        hints("表!A1: 名称", "表!A2: ${指标#.名称}", "表!B2: ${指标#.说明}", "HEADER_UNREPEATED 表!A2"),
        hints("格式 支出表!C4: ;;;", "FORMAT_HIDES 支出表!C4"),
        hints("格式 支出表!C5: ;;;", "FORMAT_HIDES 支出表!C5"),
        // a formula may give a text, or does
        hints("格式 支出表!C5: ;;;", "支出表!C5: =IF(SUM(C3)=0,\"图（没有数）\",\"图\")"),
        hints("格式 支出表!C5: ;;;", "支出表!C5: =\"共\"&SUM(C3)"),
        hints("格式 支出表!C5: ;;;", "支出表!C5: =IF(SUM(C3)=0,\"\",SUM(C3))", "FORMAT_HIDES 支出表!C5"),
        hints("格式 支出表!C5: ;;;@"),
        hints("格式 支出表!C4: ;;;@", "FORMAT_HIDES 支出表!C4"),
        hints("格式 支出表!C4: 0.00;0.00", "FORMAT_HIDES 支出表!C4"),
        hints("格式 支出表!C4: 0.00;[Red]0.00"),
        hints("格式 支出表!C4: 0.00_);(0.00);"),
        hints("格式 支出表!C4: 0!.0,", "FORMAT_HIDES 支出表!C4"),
        hints("格式 支出表!C4: 0!.0,\"万元\""),
        hints("格式 支出表!C4: 0.00E+00"),
        hints("格式 支出表!C4: #,##0.00;-#,##0.00;;@"),
        hints("名称 空: 支出表!$K$1", "NAME_NOWHERE 名称 空"),
        hints("名称 空: 支出表!$K$1", "支出表!C7: =SUM(空)"),
        hints("名称 率: 0.5"),
        // left and right
        hints("校验!D2: =支出表!C5", "CHECK_IDLE 校验!F2"),
        hints("校验!D2: =C2", "CHECK_IDLE 校验!F2"),
        hints("校验!C2: 5", "校验!D2: 5", "CHECK_IDLE 校验!F2"),
        hints("校验!F2: 通过", "CHECK_IDLE 校验!F2"),
        hints("校验!F2: =IF(E2=0,\"通过\",\"通过\")", "CHECK_IDLE 校验!F2"),
        hints("校验!D2: =C2", "校验!F2: =IF(支出表!C5=0,\"通过\",\"不符\")"),
        hints("校验!H2: 不符", "校验!F2: =IF(E2=0,\"通过\",H2)"),
        hints("名称 左: 校验!$C$2", "校验!E2: =左-D2"));
  }

  /** Cells of a workbook, and the hints that they bring about. */
  private static Arguments hints(String... lines) {
    return Arguments.of(
        Stream.of(lines).filter(l -> !isHint(l)).toList(),
        Stream.of(lines).filter(AdviceTest::isHint).toList());
  }

  private static boolean isHint(String line) {
    return line.matches("[A-Z_]+ .*");
  }

  @ParameterizedTest
  @MethodSource("bookAndHints")
  void aWorkbooksHints(List<String> cells, List<String> hints) throws IOException {
    assertThat(hintsOf(List.of(new Block("cells", "模板/决算.xlsx", cells)))).isEqualTo(hints);
  }

  @Test
  void whatDocumentsNamesAndOtherDatasetsTakeIsUsed() throws IOException {
    List<String> dictionary = new ArrayList<>(base().get(0).lines());
    dictionary.addAll(
        List.of(
            "单位,地址,文本,,,,",
            "上年(可缺),单位代码,代码,,是,,",
            "上年(可缺),科目代码,功能科目,是,是,,",
            "上年(可缺),科目名称,文本,,,,",
            "上年(可缺),决算数,金额,,,是,",
            "上年(可缺),备注,文本,,,,",
            "完成(可缺),单位代码,代码,,是,,",
            "完成(可缺),名称,文本,,是,,",
            "完成(可缺),进度,文本,,,,"));
    List<Block> blocks =
        List.of(
            new Block("csv", "模板/数据字典.csv", dictionary),
            new Block("document", "模板/说明.docx", List.of("${单位.地址}", "${表格=*}")),
            new Block(
                "cells",
                "模板/决算.xlsx",
                List.of(
                    "下年!A1: 科目代码",
                    "下年!B1: 决算数",
                    "下年!A2: 201",
                    "下年!B2: =支出表!C5",
                    "名称 下年_上年: 下年!$A$1:$B$2")));
    assertThat(hintsOf(blocks))
        .containsExactly("COLUMN_UNUSED 数据字典.csv:23", "DATASET_UNUSED 数据字典.csv:24");
  }

  @Test
  void theDefaultSetGivesNoHint() {
    Stage stage = new Stage(folder);
    assertThat(
            stage
                .run(
                    "juesuan template check -t "
                        + Path.of("templates-xlsx").toAbsolutePath()
                        + " -o 结果")
                .lines())
        .containsExactly("完成：错误 0、警告 0");
  }

  private static List<Block> base() {
    return Blocks.read(PAGE).get(0).blocks();
  }

  /** The codes and places of what is listed. */
  private List<String> hintsOf(List<Block> blocks) throws IOException {
    Stage stage = new Stage(Files.createTempDirectory(folder, "run").toRealPath());
    stage.put(List.of(), base());
    stage.put(base(), blocks);
    stage.run("juesuan template check -t 模板 -o 结果");
    if (!Files.exists(stage.folder().resolve("结果/问题清单.csv"))) {
      return List.of();
    }
    return stage.file("结果/问题清单.csv").stream()
        .skip(1)
        .map(l -> l.split(",", -1))
        .map(f -> f[1] + " " + (f[4].isEmpty() ? f[5] : f[3] + ":" + f[4]))
        .toList();
  }
}
