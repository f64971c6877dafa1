package cn.juesuan.cli;

import cn.juesuan.commandline.CallException;
import cn.juesuan.commandline.Command;
import cn.juesuan.commandline.CommandSpec;
import cn.juesuan.commandline.OptionSpec;
import cn.juesuan.commandline.ParseResult;
import cn.juesuan.terminal.Printer;
import java.util.List;

/** {@code generate}. */
final class GenerateCommand implements Command.Action {

  private static final OptionSpec<Boolean> FORCE =
      OptionSpec.flag(List.of("--force"), "覆盖生成后被人改过的工作簿");

  @Override
  public CommandSpec spec() {
    return CommandSpec.builder(
            "juesuan generate",
            "读取数据，为每个单位生成工作簿。",
            "工作簿、生成结果.html、生成结果.csv 和 问题清单.csv 写在输出文件夹的年度文件夹里。",
            "生成后被人改过的工作簿不会被覆盖。")
        .synopsis("juesuan generate [选项]")
        .options(RunOptions.ALL)
        .options(FORCE)
        .exitStatus(0, "全部正常")
        .exitStatus(1, "有单位或数据有错误，有校验不符，或有工作簿因被人改过而保留")
        .exitStatus(2, "命令写错、文件夹不存在或模板有错误，什么都没有生成")
        .examples("juesuan generate", "juesuan generate -i 数据 -o 结果 --unit 101001")
        .build();
  }

  @Override
  public int run(ParseResult call, Printer out) throws CallException {
    return BatchRun.run(new RunOptions(call), call.has(FORCE), true, out);
  }
}
