package cn.juesuan.cli;

import cn.juesuan.commandline.CallException;
import cn.juesuan.commandline.Command;
import cn.juesuan.commandline.CommandSpec;
import cn.juesuan.commandline.ExitStatus;
import cn.juesuan.commandline.OptionSpec;
import cn.juesuan.commandline.ParseResult;
import cn.juesuan.output.Shard;
import cn.juesuan.run.Runner;
import cn.juesuan.run.ShardMerge;
import cn.juesuan.terminal.Printer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code merge-results}. */
final class MergeResultsCommand implements Command.Action {

  private static final OptionSpec<Path> OUTPUT =
      OptionSpec.of(Path.class, List.of("-o", "--output"), "文件夹", "输出文件夹，里面有各分片的结果（默认 output）")
          .defaultsTo(Path.of("output"));

  private static final OptionSpec<Integer> COUNT =
      OptionSpec.of(Integer.class, List.of("-n"), "N", "共有几片（默认：从输出文件夹里看出来）");

  @Override
  public CommandSpec spec() {
    return CommandSpec.builder(
            "juesuan merge-results",
            "合并各分片（generate --shard、check --shard）的生成结果和问题清单。",
            "写出的 生成结果.html、生成结果.csv 和 问题清单.csv 与不分片运行一次完全相同。",
            "缺少分片，或各分片的数据、模板、选项不一样时不合并。")
        .synopsis("juesuan merge-results [选项]")
        .options(OUTPUT, COUNT)
        .exitStatus(0, "全部正常")
        .exitStatus(1, "有单位或数据有错误，有校验不符，或有工作簿因被人改过而保留")
        .exitStatus(2, "命令写错、缺少分片或分片不属于同一批数据，什么都没有合并")
        .examples(
            "juesuan generate --shard 1/2", "juesuan generate --shard 2/2", "juesuan merge-results")
        .build();
  }

  @Override
  public int run(ParseResult call, Printer out) throws CallException {
    long start = System.nanoTime();
    try {
      ShardMerge.Merged merged =
          ShardMerge.run(CommandFolders.existing(call.get(OUTPUT), "输出文件夹"), count(call));
      merged.result().formatsText().forEach(out::println);
      VerdictPrinter.print(merged.result().tally(), out);
      ProblemPrinter.print(merged.result().tally(), out);
      out.println(Summary.of(merged.result().tally(), merged.writes(), System.nanoTime() - start));
      return ExitStatus.of(merged.result().tally().isGood());
    } catch (Runner.Refused e) {
      throw new CallException(e.getMessage());
    }
  }

  private static Optional<Integer> count(ParseResult call) throws CallException {
    Optional<Integer> count = call.find(COUNT);
    if (count.isPresent() && (count.get() < 1 || count.get() > Shard.MOST)) {
      throw new CallException("-n 是分片的个数，从 1 到 " + Shard.MOST);
    }
    return count;
  }
}
