package cn.juesuan.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.juesuan.disk.OwnFolder;
import cn.juesuan.disk.Sha256;
import cn.juesuan.output.Shard;
import cn.juesuan.output.ShardFile;
import cn.juesuan.problem.ProblemBytes;
import cn.juesuan.report.Outcome;
import cn.juesuan.report.Outcomes;
import cn.juesuan.report.Pages;
import cn.juesuan.report.SheetPreview;
import cn.juesuan.report.UnitRecord;
import cn.juesuan.view.Preview;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a shard's file holds, a merge has each unit once, or says which shard to run again. */
class TamperedShardsTest {

  private static final String IDENTITY = "ab".repeat(32);

  @TempDir private Path output;

  private static String code(int place) {
    return String.valueOf(101 + place);
  }

  private static UnitRecord kept(int place) {
    Preview.Sheet sheet =
        new Preview.Sheet(
            "表", List.of(8.0), List.of(List.of(new Preview.Shown("100.00", true))), List.of());
    return new UnitRecord(
        place,
        Pages.made(Pages.unit(code(place), "甲" + place)),
        List.of(new SheetPreview("决算.xlsx", sheet)));
  }

  private void write(int number, int of, int units, int... places) throws IOException {
    ShardFile.Head head =
        new ShardFile.Head(
            new Shard(number, of), IDENTITY, units, true, List.of("全部 1 个"), List.of());
    Outcomes outcomes =
        sink -> {
          for (int place : places) {
            sink.take(kept(place));
          }
        };
    ShardFile.write(OwnFolder.of(output), head, outcomes);
  }

  private Path file(int number) {
    return ShardFile.file(OwnFolder.of(output), new Shard(number, 2));
  }

  @BeforeEach
  void twoShardsOfFiveUnits() throws IOException {
    write(1, 2, 5, 0, 2, 4);
    write(2, 2, 5, 1, 3);
  }

  private void assertRefused(String... parts) {
    assertThatThrownBy(() -> ShardMerge.run(output, Optional.of(2)))
        .isInstanceOf(Runner.Refused.class)
        .hasMessageContainingAll(parts)
        .hasMessageNotContaining("内存");
    assertThat(output.resolve("2024")).doesNotExist();
  }

  @Test
  void soundShardsAreMerged() throws Exception {
    assertThat(ShardMerge.run(output, Optional.of(2)).result().tally().units()).isEqualTo(5);
    assertThat(Files.readAllLines(output.resolve("2024/生成结果.csv"))).hasSize(6);
  }

  @Test
  void oneShardsFileInTheOthersPlace() throws IOException {
    Files.copy(file(1), file(2), StandardCopyOption.REPLACE_EXISTING);
    assertRefused("分片/2-2/记录.bin 是分片 1/2 的结果，不是 2/2 的", "--shard 2/2");
  }

