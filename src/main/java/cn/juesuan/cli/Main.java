package cn.juesuan.cli;

import cn.juesuan.report.Version;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's entry. */
@Command(
    name = "juesuan",
    description = "决算公开报表生成器：由 CSV 数据和 Excel 模板批量生成决算公开工作簿。",
    customSynopsis = {"juesuan 命令 [选项]", "juesuan 命令 --help"},
    version = "juesuan " + Version.NUMBER)
public final class Main implements Runnable {

  private static final String MENU = "menu";

  /** In the order of the help page. */
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
          MENU);

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "显示这页帮助")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "显示版本")
  boolean version;

  @Override
  public void run() {
    throw new UsageErrors.CommandMissing(spec.commandLine());
  }

  /** Runs one command; ends the process with its status: 0 for success, see README. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Writer errors = Consoles.writer(System.err);
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, e) -> UsageErrors.failed(e, new Printer(errors)));
    // messages are Chinese wherever the machine stands
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    Optional<String[]> typed = ChineseNames.arguments(args);
    System.exit(
        typed.isPresent()
            ? run(Consoles.writer(System.out), errors, typed.get())
            : startAgain(new Printer(errors), args));
  }

  private static int startAgain(Printer errors, String... args)
      throws IOException, InterruptedException {
    try {
      return ChineseNames.startAgain(args);
    } catch (CallException e) {
      errors.println("错误：" + e.getMessage());
      errors.flush();
      return UsageErrors.STATUS;
    }
  }

  /** Runs a command line; returns the exit status. */
  static int run(Writer console, Writer errors, String... args) {
    Printer out = new Printer(console);
    Printer err = new Printer(errors);
    CommandLine line =
        withCommands(new CommandLine(new Main()), args)
            .setOut(out)
            .setErr(err)
            .setExpandAtFiles(false)
            .setHelpSectionKeys(List.copyOf(HelpPage.SECTIONS.keySet()))
            .setHelpSectionMap(HelpPage.SECTIONS)
            .setParameterExceptionHandler(UsageErrors::handle)
            .setExecutionExceptionHandler(UsageErrors::failed);
    int status = execute(line, args);
    out.flush();
    err.flush();
    return status;
  }

  /**
   * The one command that is called, or all: picocli looks through each class that it is given,
   * which takes longer than reading a small batch. The menu runs the others.
   */
  private static CommandLine withCommands(CommandLine line, String... args) {
    boolean one = args.length > 0 && COMMANDS.contains(args[0]) && !args[0].equals(MENU);
    for (String name : one ? List.of(args[0]) : COMMANDS) {
      line.addSubcommand(name, command(name));
    }
    return line;
  }

  private static Class<?> command(String name) {
    return switch (name) {
      case "generate" -> GenerateCommand.class;
      case "check" -> CheckCommand.class;
      case "merge-results" -> MergeResultsCommand.class;
      case "verify" -> VerifyCommand.class;
      case "publish" -> PublishCommand.class;
      case "template" -> TemplateCommand.class;
      case "init" -> InitCommand.class;
      case "next-year" -> NextYearCommand.class;
      case MENU -> MenuCommand.class;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static int execute(CommandLine line, String... args) {
    try {
      return line.execute(args);
    } catch (RuntimeException | Error e) {
      return UsageErrors.failed(e, line.getErr());
    }
  }
}
