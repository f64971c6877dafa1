package cn.juesuan.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that belong together appear whole, and nothing of other people's is overwritten. */
class NewFilesTest {

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void inAFolderThatIsNotThereYet() {
    folder = temporary.resolve("新/批");
  }

  private static SafeFile.Content text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, SafeFile.Content> two(SafeFile.Content second) {
    Map<String, SafeFile.Content> files = new LinkedHashMap<>();
    files.put("甲.csv", text("一"));
    files.put("乙.csv", second);
    return files;
  }

  private List<String> there() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName() + "=" + read(f)).sorted().toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void appearTogether() throws IOException, NewFiles.AlreadyThere {
    assertThat(NewFiles.create(folder, two(text("二"))))
        .containsExactly(folder.resolve("甲.csv"), folder.resolve("乙.csv"));
    assertThat(there()).containsExactly("乙.csv=二", "甲.csv=一");
  }

  @Test
  void aFailureLeavesNone() {
    assertThatThrownBy(
            () ->
                NewFiles.create(
                    folder,
                    two(
                        out -> {
                          throw new IOException("full");
                        })))
        .isInstanceOf(IOException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatIsThereIsKept() throws IOException, NewFiles.AlreadyThere {
    NewFiles.create(folder, two(text("二")));
    assertThatThrownBy(() -> NewFiles.create(folder, two(text("二"))))
        .isInstanceOf(NewFiles.AlreadyThere.class)
        .hasMessage("甲.csv、乙.csv");
    Files.writeString(folder.resolve("乙.csv"), "人改的");
    Files.delete(folder.resolve("甲.csv"));
    assertThatThrownBy(() -> NewFiles.create(folder, two(text("二"))))
        .isInstanceOf(NewFiles.AlreadyThere.class)
        .hasMessage("乙.csv");
    assertThat(there()).containsExactly("乙.csv=人改的");
  }

  @Test
  void theSameCallCompletesWhatAnInterruptedOneLeft() throws IOException, NewFiles.AlreadyThere {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("甲.csv"), "一");
    Files.writeString(folder.resolve("乙.csv" + SafeFile.UNFINISHED), "半");
    NewFiles.create(folder, two(text("二")));
    assertThat(there()).containsExactly("乙.csv=二", "甲.csv=一");
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path outside = Files.writeString(temporary.resolve("别处.csv"), "别人的");
    Files.createDirectories(folder);
    Files.createSymbolicLink(folder.resolve("甲.csv"), outside);
    assertThatThrownBy(() -> NewFiles.create(folder, two(text("二"))))
        .isInstanceOf(NewFiles.AlreadyThere.class)
        .hasMessage("甲.csv");
    assertThat(outside).hasContent("别人的");
  }
}
