package cn.juesuan.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program writes into its folder and nowhere else, whatever stands in it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links and pipes need rights there")
class OwnFolderTest {

  private static final String FILE = "2024/101 甲/决算.xlsx";

  @TempDir private Path top;

  private Path root;
  private Path elsewhere;
  private Path victim;
  private OwnFolder folder;

  @BeforeEach
  void aFolderAndAPersonsFileElsewhere() throws IOException {
    root = Files.createDirectory(top.resolve("output"));
    elsewhere = Files.createDirectory(top.resolve("elsewhere"));
    victim = Files.writeString(elsewhere.resolve("mine"), "mine");
    folder = OwnFolder.of(root);
  }

  private void write() throws IOException {
    SafeFile.replace(folder, FILE, "new".getBytes(UTF_8));
  }

  private Path at(String path) throws IOException {
    Path place = root.resolve(path);
    Files.createDirectories(place.getParent());
    return place;
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024", "2024/101 甲"})
  void noFolderIsReachedThroughALink(String link) throws IOException {
    Files.createSymbolicLink(at(link), elsewhere);
    assertThatThrownBy(this::write)
        .isInstanceOf(RefusedFile.class)
        .hasMessage(Path.of(link).getFileName() + " 是链接，程序不经过链接写文件，请删去这个链接");
    assertThat(elsewhere).isDirectoryContaining(p -> p.equals(victim));
    assertThat(elsewhere.toFile().list()).hasSize(1);
  }

  @Test
  void theFolderItselfMayBeALink() throws IOException {
    Path link = Files.createSymbolicLink(top.resolve("link"), root);
    SafeFile.replace(OwnFolder.of(link), FILE, "new".getBytes(UTF_8));
    assertThat(root.resolve(FILE)).hasContent("new");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", SafeFile.UNFINISHED})
  void aLinkWhereAFileIsWrittenIsReplacedNotFollowed(String suffix) throws IOException {
    Files.createSymbolicLink(at(FILE + suffix), victim);
    write();
    assertThat(root.resolve(FILE)).hasContent("new").isRegularFile();
    assertThat(Files.isSymbolicLink(root.resolve(FILE))).isFalse();
    assertThat(victim).hasContent("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", SafeFile.UNFINISHED})
  void aFileWithAnotherNameElsewhereKeepsItsContentThere(String suffix) throws IOException {
    Files.createLink(at(FILE + suffix), victim);
    write();
    assertThat(root.resolve(FILE)).hasContent("new");
    assertThat(victim).hasContent("mine");
  }

  @Test
  void aFolderNamedLikeAnUnfinishedFileStays() throws IOException {
    Path persons = at(FILE + SafeFile.UNFINISHED).resolve("mine");
    Files.createDirectories(persons.getParent());
    Files.writeString(persons, "mine");
    assertThatThrownBy(this::write).isInstanceOf(IOException.class);
    assertThat(persons).hasContent("mine");
    assertThat(DiskFault.writing(refusal())).isEqualTo("同名的文件或文件夹挡在那里");
  }

  private IOException refusal() {
    try {
      write();
    } catch (IOException e) {
      return e;
    }
    throw new AssertionError("nothing was refused");
  }

  @Test
  void aPipeIsNeitherReadNorReplaced() throws Exception {
    Path pipe = at(FILE);
    pipe(pipe);
    assertThatThrownBy(this::write).isInstanceOf(RefusedFile.class).hasMessage("同名的管道挡在那里");
    assertThatThrownBy(() -> RegularFile.require(pipe)).hasMessage("它是管道，不是文件");
    assertThatThrownBy(() -> RegularFile.require(Path.of("/dev/zero"))).hasMessage("它是设备，不是文件");
    assertThatThrownBy(() -> folder.requireOwn(FILE)).hasMessage("决算.xlsx 是管道，不是文件，请移走它");
    assertThat(Files.readAttributes(pipe, "isOther", LinkOption.NOFOLLOW_LINKS))
        .containsEntry("isOther", true);
  }

  private static void pipe(Path path) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
  }

  @Test
  void filesOfItsOwnAreNoLinks() throws IOException {
    Files.createSymbolicLink(at("2024/.own"), victim);
    assertThatThrownBy(() -> folder.requireOwn("2024/.own")).isInstanceOf(RefusedFile.class);
    folder.requireOwn("2024/.not-there");
    Files.createLink(at("2024/.shared"), victim);
    assertThat(folder.hasAnotherName("2024/.shared")).isTrue();
  }
}
