package cn.juesuan.cli;

import cn.juesuan.problem.Problem;
import cn.juesuan.report.RunSummary;
import cn.juesuan.run.TemplateCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code template check}. */
@Command(
    name = "check",
    description = {
      "检查模板文件夹：数据字典、科目表和每个工作簿模板，逐个指出错误所在的工作表和单元格。",
      "有错误的模板另存一份 模板问题.xlsx，错误写在单元格的批注里；全部问题写在 问题清单.csv 里。"
    },
    customSynopsis = "juesuan template check [选项]",
    exitCodeList = {"0:模板没有错误（可以有警告）", "2:模板有错误，或命令写错、文件夹不存在"},
    footer = "juesuan template check -t 新模板")
final class TemplateCheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private TemplateOption templates;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "文件夹",
      description = "模板问题.xlsx 和 问题清单.csv 写在这个文件夹里（默认 output）")
  private Path output = Path.of("output");

  @Override
  public Integer call() throws CallException, IOException {
    Printer out = Printer.of(spec);
    TemplateCheck.Report report = TemplateCheck.check(templates.folder(), output);
    ProblemPrinter.print(RunSummary.of(report.problems()), out);
    report.marked().forEach(file -> out.println("问题已批注在 " + file));
    report.list().ifPresent(file -> out.println("全部问题写在 " + file));
    long errors = report.problems().stream().filter(Problem::isError).count();
    out.println("完成：错误 " + errors + "、警告 " + (report.problems().size() - errors));
    return errors == 0 ? 0 : UsageErrors.STATUS;
  }
}
