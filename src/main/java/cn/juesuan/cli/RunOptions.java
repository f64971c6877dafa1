package cn.juesuan.cli;

import cn.juesuan.batch.ReadOptions;
import cn.juesuan.commandline.CallException;
import cn.juesuan.commandline.OptionSpec;
import cn.juesuan.commandline.ParseResult;
import cn.juesuan.output.Shard;
import cn.juesuan.problem.Found;
import cn.juesuan.run.Request;
import cn.juesuan.run.TemplateSet;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The options of commands that read a batch. */
final class RunOptions {

  private static final OptionSpec<Path> INPUT =
      OptionSpec.of(Path.class, List.of("-i", "--input"), "文件夹", "数据文件夹（默认 input-csv）")
          .defaultsTo(Path.of("input-csv"));

  private static final OptionSpec<Path> OUTPUT =
      OptionSpec.of(Path.class, List.of("-o", "--output"), "文件夹", "输出文件夹（默认 output）")
          .defaultsTo(Path.of("output"));

  private static final OptionSpec<String> UNITS =
      OptionSpec.of(String.class, List.of("--unit"), "单位代码", "只处理这个单位，可以写多次").repeatable();

  private static final OptionSpec<String> SHARD =
      OptionSpec.of(
              String.class,
              List.of("--shard"),
              "K/N",
              "只处理第 K 片：单位按代码排序，轮流分给 N 片；最后用 merge-results 合并")
          .defaultsTo("");

  static final OptionSpec<Integer> JOBS =
      OptionSpec.of(Integer.class, List.of("--jobs"), "个数", "同时处理几个单位（默认：处理器个数）")
          .defaultsTo(Runtime.getRuntime().availableProcessors());

  private static final OptionSpec<String> ENCODING =
      OptionSpec.of(String.class, List.of("--encoding"), "编码", "指定数据文件的编码，如 GB18030（默认自动识别）")
          .defaultsTo("");

  /** In the order of the help page. */
  static final List<OptionSpec<?>> ALL =
      List.of(INPUT, TemplateOption.TEMPLATES, OUTPUT, UNITS, SHARD, JOBS, ENCODING);

  private final ParseResult call;
  private final TemplateOption templates;

  RunOptions(ParseResult call) {
    this.call = call;
    this.templates = new TemplateOption(call);
  }

  Found<TemplateSet> openTemplates() throws CallException {
    return templates.open();
  }

  Request request(boolean force, boolean writes) throws CallException {
    int jobs = jobs(call);
    return new Request(
        CommandFolders.existing(call.get(INPUT), "数据文件夹"),
        templates.folder(),
        call.get(OUTPUT),
        call.all(UNITS),
        shard(),
        jobs,
        force,
        writes,
        new ReadOptions(charset()));
  }

  static int jobs(ParseResult call) throws CallException {
    int jobs = call.get(JOBS);
    if (jobs < 1) {
      throw new CallException("--jobs 至少是 1");
    }
    return jobs;
  }

  private Optional<Shard> shard() throws CallException {
    String shard = call.get(SHARD);
    Optional<Shard> read = Shard.read(shard);
    if (!shard.isEmpty() && read.isEmpty()) {
      throw new CallException(
          "--shard " + shard + " 写法不对，写成 K/N 的样子，例如 2/5；K 从 1 到 N，N 不超过 " + Shard.MOST);
    }
    return read;
  }

  private Optional<Charset> charset() throws CallException {
    String encoding = call.get(ENCODING);
    try {
      return encoding.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(encoding));
    } catch (IllegalArgumentException e) {
      throw new CallException("不认识的编码 " + encoding);
    }
  }
}
