package cn.juesuan.cli;

import cn.juesuan.commandline.Command;
import cn.juesuan.commandline.CommandSpec;
import java.util.List;

/** {@code template}: what concerns template sets. */
final class TemplateCommand implements Command.Group {

  private static final List<String> COMMANDS = List.of("check", "diff");

  @Override
  public CommandSpec spec() {
    return CommandSpec.builder(
            "juesuan template", "与模板有关的命令：template check 检查模板，template diff 比较两套模板。")
        .synopsis("juesuan template 命令 [选项]")
        .build();
  }

  @Override
  public List<String> commands() {
    return COMMANDS;
  }

  @Override
  public Command command(String name) {
    return switch (name) {
      case "check" -> new TemplateCheckCommand();
      case "diff" -> new TemplateDiffCommand();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
