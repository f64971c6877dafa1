package cn.juesuan.release;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.report.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The version is said in three places. */
class VersionTest {

  @Test
  void isThatOfThePom() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<artifactId>juesuan</artifactId>\n  <version>" + Version.NUMBER + "</version>");
    assertThat(Files.readString(Path.of("README.md")))
        .contains("juesuan-" + Version.NUMBER + ".zip");
  }
}
