package cn.juesuan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code template}: what concerns template sets. */
@Command(
    name = "template",
    description = "与模板有关的命令：template check 检查模板，template diff 比较两套模板。",
    customSynopsis = "juesuan template 命令 [选项]",
    subcommands = {TemplateCheckCommand.class, TemplateDiffCommand.class})
final class TemplateCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new UsageErrors.CommandMissing(spec.commandLine());
  }
}
