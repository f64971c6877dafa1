package cn.juesuan.cli;

import cn.juesuan.batch.ReadOptions;
import cn.juesuan.output.Shard;
import cn.juesuan.problem.Found;
import cn.juesuan.run.Request;
import cn.juesuan.run.TemplateSet;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that read a batch. */
final class RunOptions {

  @Option(
      names = {"-i", "--input"},
      paramLabel = "文件夹",
      description = "数据文件夹（默认 input-csv）")
  private Path input = Path.of("input-csv");

  @Mixin private TemplateOption templates;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "文件夹",
      description = "输出文件夹（默认 output）")
  private Path output = Path.of("output");

  @Option(names = "--unit", paramLabel = "单位代码", description = "只处理这个单位，可以写多次")
  private List<String> units = new ArrayList<>();

  @Option(
      names = "--shard",
      paramLabel = "K/N",
      description = "只处理第 K 片：单位按代码排序，轮流分给 N 片；最后用 merge-results 合并")
  private String shard = "";

  @Option(names = "--jobs", paramLabel = "个数", description = "同时处理几个单位（默认：处理器个数）")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--encoding", paramLabel = "编码", description = "指定数据文件的编码，如 GB18030（默认自动识别）")
  private String encoding = "";

  Found<TemplateSet> openTemplates() throws CallException {
    return templates.open();
  }

  Request request(boolean force, boolean writes) throws CallException {
    if (jobs < 1) {
      throw new CallException("--jobs 至少是 1");
    }
    return new Request(
        CommandFolders.existing(input, "数据文件夹"),
        templates.folder(),
        output,
        units,
        shard(),
        jobs,
        force,
        writes,
        new ReadOptions(charset()));
  }

  private Optional<Shard> shard() throws CallException {
    Optional<Shard> read = Shard.read(shard);
    if (!shard.isEmpty() && read.isEmpty()) {
      throw new CallException(
          "--shard " + shard + " 写法不对，写成 K/N 的样子，例如 2/5；K 从 1 到 N，N 不超过 " + Shard.MOST);
    }
    return read;
  }

  private Optional<Charset> charset() throws CallException {
    try {
      return encoding.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(encoding));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new CallException("不认识的编码 " + encoding);
    }
  }
}
