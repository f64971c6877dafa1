package cn.juesuan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
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
}
