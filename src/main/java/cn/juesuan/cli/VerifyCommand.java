package cn.juesuan.cli;

import cn.juesuan.batch.Batch;
import cn.juesuan.batch.BatchReader;
import cn.juesuan.batch.ReadOptions;
import cn.juesuan.problem.Found;
import cn.juesuan.report.RunSummary;
import cn.juesuan.run.BookVerification;
import cn.juesuan.run.DocumentVerification;
import cn.juesuan.run.TemplateSet;
import cn.juesuan.run.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code verify}. */
@Command(
    name = "verify",
    description = {
      "重新计算改过的工作簿，读出“校验”的结论；文档逐段、逐格与旁边的工作簿核对。文件本身不会被改动。",
      "写了 -i 或 -t 的，工作簿也逐格与数据核对：列出人改过的每一格，原来和现在的内容。",
      "文件可以是本程序生成后由 Excel、Word、WPS 或 LibreOffice 改过并保存的。",
      "核对文档要用生成它的模板和数据（单位的资料）；数不同是不符，文字不同是提示。"
    },
    customSynopsis = "juesuan verify [选项] 文件…",
    exitCodeList = {
      "0:没有不符（可以有提示）",
      "1:有不符，有文件读不出来，有工作簿算不出来或没有校验，有文档没有写好",
      "2:命令写错，文件不存在或模板有错误，什么都没有检查"
    },
    footer = {
      "juesuan verify output/2024/*/*.xlsx",
      "juesuan verify output/2024/*/情况说明.docx",
      "juesuan verify output/2024",
      "juesuan verify output/2024/*/*.xlsx -i input-csv"
    })
final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "文件",
      description = "要检查的工作簿和文档；写文件夹就检查其中所有的 .xlsx 和 .docx")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = {"-i", "--input"},
      paramLabel = "文件夹",
      description = "数据文件夹，核对时用（默认 input-csv）")
  private Path input = Path.of("input-csv");

  @Mixin private TemplateOption templates;

  @Override
  public Integer call() throws CallException, IOException {
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new CallException("文件 " + file + " 不存在");
      }
    }
    List<Path> documents = Verification.documentsIn(files);
    List<Path> workbooks = Verification.workbooksIn(files);
    if (workbooks.isEmpty() && documents.isEmpty()) {
      throw new CallException("文件夹里没有 .xlsx 工作簿，也没有 .docx 文档");
    }
    Printer out = Printer.of(spec);
    VerifyPrinter printer = new VerifyPrinter(out);
    if (isAsked()) {
      Found<TemplateSet> set = templates.open();
      if (set.hasErrors()) {
        ProblemPrinter.print(RunSummary.of(set.problems()), out);
        out.println("模板有错误，什么都没有检查。");
        return UsageErrors.STATUS;
      }
      compare(documents, isDataNamed() ? workbooks : List.of(), set.value(), printer);
    }
    Optional<String> left = isAsked() ? Optional.empty() : compareIfPossible(documents, printer);
    if (!isDataNamed()) {
      Verification.run(workbooks, printer::print);
    }
    left.ifPresent(why -> out.println("文档没有核对：" + why + "，用 -i、-t 写明"));
    return printer.end();
  }

  /** Who says of which data the workbooks were made wants to know what was changed in them. */
  private boolean isDataNamed() {
    ParseResult call = spec.commandLine().getParseResult();
    return call.hasMatchedOption("--input") || call.hasMatchedOption("--templates");
  }

  /** Documents that were only found in folders are compared if that can be done. */
  private boolean isAsked() {
    return files.stream().anyMatch(Verification::isDocument) || isDataNamed();
  }

  /** Says why documents were left out. */
  private Optional<String> compareIfPossible(List<Path> documents, VerifyPrinter printer)
      throws CallException, IOException {
    if (documents.isEmpty()) {
      return Optional.empty();
    }
    Path folder = templates.given();
    if (!Files.isDirectory(input) || !Files.isDirectory(folder)) {
      return Optional.of("没有数据文件夹 " + input + " 或模板文件夹 " + folder);
    }
    Found<TemplateSet> set = templates.open();
    if (set.hasErrors()) {
      return Optional.of("模板文件夹 " + folder + " 有错误（template check 列出全部）");
    }
    int strange = compare(documents, List.of(), set.value(), printer);
    return strange == 0
        ? Optional.empty()
        : Optional.of(strange + " 个文档所在的文件夹不是 " + input + " 里任何一个单位的");
  }

  /** Compares; returns how many were left out, since nobody said that they belong to the data. */
  private int compare(
      List<Path> documents, List<Path> workbooks, TemplateSet set, VerifyPrinter printer)
      throws CallException, IOException {
    try (Batch batch =
        BatchReader.read(
            CommandFolders.existing(input, "数据文件夹"),
            set.dictionary(),
            set.lists(),
            ReadOptions.standard())) {
      DocumentVerification verification = new DocumentVerification(set, batch);
      List<Path> compared =
          documents.stream().filter(d -> isAsked() || verification.knowsUnitOf(d)).toList();
      verification.run(compared, printer::printDocument);
      new BookVerification(set, batch).run(workbooks, printer::printCompared);
      return documents.size() - compared.size();
    }
  }
}
