package cn.juesuan.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.disk.OwnFolder;
import cn.juesuan.disk.SafeFile;
import cn.juesuan.disk.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger knows what it must, and no more than that for long. */
class LedgerTest {

  private static final int MANY = 1_100;

  @TempDir private Path folder;

  private static String hash(String content) {
    return Sha256.of(content.getBytes(UTF_8));
  }

  private static String line(String path, String content) {
    return new LedgerLines.LedgerLine(path, hash(content)).text();
  }

  /** What many runs, each with other data, wrote down. */
  private static String runs(String path, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> line(path, "run " + i))
        .collect(Collectors.joining("\n"));
  }

  private Path write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(l -> !l.isEmpty()).map(l -> l + "\n").toList();
  }

  /** A run killed before the move leaves the file of any run before; a person leaves any other. */
  @ParameterizedTest
  @CsvSource({
    "run 1,    run 1|run 1100",
    "run 700,  run 700|run 1100",
    "run 1100, run 1100",
    "a person, run 1100",
    ",         run 1100",
  })
  void ofManyLinesThoseStayThatTheFileNeedsAndTheNewest(String there, String kept)
      throws IOException {
    Path file = write(Ledger.FILE, runs("甲/决算.xlsx", MANY) + "\n" + line("乙/决算.xlsx", "x"));
    if (there != null) {
      write("甲/决算.xlsx", there);
    }
    Ledger ledger = Ledger.open(OwnFolder.of(folder), Optional.empty());
    List<String> contents = List.of(kept.split("[|]"));
    assertThat(lines(file).subList(0, contents.size()))
        .isEqualTo(contents.stream().map(c -> line("甲/决算.xlsx", c)).toList());
    assertThat(lines(file)).hasSize(contents.size() + 1).endsWith(line("乙/决算.xlsx", "x"));
    assertThat(contents).allMatch(c -> ledger.knows("甲/决算.xlsx", hash(c)));
    assertThat(ledger.knows("甲/决算.xlsx", hash("run 2"))).isFalse();
    assertThat(folder.resolve(Ledger.FILE + SafeFile.UNFINISHED)).doesNotExist();
  }

  @Test
  void fewLinesStayAsTheyAre() throws IOException {
    String text = runs("甲/决算.xlsx", MANY - 200) + "\nhalf a li";
    Path file = write(Ledger.FILE, text);
    assertThat(
            Ledger.open(OwnFolder.of(folder), Optional.empty()).knows("甲/决算.xlsx", hash("run 2")))
        .isTrue();
    assertThat(file).hasContent(text);
  }

  /** Another shard may be writing its own. */
  @Test
  void aShardLeavesTheLinesOfOthers() throws IOException {
    Path own = write(Ledger.FILE + "-1-2", runs("甲/决算.xlsx", MANY));
    Path other = write(Ledger.FILE + "-2-2", runs("乙/决算.xlsx", MANY));
    write(Ledger.FILE + "-2-2" + SafeFile.UNFINISHED, line("丙/决算.xlsx", "half"));
    Ledger ledger = Ledger.open(OwnFolder.of(folder), Optional.of(new Shard(1, 2)));
    assertThat(lines(own)).containsExactly(line("甲/决算.xlsx", "run " + MANY));
    assertThat(lines(other)).hasSize(MANY);
    assertThat(ledger.knows("乙/决算.xlsx", hash("run 2"))).isTrue();
    assertThat(ledger.knows("丙/决算.xlsx", hash("half"))).isFalse();
  }

  @Test
  void whatIsKnownIsNotWrittenDownAgainUnlessTheFileHasGone() throws IOException {
    Path file = write(Ledger.FILE, line("甲/决算.xlsx", "a"));
    Ledger ledger = Ledger.open(OwnFolder.of(folder), Optional.empty());
    Map<String, byte[]> files = Map.of("甲/决算.xlsx", "a".getBytes(UTF_8));
    ledger.add(files);
    assertThat(lines(file)).hasSize(1);
    Files.delete(file);
    ledger.add(Map.of("乙/决算.xlsx", "b".getBytes(UTF_8)));
    ledger.add(files);
    assertThat(lines(file)).containsExactly(line("乙/决算.xlsx", "b"), line("甲/决算.xlsx", "a"));
  }
}
