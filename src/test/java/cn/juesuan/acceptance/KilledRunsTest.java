package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.juesuan.report.Outcome;
import cn.juesuan.run.ShardMerge;
import cn.juesuan.run.TemplateSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to a run, no workbook is half written, no machine's workbook is taken for a
 * person's, and the next run completes the batch. {@code -Djuesuan.kills=50} kills more often,
 * {@code -Djuesuan.seed} at other moments.
 */
@DisabledOnOs(
    value = OS.WINDOWS,
    disabledReason = "runs are killed by signals and limited by a shell")
class KilledRunsTest {

  private static final int UNITS = SmallBatch.UNITS;

  /** What a shell starts in the background is deaf to INT, with all that it starts itself. */
  private static final String HEARS_INT =
      "hears='env --default-signal=INT'; $hears true 2>/dev/null || hears=; exec $hears";

  @TempDir static Path folder;
  private static Path set;
  private static TemplateSet templates;

  /** Two states of the same batch: each run of one writes over what the other has made. */
  private static final List<Path> inputs = new ArrayList<>();

  private static final List<Map<String, String>> whole = new ArrayList<>();

  @BeforeAll
  static void runsUndisturbed() throws IOException {
    set = SmallBatch.templates(folder.resolve("templates"));
    templates = Generated.opened(set);
    for (int i = 0; i < 2; i++) {
      inputs.add(SmallBatch.write(folder.resolve("in" + i), i));
      Path output = folder.resolve("whole" + i);
      Generated.batch(templates, inputs.get(i), output, 2);
      whole.add(Trees.sums(output));
    }
    assertThat(whole.get(0)).isNotEqualTo(whole.get(1));
  }

  /** Nothing half written: each file is one of the two states'. */
  private static void assertNoHalfFiles(Path output) {
    Trees.sums(output)
        .forEach(
            (file, sum) -> {
              if (isUnits(file)) {
                assertThat(sum).as(file).isIn(whole.get(0).get(file), whole.get(1).get(file));
              }
            });
  }

  private static void assertNextRunCompletes(int state, Path output) {
    Generated next = Generated.batch(templates, inputs.get(state), output, 2);
    assertThat(next.problems()).doesNotContain("保留原样", "写不进去", "程序出错");
    Map<String, String> expected = new TreeMap<>(whole.get(state));
    // a unit that has an error in this state keeps the other state's workbook, and is told so
    Map<String, String> made = Trees.sums(output);
    if (made.keySet().removeIf(f -> isUnits(f) && !expected.containsKey(f))) {
      assertThat(next.problems()).contains("这次没有更新");
      made.keySet().removeIf(KilledRunsTest::isReport);
      expected.keySet().removeIf(KilledRunsTest::isReport);
    }
    assertThat(made).isEqualTo(expected);
  }

  private static boolean isUnits(String file) {
    return file.endsWith(".xlsx") || file.endsWith(".docx");
  }

  private static boolean isReport(String file) {
    return file.contains("生成结果.") || file.contains("问题清单.");
  }

  @Test
  void killedAtRandomMoments() throws Exception {
    Random random = new Random(Long.getLong("juesuan.seed", 1));
    Path output = folder.resolve("killed");
    for (int kill = 0; kill < Integer.getInteger("juesuan.kills", 5); kill++) {
      int state = kill % 2;
      try (Child child = Child.generate(set, inputs.get(state), output)) {
        child.awaitUnits(random.nextInt(UNITS + 1));
        child.killAfter(random.nextInt(20));
      }
      assertNoHalfFiles(output);
      if (random.nextBoolean()) {
        assertNextRunCompletes(state, output);
      }
    }
    assertNextRunCompletes(0, output);
  }

  @Test
  void askedToEnd() throws Exception {
    Path output = folder.resolve("asked");
    for (Map.Entry<String, Integer> signal : Map.of("INT", 130, "TERM", 143).entrySet()) {
      try (Child child = Child.started(HEARS_INT, set, inputs.get(0), output)) {
        child.awaitUnits(1);
        assertThat(child.signalled(signal.getKey())).isEqualTo(signal.getValue());
      }
      assertNoHalfFiles(output);
    }
    assertNextRunCompletes(0, output);
  }

  /** What a power cut may leave: half a file beside, half a line in the diary, half a character. */
  @Test
  void interruptedBetweenWritingAndMoving() throws Exception {
    Path output = folder.resolve("interrupted");
    Generated first = Generated.batch(templates, inputs.get(1), output, 2);
    Path diary = output.resolve("2024/.juesuan-written");
    byte[] lines = Files.readAllBytes(diary);
    String line = new String(lines, StandardCharsets.UTF_8);
    byte[] half = line.substring(0, line.indexOf("xlsx")).getBytes(StandardCharsets.UTF_8);
    for (int cut : new int[] {half.length - 1, half.length - 20, 20}) {
      Files.write(diary, Arrays.copyOf(half, cut), StandardOpenOption.APPEND);
    }
    Path workbook =
        first.outcomes().stream()
            .flatMap(o -> o.files().stream())
            .map(output.resolve("2024")::resolve)
            .findFirst()
            .orElseThrow();
    Path beside = workbook.resolveSibling(workbook.getFileName() + ".juesuan-unfinished");
    Files.write(beside, new byte[] {'P', 'K'});
    Files.delete(workbook);
    assertNextRunCompletes(0, output);
    assertThat(beside).doesNotExist();
  }

