package cn.juesuan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code check}. */
@Command(
    name = "check",
    description = "检查数据和勾稽关系，找出生成时会遇到的全部问题，不写工作簿。",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private RunOptions options;

  @Override
  public Integer call() throws Exception {
    return BatchRun.run(options, false, false, spec.commandLine().getOut());
  }
}
