package cn.juesuan.run;

import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the reports of the whole batch from what its shards have left. */
public final class Merge {

  private static final Logger LOG = LoggerFactory.getLogger(Merge.class);

  private final Path output;
  private final List<Path> files;
  private final List<ShardFile.Head> heads;

  private Merge(Path output, List<Path> files, List<ShardFile.Head> heads) {
    this.output = output;
    this.files = files;
    this.heads = heads;
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
      return opened(output, count).merge();
    } catch (OutputLock.Busy e) {
      throw new Runner.Refused(e.getMessage());
    } catch (IOException e) {
      throw new Runner.Refused("输出文件夹 " + output + " 读不出来或写不进去（" + Reasons.of(e) + "）");
    }
  }

  private static int count(Path output) throws Runner.Refused {
    TreeSet<Integer> counts = new TreeSet<>();
    Path folder = output.resolve(ShardFile.FOLDER);
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> shards = Files.newDirectoryStream(folder)) {
        for (Path shard : shards) {
          Shard.read(shard.getFileName().toString().replace('-', '/'))
              .filter(s -> Files.exists(ShardFile.file(output, s)))
              .ifPresent(s -> counts.add(s.of()));
        }
      } catch (IOException e) {
        throw new Runner.Refused("文件夹 " + folder + " 读不出来（" + Reasons.of(e) + "）");
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

  private static Merge opened(Path output, int count) throws Runner.Refused {
    List<Path> files =
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> ShardFile.file(output, new Shard(number, count)))
            .toList();
    String missing =
        IntStream.rangeClosed(1, count)
            .filter(number -> !Files.exists(files.get(number - 1)))
            .mapToObj(number -> number + "/" + count)
            .collect(Collectors.joining("、"));
    if (!missing.isEmpty()) {
      throw new Runner.Refused("缺少分片 " + missing + " 的结果，先运行 generate --shard 生成它们");
    }
    List<ShardFile.Head> heads = new ArrayList<>();
    for (Path file : files) {
      try (ShardFile.Reading reading = ShardFile.Reading.open(file)) {
        heads.add(reading.head());
        reading.skipToEnd();
      } catch (IOException e) {
        throw new Runner.Refused(file + " 读不出来（" + Reasons.of(e) + "），请重新运行这个分片");
      }
    }
    refuseStrangers(heads);
    return new Merge(output, files, heads);
  }

  private static void refuseStrangers(List<ShardFile.Head> heads) throws Runner.Refused {
    SortedMap<String, List<String>> byIdentity = new TreeMap<>();
    for (ShardFile.Head head : heads) {
      byIdentity.computeIfAbsent(head.identity(), i -> new ArrayList<>()).add(head.shard().text());
    }
    if (byIdentity.size() > 1) {
      String groups =
          byIdentity.values().stream()
              .map(shards -> String.join("、", shards))
              .sorted()
              .collect(Collectors.joining("；"));
      throw new Runner.Refused("各分片的数据、模板或选项不一样（相同的在一组：" + groups + "），用同样的数据、模板和选项重新运行不一样的分片");
    }
  }

  private Merged merge() throws IOException {
    Tally tally = new Tally();
    ShardFile.Head head = heads.get(0);
    List<Problem> problems = new ArrayList<>(head.batchProblems());
    problems.forEach(tally::add);
    Outcomes outcomes = this::forEach;
    outcomes.forEach(kept -> tally.add(kept.outcome()));
    List<Problem> unwritten =
        Reports.write(
            new Results(head.formatsText(), head.batchProblems(), outcomes),
            tally.years(),
            output,
            head.writes() ? Reports.Extent.LISTS_AND_PAGE : Reports.Extent.PROBLEMS);
    unwritten.forEach(tally::add);
    problems.addAll(unwritten);
    return new Merged(new RunResult(head.formatsText(), problems, tally), head.writes());
  }

  /** A shard whose next outcome is known. */
  private record Next(Kept kept, ShardFile.Reading from) {}

  /** All shards at once, each in its order: the batch's order. */
  private void forEach(Outcomes.Sink sink) throws IOException {
    List<ShardFile.Reading> open = new ArrayList<>();
    try {
      PriorityQueue<Next> next =
          new PriorityQueue<>(Comparator.comparingInt((Next n) -> n.kept().place()));
      for (Path file : files) {
        ShardFile.Reading reading = ShardFile.Reading.open(file);
        open.add(reading);
        advance(reading, next);
      }
      while (!next.isEmpty()) {
        Next first = next.remove();
        sink.take(first.kept());
        advance(first.from(), next);
      }
    } finally {
      for (ShardFile.Reading reading : open) {
        reading.close();
      }
    }
  }

  private static void advance(ShardFile.Reading reading, PriorityQueue<Next> next)
      throws IOException {
    if (reading.hasNext()) {
      next.add(new Next(reading.next(), reading));
    }
  }
}
