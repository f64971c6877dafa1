package cn.juesuan.cli;

import cn.juesuan.commandline.CallException;
import cn.juesuan.commandline.ExitStatus;
import cn.juesuan.launch.QuickCompilation;
import cn.juesuan.problem.Found;
import cn.juesuan.report.Outcome;
import cn.juesuan.report.RunSummary;
import cn.juesuan.run.Request;
import cn.juesuan.run.RunResult;
import cn.juesuan.run.Runner;
import cn.juesuan.run.TemplateFaults;
import cn.juesuan.run.TemplateSet;
import cn.juesuan.terminal.Printer;
import java.util.List;

/** Runs a batch from the command line and says how it went. */
final class BatchRun {

  private BatchRun() {}

  /** Returns the exit status. */
  static int run(RunOptions options, boolean force, boolean writes, Printer out)
      throws CallException {
    Request request = options.request(force, writes);
    QuickCompilation.startFor(List.of(request.input()));
    Found<TemplateSet> templates = options.openTemplates();
    if (templates.hasErrors()) {
      TemplateFaults faults = TemplateFaults.write(templates, request.output());
      ProblemPrinter.print(RunSummary.of(faults.problems()), out);
      out.println("模板有错误，没有生成任何工作簿。全部问题写在 " + faults.list());
      return ExitStatus.REFUSED;
    }
    long start = System.nanoTime();
    try (ConsoleProgress progress =
        new ConsoleProgress(out, writes ? Outcome.Status.MADE.label() : "可以生成")) {
      RunResult result = Runner.run(templates.value(), request, progress);
      progress.ends();
      progress.headlines(result.tally());
      result.formatsText().forEach(out::println);
      VerdictPrinter.print(result.tally(), out);
      ProblemPrinter.print(result.tally(), out);
      out.println(Summary.of(result.tally(), writes, System.nanoTime() - start));
      return ExitStatus.of(result.tally().isGood());
    } catch (Runner.Refused e) {
      throw new CallException(e.getMessage());
    }
  }
}
