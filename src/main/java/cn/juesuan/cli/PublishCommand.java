package cn.juesuan.cli;

import cn.juesuan.batch.ReadOptions;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import cn.juesuan.report.RunSummary;
import cn.juesuan.run.PdfOutput;
import cn.juesuan.run.Publisher;
import cn.juesuan.run.Publishing;
import cn.juesuan.run.Runner;
import cn.juesuan.run.TemplateSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code publish}. */
@Command(
    name = "publish",
    description = {
      "把做好的工作簿写成可以公开的副本：公开的工作表和它们的打印区域，只有数，没有公式。",
      "改过的工作簿照改过的重新计算，文档照工作簿重做。副本写在年度文件夹的 公开 里，清单是 公开清单.csv。",
      "有不符或待补充的单位不公开，并列出全部原因。"
    },
    customSynopsis = "juesuan publish [选项] 文件夹",
    exitCodeList = {"0:全部已公开", "1:有单位没有公开，或公开的文件因被人改过而保留", "2:命令写错、文件夹不存在或模板有错误，什么都没有写"},
    footer = {
      "juesuan publish output/2024",
      "juesuan publish output/2024 --allow 101001",
      "juesuan publish output/2024 --pdf"
    })
final class PublishCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "文件夹", description = "年度的输出文件夹，例如 output/2024")
  private Path folder;

  @Option(
      names = {"-i", "--input"},
      paramLabel = "文件夹",
      description = "数据文件夹，从中读单位的资料（默认 input-csv）")
  private Path input = Path.of("input-csv");

  @Mixin private TemplateOption templates;

  @Option(names = "--unit", paramLabel = "单位代码", description = "只公开这个单位，可以写多次")
  private List<String> units = new ArrayList<>();

  @Option(names = "--allow", paramLabel = "单位代码", description = "这个单位有不符或待补充也公开，可以写多次")
  private List<String> allowed = new ArrayList<>();

  @Option(names = "--jobs", paramLabel = "个数", description = "同时处理几个单位（默认：处理器个数）")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--pdf", description = "文档也做成 PDF（要装有 LibreOffice）")
  private boolean pdf;

  @Option(names = "--force", description = "覆盖公开后被人改过的文件")
  private boolean force;

  @Override
  public Integer call() throws CallException {
    if (jobs < 1) {
      throw new CallException("--jobs 至少是 1");
    }
    Printer out = Printer.of(spec);
    Path year = CommandFolders.existing(folder, "文件夹");
    Path data = CommandFolders.existing(input, "数据文件夹");
    Found<TemplateSet> set = templates.open();
    if (set.hasErrors()) {
      ProblemPrinter.print(RunSummary.of(set.problems()), out);
      out.println("模板有错误，没有公开任何工作簿。");
      return UsageErrors.STATUS;
    }
    return publish(set.value(), year, data, out);
  }

  private int publish(TemplateSet templates, Path year, Path data, Printer out)
      throws CallException {
    PublishPrinter printer = new PublishPrinter(out);
    try {
      Optional<PdfOutput> output = pdf ? Optional.of(PdfOutput.find(templates)) : Optional.empty();
      output.ifPresent(o -> o.warnings().forEach(p -> Marks.print(p, "", out)));
      Publishing request =
          new Publishing(
              year, data, units, Set.copyOf(allowed), jobs, force, output, ReadOptions.standard());
      List<Problem> unwritten = Publisher.run(templates, request, printer::print);
      return printer.end(unwritten);
    } catch (Runner.Refused e) {
      throw new CallException(e.getMessage());
    }
  }
}
