package cn.juesuan.cli;

import cn.juesuan.output.Shard;
import cn.juesuan.run.Runner;
import cn.juesuan.run.ShardMerge;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code merge-results}. */
@Command(
    name = "merge-results",
    description = {
      "合并各分片（generate --shard、check --shard）的生成结果和问题清单。",
      "写出的 生成结果.html、生成结果.csv 和 问题清单.csv 与不分片运行一次完全相同。",
      "缺少分片，或各分片的数据、模板、选项不一样时不合并。"
    },
    customSynopsis = "juesuan merge-results [选项]",
    exitCodeList = {"0:全部正常", "1:有单位或数据有错误，有校验不符，或有工作簿因被人改过而保留", "2:命令写错、缺少分片或分片不属于同一批数据，什么都没有合并"},
    footer = {
      "juesuan generate --shard 1/2",
      "juesuan generate --shard 2/2",
      "juesuan merge-results"
    })
final class MergeResultsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "文件夹",
      description = "输出文件夹，里面有各分片的结果（默认 output）")
  private Path output = Path.of("output");

  @Option(names = "-n", paramLabel = "N", description = "共有几片（默认：从输出文件夹里看出来）")
  private int count = 0;

  @Override
  public Integer call() throws CallException {
    Printer out = Printer.of(spec);
    long start = System.nanoTime();
    try {
      ShardMerge.Merged merged = ShardMerge.run(CommandFolders.existing(output, "输出文件夹"), count());
      merged.result().formatsText().forEach(out::println);
      VerdictPrinter.print(merged.result().tally(), out);
      ProblemPrinter.print(merged.result().tally(), out);
      out.println(Summary.of(merged.result().tally(), merged.writes(), System.nanoTime() - start));
      return merged.result().tally().isGood() ? 0 : 1;
    } catch (Runner.Refused e) {
      throw new CallException(e.getMessage());
    }
  }

  private Optional<Integer> count() throws CallException {
    if (!spec.commandLine().getParseResult().hasMatchedOption("-n")) {
      return Optional.empty();
    }
    if (count < 1 || count > Shard.MOST) {
      throw new CallException("-n 是分片的个数，从 1 到 " + Shard.MOST);
    }
    return Optional.of(count);
  }
}
