package cn.juesuan.cli;

import cn.juesuan.commandline.Command;
import cn.juesuan.commandline.CommandSpec;
import cn.juesuan.report.Version;
import java.util.List;
import java.util.Set;

/** The program itself: its commands. */
final class JuesuanCommand implements Command.Group {

  private static final List<String> COMMANDS =
      List.of(
          "generate",
          "check",
          "merge-results",
          "verify",
          "publish",
          "template",
          "init",
          "next-year",
          "menu");

  /** LibreOffice, a browser. */
  static final Set<String> START_OTHERS = Set.of("publish", "menu");

  /** Those that make a batch, or see whether it can be made. */
  static final Set<String> MAKE_BATCHES = Set.of("generate", "check");

  private final Menu.Program program;

  /**
   * @param program what the menu carries out commands with
   */
  JuesuanCommand(Menu.Program program) {
    this.program = program;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.builder(
            "juesuan",
            "决算公开报表生成器：由数据（Excel 或 CSV）和 Excel 模板批量生成决算公开工作簿。",
            "“juesuan”指 java -jar juesuan.jar，或压缩包里的 决算公开.cmd、决算公开.sh。")
        .synopsis("juesuan 命令 [选项]", "juesuan 命令 --help")
        .version("juesuan " + Version.NUMBER)
        .build();
  }

  @Override
  public List<String> commands() {
    return COMMANDS;
  }

  @Override
  public Command command(String name) {
    return switch (name) {
      case "generate" -> new GenerateCommand();
      case "check" -> new CheckCommand();
      case "merge-results" -> new MergeResultsCommand();
      case "verify" -> new VerifyCommand();
      case "publish" -> new PublishCommand();
      case "template" -> new TemplateCommand();
      case "init" -> new InitCommand();
      case "next-year" -> new NextYearCommand();
      case "menu" -> new MenuCommand(COMMANDS, program);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
