package cn.juesuan.cli;

import cn.juesuan.batch.ReadOptions;
import cn.juesuan.commandline.ArgSpec;
import cn.juesuan.commandline.CallException;
import cn.juesuan.commandline.Command;
import cn.juesuan.commandline.CommandSpec;
import cn.juesuan.commandline.ExitStatus;
import cn.juesuan.commandline.OptionSpec;
import cn.juesuan.commandline.ParameterSpec;
import cn.juesuan.commandline.ParseResult;
import cn.juesuan.launch.QuickCompilation;
import cn.juesuan.output.PublicFolder;
import cn.juesuan.problem.Found;
import cn.juesuan.report.RunSummary;
import cn.juesuan.run.PdfOutput;
import cn.juesuan.run.Publisher;
import cn.juesuan.run.Publishing;
import cn.juesuan.run.Runner;
import cn.juesuan.run.TemplateSet;
import cn.juesuan.terminal.Printer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code publish}. */
final class PublishCommand implements Command.Action {

  private static final ParameterSpec<Path> FOLDER =
      new ParameterSpec<>("文件夹", "年度的输出文件夹，例如 output/2024", Path.class, ArgSpec.Arity.REQUIRED);

  private static final OptionSpec<Path> INPUT =
      OptionSpec.of(Path.class, List.of("-i", "--input"), "文件夹", "数据文件夹，从中读单位的资料（默认 input-csv）")
          .defaultsTo(Path.of("input-csv"));

  private static final OptionSpec<String> UNITS =
      OptionSpec.of(String.class, List.of("--unit"), "单位代码", "只公开这个单位，可以写多次").repeatable();

  private static final OptionSpec<String> ALLOWED =
      OptionSpec.of(String.class, List.of("--allow"), "单位代码", "这个单位有不符或待补充也公开，可以写多次").repeatable();

  private static final OptionSpec<Boolean> PDF =
      OptionSpec.flag(List.of("--pdf"), "文档也做成 PDF（要装有 LibreOffice）");

  private static final OptionSpec<Boolean> FORCE =
      OptionSpec.flag(List.of("--force"), "覆盖公开后被人改过的文件");

  @Override
  public CommandSpec spec() {
    return CommandSpec.builder(
            "juesuan publish",
            "把做好的工作簿写成可以公开的副本：公开的工作表和它们的打印区域，只有数，没有公式。",
            "改过的工作簿照改过的重新计算，文档照工作簿重做。副本写在年度文件夹的 公开 里，清单是 公开清单.csv。",
            "有不符或待补充的单位不公开，并列出全部原因。")
        .synopsis("juesuan publish [选项] 文件夹")
        .options(INPUT, TemplateOption.TEMPLATES, UNITS, ALLOWED, RunOptions.JOBS, PDF, FORCE)
        .parameters(FOLDER)
        .exitStatus(0, "全部已公开")
        .exitStatus(1, "有单位没有公开，或公开的文件因被人改过而保留")
        .exitStatus(2, "命令写错、文件夹不存在或模板有错误，什么都没有写")
        .examples(
            "juesuan publish output/2024",
            "juesuan publish output/2024 --allow 101001",
            "juesuan publish output/2024 --pdf")
        .build();
  }

  @Override
  public int run(ParseResult call, Printer out) throws CallException {
    RunOptions.jobs(call);
    Path finished = CommandFolders.existing(call.get(FOLDER), "文件夹");
    CommandFolders.existing(call.get(INPUT), "数据文件夹");
    QuickCompilation.startFor(List.of(finished));
    Found<TemplateSet> set = new TemplateOption(call).open();
    if (set.hasErrors()) {
      ProblemPrinter.print(RunSummary.of(set.problems()), out);
      out.println("模板有错误，没有公开任何工作簿。");
      return ExitStatus.REFUSED;
    }
    PublishPrinter printer = new PublishPrinter(call.get(FOLDER).resolve(PublicFolder.NAME), out);
    try {
      Publishing request = request(call, pdf(call, set.value(), out));
      return printer.end(Publisher.run(set.value(), request, printer::print));
    } catch (Runner.Refused e) {
      throw new CallException(e.getMessage());
    }
  }

  private static Optional<PdfOutput> pdf(ParseResult call, TemplateSet templates, Printer out)
      throws Runner.Refused {
    if (!call.has(PDF)) {
      return Optional.empty();
    }
    PdfOutput output = PdfOutput.find(templates);
    output.warnings().forEach(p -> Marks.print(p, "", out));
    return Optional.of(output);
  }

  private static Publishing request(ParseResult call, Optional<PdfOutput> pdf)
      throws CallException {
    return new Publishing(
        call.get(FOLDER),
        call.get(INPUT),
        call.all(UNITS),
        Set.copyOf(call.all(ALLOWED)),
        RunOptions.jobs(call),
        call.has(FORCE),
        pdf,
        ReadOptions.standard());
  }
}
