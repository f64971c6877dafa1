package cn.juesuan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code generate}. */
@Command(name = "generate", description = "读取数据，为每个单位生成工作簿。", mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private RunOptions options;

  @Option(names = "--force", description = "覆盖生成后被人改过的工作簿")
  private boolean force;

  @Override
  public Integer call() throws Exception {
    return BatchRun.run(options, force, true, spec.commandLine().getOut());
  }
}
