package cn.juesuan.run;

import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.OwnFolder;
import cn.juesuan.output.Shard;
import cn.juesuan.output.ShardFile;
import cn.juesuan.report.UnitRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The files of all shards of one batch, read once to make sure that each is the shard's that its
 * folder is named after, and that together they have each unit of the batch exactly once.
 */
final class ShardSet {

  private final List<Path> files = new ArrayList<>();
  private final List<ShardFile.Head> heads = new ArrayList<>();

  /** The codes of units by their place in the batch. */
  private final SortedMap<Integer, String> codes = new TreeMap<>();

  private final List<Set<String>> codesOfShards = new ArrayList<>();

  private ShardSet() {}

  /**
   * @throws Runner.Refused if shards are missing, broken, or do not belong together
   */
  static ShardSet open(Path output, int count) throws Runner.Refused {
    ShardSet set = new ShardSet();
    List<Shard> shards =
        IntStream.rangeClosed(1, count).mapToObj(number -> new Shard(number, count)).toList();
    shards.forEach(shard -> set.files.add(ShardFile.file(OwnFolder.of(output), shard)));
    set.refuseMissing(shards);
    for (Shard shard : shards) {
      set.read(set.files.get(shard.number() - 1), shard);
    }
    set.refuseStrangers();
    set.refuseOtherUnits(shards);
    return set;
  }

  List<Path> files() {
    return files;
  }

  /** What all shards say of the batch. */
  ShardFile.Head head() {
    return heads.get(0);
  }

  private void refuseMissing(List<Shard> shards) throws Runner.Refused {
    String missing =
        shards.stream()
            .filter(s -> !Files.exists(files.get(s.number() - 1), LinkOption.NOFOLLOW_LINKS))
            .map(Shard::text)
            .collect(Collectors.joining("、"));
    if (!missing.isEmpty()) {
      throw new Runner.Refused("缺少分片 " + missing + " 的结果，先运行 generate --shard 生成它们");
    }
  }

  private void read(Path file, Shard shard) throws Runner.Refused {
    try (ShardFile.ShardInput reading = ShardFile.ShardInput.open(file)) {
      Shard own = reading.head().shard();
      if (!own.equals(shard)) {
        throw again(file, "是分片 " + own.text() + " 的结果，不是 " + shard.text() + " 的", shard);
      }
      heads.add(reading.head());
      Set<String> codesOfShard = new HashSet<>();
      while (reading.hasNext()) {
        UnitRecord kept = reading.next();
        String code = kept.outcome().unit().code();
        if (codes.putIfAbsent(kept.place(), code) != null) {
          throw again(file, "里的单位 " + code + " 在别的分片里也有", shard);
        }
        codesOfShard.add(code);
      }
      reading.end();
      codesOfShards.add(codesOfShard);
    } catch (IOException e) {
      throw again(file, "读不出来（" + DiskFault.reading(e) + "）", shard);
    }
  }

  private static Runner.Refused again(Path file, String what, Shard shard) {
    return new Runner.Refused(file + " " + what + "，请重新运行这个分片：--shard " + shard.text());
  }

  private void refuseStrangers() throws Runner.Refused {
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

  /** Each shard has the units that it must have, and nobody has another. */
  private void refuseOtherUnits(List<Shard> shards) throws Runner.Refused {
    List<String> all = List.copyOf(codes.values());
    int units = head().units();
    boolean each =
        all.size() == units
            && heads.stream().allMatch(h -> h.units() == units)
            && (units == 0 || (codes.firstKey() == 0 && codes.lastKey() == units - 1))
            && new HashSet<>(all).size() == units;
    for (Shard shard : shards) {
      if (!each || !shard.codesOf(all).equals(codesOfShards.get(shard.number() - 1))) {
        throw again(
            files.get(shard.number() - 1), each ? "里的单位不是这个分片的" : "和其余分片合起来，与这批数据的单位对不上", shard);
      }
    }
  }
}
