package cn.juesuan.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of documents when LibreOffice does not do what it should; a script stands in. */
class PdfConverterTest {

  /** It does what each document says. */
  private static final String SCRIPT =
      """
      #!/bin/sh
      echo run >> "$(dirname "$0")/runs"
      for a; do
        if [ "$before" = --outdir ]; then out=$a; fi
        before=$a
        case $a in *.docx)
          words=$(cat "$a"); pdf=$out/$(basename "$a" .docx).pdf
          case $words in
            good*) printf '%%PDF-1.6\\n%s\\n%%%%EOF\\n' "$words" > "$pdf" ;;
            half*) printf '%%PDF-1.6\\n%s\\n' "$words" > "$pdf" ;;
            crash*) exit 1 ;;
            hang*) # once: the second time there is nothing to learn from waiting again
              if [ -e "$(dirname "$0")/child" ]; then exit 1; fi
              sleep 1000 & echo $! > "$(dirname "$0")/child"; wait ;;
          esac ;;
        esac
      done
      """;

  @TempDir private Path folder;
  private Office office;

  @BeforeEach
  void standsIn() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path program = Files.writeString(folder.resolve("soffice"), SCRIPT);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    office = Office.in(List.of(folder.resolve("nothing"), folder)).orElseThrow();
  }

  private List<String> converted(Duration most, String... documents) throws IOException {
    return new PdfConverter(office, most, Duration.ZERO)
        .convert(Stream.of(documents).map(d -> d.getBytes(UTF_8)).toList()).stream()
            .map(PdfConverterTest::words)
            .toList();
  }

  private static String words(Optional<byte[]> pdf) {
    return pdf.map(p -> new String(p, UTF_8).split("\n", -1)[1]).orElse("-");
  }

  private long runs() throws IOException {
    return Files.readAllLines(folder.resolve("runs")).size();
  }

  @Test
  void oneRunMakesAll() throws IOException {
    assertThat(converted(Duration.ofMinutes(1), "good 1", "good 2", "good 3"))
        .containsExactly("good 1", "good 2", "good 3");
    assertThat(runs()).isOne();
  }

  @Test
  void aDocumentThatEndsItCostsNoOther() throws IOException {
    assertThat(converted(Duration.ofMinutes(1), "good 1", "crash", "good 2"))
        .containsExactly("good 1", "-", "good 2");
  }

  @Test
  void halfAFileIsNone() throws IOException {
    assertThat(converted(Duration.ofMinutes(1), "half", "good")).containsExactly("-", "good");
  }

  @Test
  void whatHangsIsStoppedWithItsChildren() throws Exception {
    assertThat(converted(Duration.ofSeconds(4), "hang")).containsExactly("-");
    assertThat(runs()).isEqualTo(2);
    long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
    Optional<ProcessHandle> handle = ProcessHandle.of(child);
    if (handle.isPresent()) {
      handle.get().onExit().get(1, TimeUnit.MINUTES);
    }
    assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    List<Path> before = works(temporary);
    converted(Duration.ofMinutes(1), "good", "crash");
    assertThat(works(temporary)).isSubsetOf(before);
  }

  private static List<Path> works(Path temporary) throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.filter(f -> f.getFileName().toString().startsWith("juesuan-pdf")).toList();
    }
  }
}
