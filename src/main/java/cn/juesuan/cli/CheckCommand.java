package cn.juesuan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code check}. */
@Command(
    name = "check",
    description = {
      "检查数据和勾稽关系，找出生成时会遇到的全部问题，不写工作簿。",
      "问题清单.csv 写在输出文件夹的年度文件夹里。",
    },
    customSynopsis = "juesuan check [选项]",
    exitCodeList = {"0:全部正常", "1:有单位或数据有错误，或有校验不符", "2:命令写错、文件夹不存在或模板有错误"},
    footer = "juesuan check -i 数据")
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private RunOptions options;

  @Override
  public Integer call() throws Exception {
    return BatchRun.run(options, false, false, Printer.of(spec));
  }
}
