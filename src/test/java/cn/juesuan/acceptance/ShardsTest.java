package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.juesuan.output.Shard;
import cn.juesuan.run.Runner;
import cn.juesuan.run.ShardMerge;
import cn.juesuan.run.TemplateSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shards on many machines make what one run makes. */
class ShardsTest {

  private static final int GROUPS = 3;

  @TempDir static Path folder;
  private static TemplateSet templates;
  private static Path input;
  private static Map<String, String> whole;

  @BeforeAll
  static void runsOnce() throws IOException {
    templates = Generated.shipped(Generated.TEMPLATES);
    input = District.write(folder.resolve("in"), GROUPS, 7, 0.01);
    Files.writeString(
        input.resolve("收支总表.csv"),
        Files.readString(input.resolve("收支总表.csv")) + "999,年初结转和结余,1.00\r\n");
    Generated one = Generated.batch(templates, input, folder.resolve("one"), 2);
    whole = Trees.sums(folder.resolve("one"));
    assertThat(one.problems()).contains("没有单位 999", "不是金额", "先改正下级单位的错误").doesNotContain("程序出错");
    assertThat(one.outcomes()).hasSize(GROUPS * District.UNITS_IN_GROUP);
    assertThat(whole.keySet().stream().filter(f -> f.endsWith(".xlsx")).count()).isBetween(3L, 11L);
  }

  private static void make(Path output, int number, int of) {
    Generated.batch(templates, input, output, 2, Optional.of(new Shard(number, of)));
  }

  /** The last ones first, one of them twice. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 13})
  void shardsInOneFolderGiveWhatOneRunGives(int of) throws Exception {
    Path output = folder.resolve("shards-" + of);
    for (int number = of; number >= 1; number--) {
      make(output, number, of);
    }
    make(output, 1, of);
    ShardMerge.run(output, Optional.empty());
    assertThat(Trees.sums(output)).isEqualTo(whole);
    ShardMerge.run(output, Optional.of(of));
    assertThat(Trees.sums(output)).isEqualTo(whole);
  }

  @Test
  void foldersOfShardsAreBroughtTogetherByCopying() throws Exception {
    Path together = folder.resolve("together");
    for (int number = 1; number <= 3; number++) {
      Path output = folder.resolve("machine-" + number);
      make(output, number, 3);
      Trees.copy(output, together);
    }
    ShardMerge.run(together, Optional.empty());
    assertThat(Trees.sums(together)).isEqualTo(whole);
    Generated again = Generated.batch(templates, input, together, 2);
    assertThat(again.problems()).doesNotContain("保留原样");
    assertThat(Trees.sums(together)).isEqualTo(whole);
  }

  @Test
  void shardsOfDifferentDataAreNotMerged() throws Exception {
    Path output = folder.resolve("changed");
    make(output, 1, 2);
    Path other = District.write(folder.resolve("other"), GROUPS, 8, 0.01);
    Generated.batch(templates, other, output, 2, Optional.of(new Shard(2, 2)));
    assertThatThrownBy(() -> ShardMerge.run(output, Optional.empty()))
        .isInstanceOf(Runner.Refused.class)
        .hasMessageContaining("各分片的数据、模板或选项不一样");
    assertThat(output.resolve("2024/生成结果.csv")).doesNotExist();
  }

  @Test
  void aShardFileThatWasCutOffIsNamed() throws Exception {
    Path output = folder.resolve("cut");
    make(output, 1, 1);
    Path file = output.resolve("分片/1-1/记录.bin");
    byte[] bytes = Files.readAllBytes(file);
    for (int length : new int[] {0, 3, 40, 200, bytes.length / 2, bytes.length - 1}) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> ShardMerge.run(output, Optional.empty()))
          .isInstanceOf(Runner.Refused.class)
          .hasMessageContaining("记录.bin 读不出来")
          .hasMessageContaining("请重新运行这个分片");
    }
  }
}
