package cn.juesuan.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that nobody wrote on purpose: each is read to its end, and what is wrong is said shortly.
 */
class HostileFilesTest {

  private static final String HEAD = "代码,名称\n";
  private static final String TAIL = "\n9,末\n";
  private static final int LONG = 1_200_000;

  @TempDir private Path folder;

  private static byte[] file(String head, String part, int times, String tail) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    byte[] repeated = part.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < times; i++) {
      bytes.writeBytes(repeated);
    }
    bytes.writeBytes(tail.getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(
            "one line without a separator",
            file(HEAD, "x", LONG, TAIL),
            "TEXT_TOO_LONG 表.csv 第 2 行「代码」 “" + "x".repeat(40) + "…”超过 32767 个字符"),
        Arguments.of(
            "a long field",
            file(HEAD + "1,", "长", LONG, TAIL),
            "TEXT_TOO_LONG 表.csv 第 2 行「名称」 “" + "长".repeat(40) + "…”超过 32767 个字符"),
        Arguments.of(
            "a long field in quotes",
            file(HEAD + "1,\"", "长", LONG, "\"" + TAIL),
            "QUOTE_BROKEN 表.csv 第 2 行 第 2 个字段的双引号不成对"),
        Arguments.of(
            "separators only",
            file(HEAD + "1", ",", LONG, TAIL),
            "TEXT_TOO_LONG 表.csv 第 2 行 这一行有 " + (LONG + 1) + " 个字段，从第 16385 个起太长，没有读"),
        Arguments.of(
            "quotes only",
            file(HEAD, "\"", LONG + 1, TAIL),
            "QUOTE_BROKEN 表.csv 第 2 行 第 1 个字段的双引号不成对"),
        Arguments.of(
            "NULs only",
            file(HEAD + "1,", "\0", 30_000, TAIL),
            "CHARACTER_FORBIDDEN 表.csv 第 2 行「名称」 “" + "�".repeat(40) + "…”里有控制字符 U+0000"),
        Arguments.of("line ends only", file(HEAD, "\r", LONG, TAIL), ""),
        Arguments.of(
            "a quote that nothing closes before very much text",
            file(HEAD + "1,\"一\n", "2,二\n", LONG / 10, TAIL),
            "QUOTE_BROKEN 表.csv 第 2 行 第 2 个字段的双引号不成对"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void theFirstFaultIsSaidAndTheLastLineIsRead(String name, byte[] bytes, String fault) {
    List<String> read = new Reads(folder, "代码", "名称").bytes(bytes);
    List<String> faults = read.stream().filter(l -> l.matches("(?s)[A-Z_]+ .*")).toList();
    assertThat(faults.isEmpty() ? "" : faults.get(0)).isEqualTo(fault);
    assertThat(faults).hasSizeLessThanOrEqualTo(2);
    assertThat(read).anyMatch(l -> l.endsWith(": 9|末"));
  }

  @Test
  void aQuoteOpenedInTheHeaderIsSaid() {
    assertThat(new Reads(folder, "代码").bytes(file("\"代码,名称\n", "1,一\n", LONG / 10, TAIL)))
        .containsExactly("QUOTE_BROKEN 表.csv 第 1 行 表头里的双引号不成对");
  }

  @Test
  void aHeaderThatIsNoHeaderIsQuotedShort() {
    assertThat(new Reads(folder, "代码").bytes(file("", "长", LONG, "\n1,一\n")))
        .hasSize(1)
        .allMatch(l -> l.length() < 200);
  }

  @Test
  void randomBytesEndInProblems() {
    byte[] bytes = new byte[LONG];
    new Random(1).nextBytes(bytes);
    assertThat(new Reads(folder, "代码").bytes(bytes)).anyMatch(l -> l.contains("HEADER_MISSING"));
  }
}
