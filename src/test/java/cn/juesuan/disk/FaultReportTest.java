package cn.juesuan.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FaultReportTest {

  /** Where files have no Chinese names, what went wrong is kept all the same. */
  @Test
  void howItCameAboutIsKeptInAFileWithAPlainName() throws IOException {
    String said = FaultReport.keep(new IllegalStateException("a mistake of this test"));
    assertThat(said).startsWith("经过记在 ");
    Path file = Path.of(said.substring("经过记在 ".length()));
    try {
      assertThat(String.valueOf(file.getFileName())).matches("juesuan-error-[0-9]+[.]txt");
      assertThat(Files.readString(file))
          .startsWith("java.lang.IllegalStateException: a mistake of this test")
          .contains("at cn.juesuan.disk.FaultReportTest");
    } finally {
      Files.delete(file);
    }
  }
}
