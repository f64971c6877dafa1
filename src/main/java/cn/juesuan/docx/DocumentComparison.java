package cn.juesuan.docx;

import cn.juesuan.ooxml.FileKind;
import cn.juesuan.ooxml.PackageReader;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A document as it lies in its folder, beside what its workbooks give.
 *
 * @param revised whether it holds tracked changes
 * @param commented whether it holds comments
 */
public record DocumentComparison(
    List<DocumentDifference> differences, boolean revised, boolean commented) {

  public DocumentComparison {
    differences = List.copyOf(differences);
  }

  /**
   * Compares; empty if the document cannot be read.
   *
   * @param made the document as its template makes it of the workbooks
   * @throws IOException if the file cannot be read from the disk
   */
  public static Found<Optional<DocumentComparison>> of(byte[] made, Path there) throws IOException {
    String name = there.getFileName().toString();
    try {
      DocumentText now = DocumentText.read(PackageReader.read(there, FileKind.DOCUMENT));
      DocumentText then = DocumentText.read(PackageReader.read(made, FileKind.DOCUMENT));
      return new Found<>(
          Optional.of(
              new DocumentComparison(
                  DocumentDifferences.between(then, now), now.revised(), now.commented())),
          List.of());
    } catch (UnreadableTemplate e) {
      return new Found<>(
          Optional.empty(),
          List.of(Kind.DOCUMENT_BROKEN.at(new Place.InFile(name), e.getMessage())));
    }
  }
}
