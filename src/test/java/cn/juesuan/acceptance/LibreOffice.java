package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Calculates workbooks anew with a headless LibreOffice, which knows nothing of POI. */
final class LibreOffice {

  /**
   * Every formula is calculated on load, whatever program is said to have written the file. A
   * profile that is new to a version would first draw for six seconds to try the graphics.
   */
  private static final String PROFILE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
      <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
      <item oor:path="/org.openoffice.Setup/L10N">
      <prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item>
      <item oor:path="/org.openoffice.Setup/Product">
      <prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>999.0</value></prop></item>
      </oor:items>
      """;

  /** Setting up a profile takes seconds: all that one virtual machine converts uses this one. */
  private static final Path USER = profile();

  private LibreOffice() {}

  private static Path profile() {
    try {
      Path profile = Files.createTempDirectory("juesuan-libreoffice");
      Path user = Files.createDirectories(profile.resolve("user"));
      Files.writeString(user.resolve("registrymodifications.xcu"), PROFILE);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(profile)));
      return profile;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Skips the test where LibreOffice is not installed. */
  static void assumeInstalled() {
    assumeTrue(isInstalled(), "soffice is not on the PATH");
  }

  static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
  }

  /**
   * The same workbooks with LibreOffice's values, under their own names.
   *
   * @param work an empty folder
   */
  static void recalculate(Collection<Path> workbooks, Path work) throws IOException {
    convert(workbooks, "xlsx", work);
  }

  /** The same files as it saves them, under their own names. */
  static void convert(Collection<Path> files, String format, Path work) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + USER.toUri(),
                "--headless",
                "--norestore",
                "--nologo",
                "--convert-to",
                format,
                "--outdir",
                work.toString()));
    files.forEach(w -> command.add(w.toString()));
    Path log = work.resolve("log.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    for (Path file : files) {
      assertThat(work.resolve(file.getFileName())).as(Files.readString(log)).exists();
    }
  }
}
