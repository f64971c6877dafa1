package cn.juesuan.cli;

import cn.juesuan.report.Version;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
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
    subcommands = {
      GenerateCommand.class,
      CheckCommand.class,
      MergeResultsCommand.class,
      VerifyCommand.class,
      PublishCommand.class,
      TemplateCommand.class,
      InitCommand.class,
      NextYearCommand.class,
      MenuCommand.class
    },
    version = "juesuan " + Version.NUMBER)
public final class Main implements Runnable {

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
    OptionalInt startedAgain = ChineseNames.startAgainIfNeeded(args);
    if (startedAgain.isPresent()) {
      System.exit(startedAgain.getAsInt());
    }
    // messages are Chinese wherever the machine stands
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    System.exit(run(Consoles.writer(System.out), errors, args));
  }

  /** Runs a command line; returns the exit status. */
  static int run(Writer console, Writer errors, String... args) {
    Printer out = new Printer(console);
    Printer err = new Printer(errors);
    CommandLine line =
        new CommandLine(new Main())
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

  private static int execute(CommandLine line, String... args) {
    try {
      return line.execute(args);
    } catch (RuntimeException | Error e) {
      return UsageErrors.failed(e, line.getErr());
    }
  }
}
