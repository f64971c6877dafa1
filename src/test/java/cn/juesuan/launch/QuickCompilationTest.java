package cn.juesuan.launch;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The virtual machine takes what the program asks of it, and no file is left behind. */
class QuickCompilationTest {

  @TempDir private Path folder;

  /** Asks, then prints what the virtual machine says of its compilers. */
  static final class Asking {
    private Asking() {}

    public static void main(String[] args) throws Exception {
      QuickCompilation.ask();
      Object directives =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "compilerDirectivesPrint",
                  new Object[0],
                  new String[0]);
      System.out.println(directives);
    }
  }

  @Test
  void nothingIsCompiledThoroughlyAnyMore() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("with a blank"));
    Process asking =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                // as the manifest of the jar says
                "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Asking.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed =
        new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(asking.waitFor()).as(printed).isZero();
    assertThat(printed.lines().map(String::strip).toList())
        .containsSubsequence("Directive:", "matching: *.*", "c2 directives:");
    assertThat(printed.substring(0, printed.indexOf("(default)"))).contains("Exclude:true");
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void allThatIsReadCounts() throws Exception {
    Path year = Files.createDirectories(folder.resolve("2024"));
    Path unit = Files.createDirectories(year.resolve("101001 单位"));
    Path half = sized(unit.resolve("决算公开.xlsx"), 16 << 20);
    assertThat(QuickCompilation.isLittle(List.of(year))).isTrue();
    assertThat(QuickCompilation.isLittle(List.of(half, half))).isTrue();
    assertThat(QuickCompilation.isLittle(List.of(half, year, half))).isFalse();
    sized(unit.resolve("更多.xlsx"), (16 << 20) + 1);
    assertThat(QuickCompilation.isLittle(List.of(year))).isFalse();
    assertThat(QuickCompilation.isLittle(List.of(folder.resolve("nowhere")))).isFalse();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there")
  void whatLinksLeadToCountsToo() throws Exception {
    Path year = Files.createDirectories(folder.resolve("2024"));
    sized(year.resolve("决算公开.xlsx"), (32 << 20) + 1);
    Path link = Files.createSymbolicLink(folder.resolve("结果"), year);
    assertThat(QuickCompilation.isLittle(List.of(link))).isFalse();
  }

  private static Path sized(Path file, long bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, CREATE, WRITE)) {
      channel.write(ByteBuffer.allocate(1), bytes - 1);
    }
    return file;
  }
}
