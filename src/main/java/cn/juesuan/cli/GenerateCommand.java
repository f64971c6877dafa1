package cn.juesuan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code generate}. */
@Command(
    name = "generate",
    description = {
      "读取数据，为每个单位生成工作簿。",
      "工作簿、生成结果.html、生成结果.csv 和 问题清单.csv 写在输出文件夹的年度文件夹里。",
      "生成后被人改过的工作簿不会被覆盖。"
    },
    customSynopsis = "juesuan generate [选项]",
    exitCodeList = {"0:全部正常", "1:有单位或数据有错误，有校验不符，或有工作簿因被人改过而保留", "2:命令写错、文件夹不存在或模板有错误，什么都没有生成"},
    footer = {"juesuan generate", "juesuan generate -i 数据 -o 结果 --unit 101001"})
final class GenerateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private RunOptions options;

  @Option(names = "--force", description = "覆盖生成后被人改过的工作簿")
  private boolean force;

  @Override
  public Integer call() throws Exception {
    return BatchRun.run(options, force, true, Printer.of(spec));
  }
}
