package cn.juesuan.pdf;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes PDF files of documents, many at once. */
public final class PdfConverter {

  private static final Logger LOG = LoggerFactory.getLogger(PdfConverter.class);

  /** What a document may take, generously; one that takes longer never ends. */
  private static final Duration A_DOCUMENT = Duration.ofSeconds(90);

  /** What starting takes on a slow machine. */
  private static final Duration START = Duration.ofMinutes(2);

  private final Office office;
  private final Duration start;
  private final Duration each;

  /** Uses an installed LibreOffice. */
  public PdfConverter(Office office) {
    this(office, START, A_DOCUMENT);
  }

  PdfConverter(Office office, Duration start, Duration each) {
    this.office = office;
    this.start = start;
    this.each = each;
  }

  /**
   * Converts documents with one process. Those on which it fails are tried once more, each by
   * itself, so that a bad one costs no other.
   *
   * @param documents the bytes of .docx files
   * @return a PDF for each, in their order; empty where none could be made
   * @throws IOException if the folder for temporary files cannot be written
   */
  public List<Optional<byte[]>> convert(List<byte[]> documents) throws IOException {
    Path work = Files.createTempDirectory("juesuan-pdf");
    try {
      return convert(documents, work);
    } finally {
      delete(work);
    }
  }

  private List<Optional<byte[]>> convert(List<byte[]> documents, Path work) throws IOException {
    OfficeProfile.write(work.resolve("profile"));
    Map<Integer, Path> files = new TreeMap<>();
    for (int i = 0; i < documents.size(); i++) {
      files.put(i, Files.write(work.resolve((i + 1) + ".docx"), documents.get(i)));
    }
    Path first = Files.createDirectory(work.resolve("pdf"));
    run(List.copyOf(files.values()), work, first);
    List<Optional<byte[]>> made = new ArrayList<>();
    for (Path file : files.values()) {
      Optional<byte[]> pdf = read(file, first);
      made.add(pdf.isPresent() ? pdf : again(file, work));
    }
    return made;
  }

  private Optional<byte[]> again(Path file, Path work) throws IOException {
    Path alone = Files.createDirectories(work.resolve("again"));
    run(List.of(file), work, alone);
    return read(file, alone);
  }

  private void run(List<Path> files, Path work, Path target) throws IOException {
    new OfficeRun(office, work.resolve("profile"), work.resolve("log.txt"))
        .convert(files, target, start.plus(each.multipliedBy(files.size())));
  }

  /** Only what is complete. */
  private static Optional<byte[]> read(Path document, Path target) throws IOException {
    String stem = String.valueOf(document.getFileName()).replaceFirst("[.]docx$", "");
    Path pdf = target.resolve(stem + ".pdf");
    if (!Files.isRegularFile(pdf)) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(pdf);
    return PdfBytes.isComplete(bytes) ? Optional.of(PdfBytes.timeless(bytes)) : Optional.empty();
  }

  private static void delete(Path work) {
    try {
      Files.walkFileTree(work, new Deleter());
    } catch (IOException e) {
      LOG.debug("the system clears {} away some day", work, e);
    }
  }

  private static final class Deleter extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
