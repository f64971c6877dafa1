package cn.juesuan.run;

import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.OwnFolder;
import cn.juesuan.output.OutputLock;
import cn.juesuan.output.Shard;
import cn.juesuan.output.ShardFile;
import cn.juesuan.problem.Problem;
import cn.juesuan.report.Outcomes;
import cn.juesuan.report.Reports;
import cn.juesuan.report.RunResults;
import cn.juesuan.report.RunSummary;
import cn.juesuan.report.UnitRecord;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the reports of the whole batch from what its shards have left. */
public final class ShardMerge {

  private static final Logger LOG = LoggerFactory.getLogger(ShardMerge.class);

  private final OwnFolder output;
  private final ShardSet shards;

  private ShardMerge(OwnFolder output, ShardSet shards) {
    this.output = output;
    this.shards = shards;
  }

  /** What is merged. */
  public record Merged(RunResult result, boolean writes) {}

  /**
   * Writes the reports that one run of the whole batch would have written.
   *
   * @param of how many shards there are; empty to find out
   * @throws Runner.Refused if shards are missing or do not belong together, or a run goes on; then
   *     nothing is written
   */
  public static Merged run(Path output, Optional<Integer> of) throws Runner.Refused {
    int count = of.isPresent() ? of.get() : count(output);
    try (OutputLock lock = OutputLock.take(output)) {
      LOG.debug("holding {}", lock);
      return new ShardMerge(OwnFolder.of(output), ShardSet.open(output, count)).merge();
    } catch (OutputLock.Busy e) {
      throw new Runner.Refused(e.getMessage());
    } catch (IOException e) {
      throw new Runner.Refused("输出文件夹 " + output + " 读不出来或写不进去（" + DiskFault.writing(e) + "）");
    }
  }

  private static int count(Path output) throws Runner.Refused {
    TreeSet<Integer> counts = new TreeSet<>();
    Path folder = output.resolve(ShardFile.FOLDER);
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> shards = Files.newDirectoryStream(folder)) {
        for (Path shard : shards) {
          Shard.read(shard.getFileName().toString().replace('-', '/'))
              .filter(s -> isThere(ShardFile.file(OwnFolder.of(output), s)))
              .ifPresent(s -> counts.add(s.of()));
        }
      } catch (IOException e) {
        throw new Runner.Refused("文件夹 " + folder + " 读不出来（" + DiskFault.reading(e) + "）");
      }
    }
    if (counts.isEmpty()) {
      throw new Runner.Refused(output + " 里没有分片的结果，先用 generate --shard 1/N 至 N/N 生成各个分片");
    }
    if (counts.size() > 1) {
      String all = counts.stream().map(String::valueOf).collect(Collectors.joining("、"));
      throw new Runner.Refused(output + " 里有几种分法的结果（共 " + all + " 片），用 -n 写明合并哪一种");
    }
    return counts.first();
  }

  private static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private Merged merge() throws IOException {
    RunSummary tally = new RunSummary();
    ShardFile.Head head = shards.head();
    Outcomes outcomes = this::forEach;
    List<Problem> problems = new ArrayList<>(head.batchProblems());
    problems.addAll(Neighbours.problems(outcomes));
    problems.forEach(tally::add);
    List<Problem> ofBatch = List.copyOf(problems);
    outcomes.forEach(kept -> tally.add(kept.outcome()));
    List<Problem> unwritten =
        Reports.write(
            new RunResults(head.formatsText(), ofBatch, outcomes),
            tally.years(),
            output,
            head.writes() ? Reports.Extent.LISTS_AND_PAGE : Reports.Extent.PROBLEMS);
    unwritten.forEach(tally::add);
    problems.addAll(unwritten);
    return new Merged(new RunResult(head.formatsText(), problems, tally), head.writes());
  }

  /** A shard whose next outcome is known. */
  private record Next(UnitRecord kept, ShardFile.ShardInput from) {}

  /** All shards at once, each in its order: the batch's order. */
  private void forEach(Outcomes.Sink sink) throws IOException {
    List<ShardFile.ShardInput> open = new ArrayList<>();
    try {
      PriorityQueue<Next> next =
          new PriorityQueue<>(Comparator.comparingInt((Next n) -> n.kept().place()));
      for (Path file : shards.files()) {
        ShardFile.ShardInput reading = ShardFile.ShardInput.open(file);
        open.add(reading);
        advance(reading, next);
      }
      while (!next.isEmpty()) {
        Next first = next.remove();
        sink.take(first.kept());
        advance(first.from(), next);
      }
    } finally {
      for (ShardFile.ShardInput reading : open) {
        reading.close();
      }
    }
  }

  private static void advance(ShardFile.ShardInput reading, PriorityQueue<Next> next)
      throws IOException {
    if (reading.hasNext()) {
      next.add(new Next(reading.next(), reading));
    }
  }
}
