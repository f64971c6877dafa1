package cn.juesuan.docx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.acceptance.FinishedSample;
import cn.juesuan.ooxml.DeflatedParts;
import cn.juesuan.ooxml.FileKind;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.PackageReader;
import cn.juesuan.ooxml.PackageWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample unit's whole document, edited and saved as editors do. */
class EditedDocumentsTest {

  private static final String MAIN = "/word/document.xml";

  /** A text with a figure, wherever it stands. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(<w:t xml:space=\"preserve\">[^<]*?)([0-9]+\\.[0-9]{2})([^0-9<][^<]*|)(</w:t>)");

  private static final Pattern WORDS =
      Pattern.compile("(<w:t xml:space=\"preserve\">[^<&]{12,}?)(</w:t>)");

  @TempDir static Path origin;
  @TempDir private Path folder;
  private static byte[] made;

  @BeforeAll
  static void generates() throws IOException {
    made = Files.readAllBytes(FinishedSample.in(origin).resolve("情况说明.docx"));
  }

  private List<DocumentDifference> told(UnaryOperator<String> edit) {
    try {
      OpcPackage pack = PackageReader.read(made, FileKind.DOCUMENT);
      PackageWriter out = new PackageWriter(pack.links(), new DeflatedParts());
      for (Part part : pack.parts()) {
        byte[] bytes =
            part.name().equals(MAIN)
                ? edit.apply(new String(part.bytes(), UTF_8)).getBytes(UTF_8)
                : part.bytes();
        out.part(part.name(), part.contentType(), bytes, part.links());
      }
      Path there = Files.write(folder.resolve("情况说明.docx"), out.bytes());
      return DocumentComparison.of(made, there).value().orElseThrow().differences();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatEditorsWriteOtherwiseSaysTheSame() {
    for (long seed = 1; seed <= 3; seed++) {
      EditorShapes shapes = new EditorShapes(seed);
      assertThat(told(shapes::of)).as("seed " + seed).isEmpty();
    }
  }

  /** Each round changes one figure or some words, and an editor saves the document. */
  @Test
  void everySeededEditIsFoundAndNothingElse() {
    Random random = new Random(20);
    for (int round = 0; round < 8; round++) {
      boolean figure = round % 2 == 0;
      List<String> edited = new ArrayList<>();
      EditorShapes shapes = new EditorShapes(round);
      List<DocumentDifference> told =
          told(d -> shapes.of(figure ? figure(d, random, edited) : words(d, random, edited)));
      assertThat(told).as("round " + round + " " + edited).hasSize(1);
      assertThat(told.get(0).figure()).as(edited.toString()).isEqualTo(figure);
      assertThat(told.get(0).text()).contains(edited.get(0));
    }
  }

  private static String figure(String document, Random random, List<String> edited) {
    Matcher at = nth(FIGURE, document, random);
    String other = at.group(2).charAt(0) == '9' ? "1" : "9";
    edited.add(other + at.group(2).substring(1));
    return document.substring(0, at.start(2)) + edited.get(0) + document.substring(at.end(2));
  }

  private static String words(String document, Random random, List<String> edited) {
    Matcher at = nth(WORDS, document, random);
    edited.add("添上的话");
    return document.substring(0, at.end(1)) + "添上的话" + document.substring(at.end(1));
  }

  /** Lines of the contents are the editor's own: it writes them anew. */
  private static Matcher nth(Pattern pattern, String document, Random random) {
    int from = document.lastIndexOf(" PAGEREF ");
    long all = pattern.matcher(document).region(from, document.length()).results().count();
    Matcher at = pattern.matcher(document).region(from, document.length());
    for (long i = random.nextInt((int) all); i >= 0; i--) {
      assertThat(at.find()).isTrue();
    }
    return at;
  }
}
