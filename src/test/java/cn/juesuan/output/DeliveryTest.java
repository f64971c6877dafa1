package cn.juesuan.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.disk.OwnFolder;
import cn.juesuan.disk.SafeFile;
import cn.juesuan.report.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever a run ends, the next one knows its own files from a person's. */
class DeliveryTest {

  private static final String BOOK = "101 甲/决算.xlsx";
  private static final String TEXT = "101 甲/说明.docx";

  @TempDir private Path folder;

  @BeforeEach
  void anEarlierRun() throws IOException {
    assertThat(deliver("first", false).status()).isEqualTo(Outcome.Status.MADE);
  }

  private static Map<String, byte[]> files(String content) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(BOOK, (content + " book").getBytes(UTF_8));
    files.put(TEXT, (content + " text").getBytes(UTF_8));
    return files;
  }

  private Delivery deliver(String content, boolean force) throws IOException {
    Ledger ledger = Ledger.open(OwnFolder.of(folder), Optional.empty());
    OwnFiles own = new OwnFiles(OwnFolder.of(folder), () -> ledger);
    Delivery delivery = new Delivery(own, files(content), force);
    delivery.run();
    return delivery;
  }

  private void assertThere(String book, String text) {
    assertThat(folder.resolve(BOOK)).hasContent(book);
    assertThat(folder.resolve(TEXT)).hasContent(text);
  }

  /** The steps of a delivery, as far as they came before the power went. */
  private void breaksOff(int steps) throws IOException {
    Map<String, byte[]> files = files("second");
    for (String path : List.of(BOOK, TEXT).subList(0, Math.min(steps, 2))) {
      SafeFile.writeBeside(OwnFolder.of(folder), path, out -> out.write(files.get(path)));
    }
    if (steps > 2) {
      Ledger.open(OwnFolder.of(folder), Optional.empty()).add(files);
    }
    for (String path : List.of(BOOK, TEXT).subList(0, Math.max(0, steps - 3))) {
      SafeFile.putInPlace(OwnFolder.of(folder), path);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void theNextRunCompletesWhatOneBrokeOff(int steps) throws IOException {
    breaksOff(steps);
    assertThere(steps > 3 ? "second book" : "first book", steps > 4 ? "second text" : "first text");
    assertThat(deliver("third", false).there()).containsExactly(BOOK, TEXT);
    assertThere("third book", "third text");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void whatAPersonChangesThenStays(int steps) throws IOException {
    breaksOff(steps);
    Files.writeString(folder.resolve(TEXT), "mine");
    Delivery next = deliver("third", false);
    assertThat(next.status()).isEqualTo(Outcome.Status.KEPT);
    assertThat(next.kept()).containsExactly(TEXT);
    assertThere("third book", "mine");
    assertThat(deliver("fourth", true).status()).isEqualTo(Outcome.Status.MADE);
    assertThere("fourth book", "fourth text");
  }

  @Test
  void noFileIsMovedThatTheLedgerDoesNotKnow() throws IOException {
    OwnFiles own =
        new OwnFiles(
            OwnFolder.of(folder),
            () -> {
              throw new IOException("No space left on device");
            });
    Delivery delivery = new Delivery(own, files("second"), true);
    delivery.run();
    assertThat(delivery.status()).isEqualTo(Outcome.Status.UNWRITTEN);
    assertThat(delivery.failed()).containsExactly(Map.entry("磁盘已满", List.of(BOOK, TEXT)));
    assertThat(delivery.there()).isEmpty();
    assertThere("first book", "first text");
  }
}
