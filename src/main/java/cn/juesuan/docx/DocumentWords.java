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
import java.util.stream.Stream;

/** The words of a document, whether it is a template that could be used or not. */
public final class DocumentWords {

  private DocumentWords() {}

  /**
   * Its paragraphs, and the rows of its tables with a bar between cells.
   *
   * @throws IOException if the file cannot be read from the disk
   */
  public static Found<List<String>> of(Path file) throws IOException {
    try {
      DocumentText text = DocumentText.read(PackageReader.read(file, FileKind.DOCUMENT));
      return new Found<>(text.items().stream().flatMap(DocumentWords::lines).toList(), List.of());
    } catch (UnreadableTemplate e) {
      Place place = new Place.InFile(file.getFileName().toString());
      return new Found<>(
          List.of(), List.of(e.kind(Kind.DOCUMENT_UNREADABLE).at(place, e.getMessage())));
    }
  }

  private static Stream<String> lines(DocumentText.Item item) {
    return item instanceof DocumentText.Table table
        ? table.rows().stream().map(r -> String.join(" | ", r))
        : Stream.of(((DocumentText.Paragraph) item).text());
  }
}
