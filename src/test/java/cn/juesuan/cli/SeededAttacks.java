package cn.juesuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Attacks that are the same each time: {@code -Djuesuan.attacks=1000} makes more of each kind,
 * {@code -Djuesuan.seed} others.
 */
record SeededAttacks(Path folder) {

  private static final int ATTACKS = Integer.getInteger("juesuan.attacks", 6);
  private static final long SEED = Long.getLong("juesuan.seed", 17);

  private static final List<String> PIECES =
      List.of(
          "\u001B[2J",
          "\u0007",
          "\n",
          "\r",
          "\t",
          "\u202E",
          "\u2066",
          "\u0000",
          "\u009B",
          "../",
          "/etc/",
          "..",
          "\\",
          "CON",
          "${单位.年度}",
          "=1+1",
          "''",
          "@|red x|@",
          "</script>",
          "完成：",
          "长".repeat(90),
          "𠮷",
          "\uFEFF",
          "%s%n",
          "*a",
          "?",
          "~",
          "<!--",
          "&amp;",
          "\uFFFF",
          "甲");

  /** One kind of attack. */
  interface Attack {
    void run(HostileStage stage, Random random) throws IOException;
  }

  Stream<DynamicTest> tests(String what, Attack attack) {
    return IntStream.range(0, ATTACKS)
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    what + " " + i,
                    () -> {
                      Path own = Files.createTempDirectory(folder, "attack").toRealPath();
                      Random random = new Random(SEED * 1_000_003 + 31L * i + what.hashCode());
                      attack.run(new HostileStage(own), random);
                    }));
  }

  /** Some of what no file should hold. */
  static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = 1 + random.nextInt(6); pieces > 0; pieces--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
