package cn.juesuan.cli;

import cn.juesuan.batch.Batch;
import cn.juesuan.batch.BatchReader;
import cn.juesuan.batch.ReadOptions;
import cn.juesuan.commandline.ArgSpec;
import cn.juesuan.commandline.CallException;
import cn.juesuan.commandline.ExitStatus;
import cn.juesuan.commandline.OptionSpec;
import cn.juesuan.commandline.ParameterSpec;
import cn.juesuan.commandline.ParseResult;
import cn.juesuan.launch.QuickCompilation;
import cn.juesuan.problem.Found;
import cn.juesuan.report.RunSummary;
import cn.juesuan.run.BookVerification;
import cn.juesuan.run.DocumentVerification;
import cn.juesuan.run.TemplateSet;
import cn.juesuan.run.Verification;
import cn.juesuan.terminal.Printer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks finished workbooks and documents from the command line, and says how it went. */
final class VerifyRun {

  static final OptionSpec<Path> INPUT =
      OptionSpec.of(Path.class, List.of("-i", "--input"), "文件夹", "数据文件夹，核对时用（默认 input-csv）")
          .defaultsTo(Path.of("input-csv"));

  static final ParameterSpec<Path> FILES =
      new ParameterSpec<>(
          "文件", "要检查的工作簿和文档；写文件夹就检查其中所有的 .xlsx 和 .docx", Path.class, ArgSpec.Arity.AT_LEAST_ONE);

  private final ParseResult call;
  private final List<Path> files;
  private final Path input;
  private final TemplateOption templates;
  private final Printer out;
  private final VerifyPrinter printer;

  VerifyRun(ParseResult call, Printer out) {
    this.call = call;
    this.files = call.all(FILES);
    this.input = call.get(INPUT);
    this.templates = new TemplateOption(call);
    this.out = out;
    this.printer = new VerifyPrinter(out);
  }

  private String names() {
    return files.stream().map(Path::toString).collect(Collectors.joining("、"));
  }

  /** Returns the exit status. */
  int run() throws CallException, IOException {
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new CallException("文件 " + file + " 不存在");
      }
    }
    QuickCompilation.startFor(files);
    List<Path> documents = Verification.documentsIn(files);
    List<Path> workbooks = Verification.workbooksIn(files);
    if (workbooks.isEmpty() && documents.isEmpty()) {
      throw new CallException(names() + " 里没有 .xlsx 工作簿，也没有 .docx 文档");
    }
    if (isAsked()) {
      Found<TemplateSet> set = templates.open();
      if (set.hasErrors()) {
        ProblemPrinter.print(RunSummary.of(set.problems()), out);
        out.println("模板有错误，什么都没有检查。");
        return ExitStatus.REFUSED;
      }
      compare(documents, isDataNamed() ? workbooks : List.of(), set.value());
    }
    Optional<String> left = isAsked() ? Optional.empty() : compareIfPossible(documents);
    if (!isDataNamed()) {
      Verification.run(workbooks, printer::print);
    }
    left.ifPresent(why -> out.println("文档没有核对：" + why + "，用 -i、-t 写明"));
    return printer.end();
  }

  /** Who says of which data the workbooks were made wants to know what was changed in them. */
  private boolean isDataNamed() {
    return call.has(INPUT) || call.has(TemplateOption.TEMPLATES);
  }

  /** Documents that were only found in folders are compared if that can be done. */
  private boolean isAsked() {
    return files.stream().anyMatch(Verification::isDocument) || isDataNamed();
  }

  /** Says why documents were left out. */
  private Optional<String> compareIfPossible(List<Path> documents)
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
    int strange = compare(documents, List.of(), set.value());
    return strange == 0
        ? Optional.empty()
        : Optional.of(strange + " 个文档所在的文件夹不是 " + input + " 里任何一个单位的");
  }

  /** Compares; returns how many were left out, since nobody said that they belong to the data. */
  private int compare(List<Path> documents, List<Path> workbooks, TemplateSet set)
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
