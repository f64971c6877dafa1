package cn.juesuan.cli;

import cn.juesuan.commandline.CallException;
import cn.juesuan.commandline.Command;
import cn.juesuan.commandline.CommandSpec;
import cn.juesuan.commandline.ParseResult;
import cn.juesuan.terminal.Printer;

/** {@code check}. */
final class CheckCommand implements Command.Action {

  @Override
  public CommandSpec spec() {
    return CommandSpec.builder(
            "juesuan check", "检查数据和勾稽关系，找出生成时会遇到的全部问题，不写工作簿。", "问题清单.csv 写在输出文件夹的年度文件夹里。")
        .synopsis("juesuan check [选项]")
        .options(RunOptions.ALL)
        .exitStatus(0, "全部正常")
        .exitStatus(1, "有单位或数据有错误，或有校验不符")
        .exitStatus(2, "命令写错、文件夹不存在或模板有错误")
        .examples("juesuan check -i 数据")
        .build();
  }

  @Override
  public int run(ParseResult call, Printer out) throws CallException {
    return BatchRun.run(new RunOptions(call), false, false, out);
  }
}
