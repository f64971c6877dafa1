package cn.juesuan.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's entry. */
@Command(
    name = "juesuan",
    description = "决算公开报表生成器：由 CSV 数据和 Excel 模板批量生成决算公开工作簿。",
    subcommands = {GenerateCommand.class, CheckCommand.class},
    mixinStandardHelpOptions = true,
    version = "juesuan 1.0.0")
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "缺少命令");
  }

  public static void main(String[] args) {
    PrintWriter out = Consoles.writer(System.out);
    PrintWriter err = Consoles.writer(System.err);
    System.exit(run(out, err, args));
  }

  /** Runs a command line; returns the exit status. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line =
        new CommandLine(new Main())
            .setOut(out)
            .setErr(err)
            .setResourceBundle(new Chinese())
            .setUsageHelpAutoWidth(true)
            .setParameterExceptionHandler(UsageErrors::handle)
            .setExecutionExceptionHandler(UsageErrors::failed);
    int status = line.execute(args);
    out.flush();
    err.flush();
    return status;
  }
}