  static Stream<Arguments> otherUnits() {
    return Stream.of(
        Arguments.of("one twice", 5, new int[] {1, 1}, "里的单位 102 在别的分片里也有"),
        Arguments.of("one of the other shard", 5, new int[] {1, 2}, "里的单位 103 在别的分片里也有"),
        Arguments.of("one missing", 5, new int[] {1}, "与这批数据的单位对不上"),
        Arguments.of("one too many", 5, new int[] {1, 3, 5}, "与这批数据的单位对不上"),
        Arguments.of("a gap", 5, new int[] {1, 7}, "与这批数据的单位对不上"),
        Arguments.of("no place", 5, new int[] {-1, 1, 3}, "与这批数据的单位对不上"),
        Arguments.of("another count", 4, new int[] {1, 3}, "与这批数据的单位对不上"),
        Arguments.of("an absurd count", Integer.MAX_VALUE, new int[] {1, 3}, "对不上"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherUnits")
  void eachUnitExactlyOnce(String name, int units, int[] places, String said) throws IOException {
    write(2, 2, units, places);
    assertRefused(said);
  }

  @Test
  void unitsOfTheWrongShard() throws IOException {
    write(1, 2, 5, 0, 1, 4);
    write(2, 2, 5, 2, 3);
    assertRefused("分片/1-2/记录.bin 里的单位不是这个分片的");
  }

  /** Bytes of the file with its last hash made right again, as a forger would. */
  private static byte[] forged(byte[] bytes) {
    byte[] body = Arrays.copyOf(bytes, bytes.length - 32);
    byte[] hash = Sha256.digest().digest(body);
    byte[] whole = Arrays.copyOf(body, bytes.length);
    System.arraycopy(hash, 0, whole, body.length, hash.length);
    return whole;
  }

  /** Every length in the file in turn made negative and absurd. */
  @Test
  void lengthsThatAreNotTrue() throws IOException {
    byte[] sound = Files.readAllBytes(file(2));
    for (int at = 0; at + 4 < sound.length - 32; at++) {
      for (int length : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 20}) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        new DataOutputStream(value).writeInt(length);
        byte[] bytes = sound.clone();
        System.arraycopy(value.toByteArray(), 0, bytes, at, 4);
        assertReadOrBroken(forged(bytes));
      }
    }
  }

  @Test
  void bytesThatWereTurned() throws IOException {
    byte[] sound = Files.readAllBytes(file(2));
    Random random = new Random(Long.getLong("juesuan.seed", 17));
    for (int i = 0; i < 500; i++) {
      byte[] bytes = sound.clone();
      for (int flips = random.nextInt(4); flips >= 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(file(2), bytes);
      if (!Arrays.equals(bytes, sound)) {
        assertRefused("分片/2-2/记录.bin", "--shard 2/2");
      }
      assertReadOrBroken(forged(bytes));
    }
  }

  @Test
  void bytesThatFollow() throws IOException {
    byte[] sound = Files.readAllBytes(file(2));
    Files.write(file(2), Arrays.copyOf(sound, sound.length + 1));
    assertRefused("文件坏了");
  }

  /** Either it reads as other values, or it is told to be broken: nothing else comes of it. */
  private void assertReadOrBroken(byte[] bytes) throws IOException {
    Path forged = Files.write(output.resolve("forged.bin"), bytes);
    try (ShardFile.ShardInput reading = ShardFile.ShardInput.open(forged)) {
      while (reading.hasNext()) {
        reading.next();
      }
    } catch (IOException e) {
      assertThat(e.getMessage()).isIn("文件坏了", "它是另一个版本的程序写的");
    }
  }

  @Test
  void aPreviewIsDataWhateverItHolds() throws Exception {
    String hostile = "</script><meta http-equiv=refresh content=0;url=//x><!--";
    Preview.Sheet sheet =
        new Preview.Sheet(
            hostile, List.of(8.0), List.of(List.of(new Preview.Shown(hostile, false))), List.of());
    ShardFile.Head head =
        new ShardFile.Head(new Shard(2, 2), IDENTITY, 5, true, List.of(hostile), List.of());
    ShardFile.write(
        OwnFolder.of(output),
        head,
        sink -> {
          for (int place : new int[] {1, 3}) {
            List<SheetPreview> previews = List.of(new SheetPreview(hostile, sheet));
            sink.take(
                new UnitRecord(place, Pages.made(Pages.unit(code(place), hostile)), previews));
          }
        });
    ShardMerge.run(output, Optional.of(2));
    String page = Files.readString(output.resolve("2024/生成结果.html"));
    assertThat(page).contains("preview-1").doesNotContain("<meta http-equiv=refresh", "//x><");
  }

  /** The page links to files by the paths in the records. */
  @ParameterizedTest
  @MethodSource("pathsElsewhere")
  void aPathThatLeadsElsewhereIsBroken(String path) throws IOException {
    Outcome made = Pages.made(Pages.unit(code(1), "乙"));
    Outcome leading =
        new Outcome(made.unit(), made.status(), List.of(path), List.of(), made.checks());
    ShardFile.Head head =
        new ShardFile.Head(new Shard(2, 2), IDENTITY, 5, true, List.of(), List.of());
    ShardFile.write(
        OwnFolder.of(output), head, sink -> sink.take(new UnitRecord(1, leading, List.of())));
    assertRefused("文件坏了");
  }

  static Stream<String> pathsElsewhere() {
    return Stream.of("../../x", "/etc/passwd", "a//b", "a/./b", "", "..");
  }

  @Test
  void anAncientOrForeignFileIsTold() throws IOException {
    for (String format : List.of("juesuan-shard-1", "juesuan-shard-2")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ProblemBytes.text(format, new DataOutputStream(bytes));
      Files.write(file(2), bytes.toByteArray());
      assertRefused("它是另一个版本的程序写的");
    }
    Files.write(file(2), new byte[0]);
    assertRefused("文件坏了");
    Files.write(file(2), Arrays.copyOf("PK".getBytes(UTF_8), 9_000));
    assertRefused("文件坏了");
    Files.delete(file(2));
    Files.createDirectory(file(2));
    assertRefused("它是文件夹，不是文件");
  }

  @Test
  void manyShardsHaveEachUnitOnce() throws Exception {
    for (int number = 1; number <= 7; number++) {
      int first = number - 1;
      int[] places = IntStream.range(0, 20).filter(p -> p % 7 == first).toArray();
      write(number, 7, 20, places);
    }
    assertThat(ShardMerge.run(output, Optional.of(7)).result().tally().units()).isEqualTo(20);
  }
}