  @Test
  void theDiskIsFullThenIsNot() throws Exception {
    Path output = Files.createDirectories(folder.resolve("tiny"));
    assumeTrue(isRoot() && mount(output, "size=500k"), "没有权限挂载 tmpfs，跳过");
    try {
      Generated first = Generated.batch(templates, inputs.get(0), output, 2);
      assertThat(first.outcomes()).hasSize(UNITS);
      assertThat(first.outcomes()).anyMatch(o -> o.status() == Outcome.Status.MADE);
      assertThat(first.outcomes()).anyMatch(o -> o.status() == Outcome.Status.UNWRITTEN);
      assertThat(first.problems()).contains("写不进去（磁盘已满）").doesNotContain("程序出错");
      assertNoHalfFiles(output);
      assertThat(Trees.sums(output).keySet()).noneMatch(f -> f.endsWith("unfinished"));

      shell("mount -o remount,ro '" + output + "'");
      assertThatThrownBy(() -> Generated.batch(templates, inputs.get(0), output, 2))
          .hasMessageContaining("写不进去（磁盘是只读的）");
      shell("mount -o remount,rw,size=64m '" + output + "'");
      assertNextRunCompletes(0, output);
    } finally {
      shell("umount '" + output + "'");
    }
  }

  /** Limits of a shell bind root as well. */
  @Test
  void filesMayNotGrowAsLargeAsWorkbooksAre() throws Exception {
    Path output = folder.resolve("limited");
    try (Child child = Child.started("ulimit -f 1; exec", set, inputs.get(0), output)) {
      assertThat(child.rest()).contains("写入失败", "写不进去（文件超过系统允许的大小）").doesNotContain("程序出错");
      assertThat(child.status()).isEqualTo(1);
    }
    assertThat(Trees.sums(output).keySet()).noneMatch(f -> isUnits(f) || f.endsWith("unfinished"));
    assertNextRunCompletes(0, output);
  }

  /** A folder where the workbook belongs, a file where the unit's folder belongs. */
  @Test
  void somethingIsInTheWayOfOneUnit() throws Exception {
    Path output = folder.resolve("blocked");
    List<String> files =
        whole.get(0).keySet().stream().filter(f -> f.endsWith(".xlsx")).limit(2).toList();
    Files.createDirectories(output.resolve(files.get(0)).resolve("in it"));
    Path unit = output.resolve(files.get(1)).getParent();
    Files.writeString(unit, "no folder");
    Generated first = Generated.batch(templates, inputs.get(0), output, 2);
    assertThat(first.outcomes().stream().filter(o -> o.status() == Outcome.Status.MADE))
        .hasSize(UNITS - 2);
    assertThat(first.all().map(p -> p.kind().name() + " " + p.detail()))
        .containsExactlyInAnyOrder(
            "FILE_UNWRITABLE 写不进去（同名的文件或文件夹挡在那里）",
            "FILE_UNWRITABLE 决算公开.xlsx、情况说明.docx 写不进去（同名的文件或文件夹挡在那里）");
    Files.delete(output.resolve(files.get(0)).resolve("in it"));
    Files.delete(output.resolve(files.get(0)));
    Files.delete(unit);
    assertNextRunCompletes(0, output);
  }

  @Test
  void theFolderVanishesWhileTheRunGoesOn() throws Exception {
    Path output = folder.resolve("vanishing");
    Path elsewhere = folder.resolve("elsewhere");
    Generated first =
        Generated.batch(
            templates,
            inputs.get(0),
            output,
            done -> {
              if (done == UNITS / 2) {
                // in one step: deleting file by file meets what is being written meanwhile
                Trees.move(output.resolve("2024"), elsewhere);
              }
            });
    assertThat(first.outcomes()).hasSize(UNITS);
    assertThat(first.problems()).doesNotContain("程序出错");
    assertThat(output.resolve("2024/生成结果.csv")).exists();
    assertNextRunCompletes(0, output);
    assertNextRunCompletes(1, output);
    assertNextRunCompletes(0, output);
  }

  @Test
  void aSecondRunAtOnceIsRefusedAndShardsAreNot() throws Exception {
    Path output = folder.resolve("concurrent");
    try (Child child = Child.generate(set, inputs.get(0), output)) {
      child.awaitUnits(1);
      assertThatThrownBy(() -> Generated.batch(templates, inputs.get(0), output, 1))
          .hasMessageContaining("另一次运行正在向 " + output + " 写文件");
      child.killAfter(0);
    }
    try (Child one = Child.generate(set, inputs.get(0), output, "--shard", "1/2");
        Child two = Child.generate(set, inputs.get(0), output, "--shard", "2/2")) {
      one.awaitUnits(1);
      assertThatThrownBy(() -> ShardMerge.run(output, Optional.of(2)))
          .hasMessageContaining("另一次运行正在向 " + output + " 写文件");
      assertThat(List.of(one.rest(), two.rest()))
          .allMatch(said -> said.contains(UNITS / 2 + " 个已生成"));
    }
    ShardMerge.run(output, Optional.of(2));
    assertThat(Trees.sums(output)).isEqualTo(whole.get(0));
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static boolean mount(Path folder, String options) throws Exception {
    return shell("mount -t tmpfs -o " + options + " tmpfs '" + folder + "'") == 0;
  }

  private static int shell(String line) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("/bin/sh", "-c", line).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor();
  }
}
