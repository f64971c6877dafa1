package cn.juesuan.cli;

import cn.juesuan.commandline.CallException;
import cn.juesuan.commandline.Command;
import cn.juesuan.commandline.CommandSpec;
import cn.juesuan.commandline.ExitStatus;
import cn.juesuan.commandline.OptionSpec;
import cn.juesuan.commandline.ParseResult;
import cn.juesuan.launch.QuickCompilation;
import cn.juesuan.problem.Problem;
import cn.juesuan.report.RunSummary;
import cn.juesuan.run.TemplateCheck;
import cn.juesuan.terminal.Printer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code template check}. */
final class TemplateCheckCommand implements Command.Action {

  private static final OptionSpec<Path> OUTPUT =
      OptionSpec.of(
              Path.class,
              List.of("-o", "--output"),
              "文件夹",
              "模板问题.xlsx 和 问题清单.csv 写在这个文件夹里（默认 output）")
          .defaultsTo(Path.of("output"));

  @Override
  public CommandSpec spec() {
    return CommandSpec.builder(
            "juesuan template check",
            "检查模板文件夹：数据字典、科目表和每个工作簿模板，逐个指出错误所在的工作表和单元格。",
            "有错误的模板另存一份 模板问题.xlsx，错误写在单元格的批注里；全部问题写在 问题清单.csv 里。")
        .synopsis("juesuan template check [选项]")
        .options(TemplateOption.TEMPLATES, OUTPUT)
        .exitStatus(0, "模板没有错误（可以有警告）")
        .exitStatus(2, "模板有错误，或命令写错、文件夹不存在")
        .examples("juesuan template check -t 新模板")
        .build();
  }

  @Override
  public int run(ParseResult call, Printer out) throws CallException, IOException {
    Path templates = new TemplateOption(call).folder();
    QuickCompilation.startFor(List.of(templates));
    TemplateCheck.Report report = TemplateCheck.check(templates, call.get(OUTPUT));
    ProblemPrinter.print(RunSummary.of(report.problems()), out);
    report.marked().forEach(file -> out.println("问题已批注在 " + file));
    report.list().ifPresent(file -> out.println("全部问题写在 " + file));
    long errors = report.problems().stream().filter(Problem::isError).count();
    out.println("完成：错误 " + errors + "、警告 " + (report.problems().size() - errors));
    return errors == 0 ? ExitStatus.OK : ExitStatus.REFUSED;
  }
}
