package cn.juesuan.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where LibreOffice and fonts are found. */
class InstallationsTest {

  @TempDir private Path folder;

  private Path program(String path) throws IOException {
    Path program = folder.resolve(path);
    Files.createDirectories(program.getParent());
    Files.writeString(program, "");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  @Test
  void nowhere() {
    assertThat(Office.in(List.of(folder, folder.resolve("none")))).isEmpty();
  }

  @Test
  void onThePath() throws IOException {
    Path program = program("bin/soffice");
    String path = folder.resolve("other") + File.pathSeparator + program.getParent();
    assertThat(Office.in(Office.folders(Map.of("Path", path)))).contains(new Office(program));
  }

  @Test
  void whereInstallersOfWindowsPutIt() throws IOException {
    Path program = program("Programme/LibreOffice/program/soffice.exe");
    Map<String, String> variables = Map.of("ProgramFiles", folder.resolve("Programme").toString());
    assertThat(Office.in(Office.folders(variables))).contains(new Office(program));
    Path waiting = program("Programme/LibreOffice/program/soffice.com");
    assertThat(Office.in(Office.folders(variables))).contains(new Office(waiting));
  }

  @Test
  void theNewestOfSeveralVersions() throws IOException {
    program("opt/libreoffice7.6/program/soffice");
    Path newest = program("opt/libreoffice24.8/program/soffice");
    Path older = folder.resolve("opt/libreoffice7.6/program");
    assertThat(Office.versions(folder.resolve("opt"))).containsExactly(newest.getParent(), older);
  }

  @Test
  void aFolderThatIsNoProgramIsNotIt() throws IOException {
    Files.createDirectories(folder.resolve("soffice"));
    assertThat(Office.in(List.of(folder))).isEmpty();
  }

  @Test
  void familiesHaveNamesInSeveralLanguages() {
    InstalledFonts fonts =
        new InstalledFonts(
            InstalledFonts.families(
                List.of("SimSun,宋体", "Noto Sans CJK SC,Noto Sans CJK SC Bold", "A\\,B")),
            Set.of("simsun"));
    assertThat(fonts.has("宋体")).isTrue();
    assertThat(fonts.has("simsun")).isTrue();
    assertThat(fonts.has("A,B")).isTrue();
    assertThat(fonts.has("仿宋")).isFalse();
    InstalledFonts english = new InstalledFonts(Set.of("fangsong"), Set.of("fangsong"));
    assertThat(english.has("仿宋_GB2312")).isTrue();
    assertThat(english.has("楷体")).isFalse();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no fontconfig")
  void whatFontconfigWarnsOfIsNoFont() {
    List<String> command = List.of("sh", "-c", "echo 'Fontconfig warning: x' >&2; echo SimSun");
    assertThat(InstalledFonts.listed(command)).contains(Set.of("simsun"));
    assertThat(InstalledFonts.listed(List.of("sh", "-c", "echo x >&2"))).contains(Set.of());
  }
}
