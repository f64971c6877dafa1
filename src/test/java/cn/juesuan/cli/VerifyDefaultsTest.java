package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of another batch than the one in the default folders of the project. */
class VerifyDefaultsTest {

  @TempDir private Path folder;
  private final StringWriter console = new StringWriter();
  private Path document;

  @BeforeEach
  void laysOut() throws IOException {
    Path unit = Files.createDirectories(folder.resolve("999 别的批次的单位"));
    document = Files.writeString(unit.resolve("情况说明.docx"), "");
  }

  private int verify(String... arguments) {
    return Main.run(console, console, arguments);
  }

  @Test
  void inAFolderTheyAreNoFault() {
    assertThat(verify("verify", folder.toString())).isZero();
    assertThat(console.toString()).contains("文档没有核对：1 个文档所在的文件夹不是 input-csv 里任何一个单位的，用 -i、-t 写明");
  }

  @Test
  void whoNamesThemOrTheDataWantsThemCompared() {
    assertThat(verify("verify", document.toString())).isOne();
    assertThat(verify("verify", folder.toString(), "-i", "input-csv")).isOne();
    assertThat(console.toString()).contains("所在的文件夹不是数据里任何一个单位的").doesNotContain("文档没有核对");
  }
}
