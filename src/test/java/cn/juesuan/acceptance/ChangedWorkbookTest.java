package cn.juesuan.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.docx.Word;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.report.Outcome;
import cn.juesuan.run.Verification;
import cn.juesuan.view.Headline;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody changes a finished workbook and the batch is run again: what is said of the unit is what
 * lies in its folder, and the document beside it says what the workbook says.
 */
class ChangedWorkbookTest {

  private static final String UNIT = "101001";
  private static final String DOCUMENT = "情况说明.docx";

  @TempDir static Path origin;
  private static Generated made;

  @TempDir private Path folder;
  private Path workbook;
  private Path document;
  private Outcome first;

  @BeforeAll
  static void generates() {
    made = Generated.sample(origin);
  }

  @BeforeEach
  void copies() throws IOException {
    Trees.copy(made.output(), folder);
    workbook = folder.resolve(made.output().relativize(made.workbook(UNIT, "决算公开.xlsx")));
    document = folder.resolve(made.output().relativize(made.workbook(UNIT, DOCUMENT)));
    first = made.outcomes().get(0);
  }

  private void change(Consumer<XSSFWorkbook> change) throws IOException {
    try (XSSFWorkbook book = Generated.book(workbook)) {
      change.accept(book);
      try (OutputStream out = Files.newOutputStream(workbook)) {
        book.write(out);
      }
    }
  }

  /** Nobody calculates anew before saving: the file still remembers the old values. */
  private static void spendMore(XSSFWorkbook book) {
    Grid grid = new Grid(book.getSheet("公开03"));
    Cell code = grid.find("2060199");
    Cell leaf = grid.cell(code.getRowIndex(), code.getColumnIndex() + 3).orElseThrow();
    leaf.setCellValue(leaf.getNumericCellValue() + 100);
  }

  private static String figure(Outcome outcome, String label) {
    return outcome.headlines().stream()
        .filter(h -> h.label().equals(label))
        .map(Headline::figure)
        .findFirst()
        .orElseThrow();
  }

  private List<String> paragraphs() throws IOException {
    return Word.lines(Files.readAllBytes(document));
  }

  private static List<String> told(Outcome outcome, Kind kind) {
    return outcome.problems().stream().filter(p -> p.kind() == kind).map(Problem::detail).toList();
  }

  private Outcome again() {
    Outcome again = Generated.sample(folder).outcomes().get(0);
    assertThat(again.status()).isEqualTo(Outcome.Status.KEPT);
    return again;
  }

  @Test
  void everythingIsToldFromTheFileAsItLiesThere() throws IOException {
    List<String> before = paragraphs();
    change(ChangedWorkbookTest::spendMore);
    Outcome again = again();
    assertThat(figure(first, "本年支出")).isEqualTo("1,115.55万元");
    assertThat(figure(again, "本年支出")).isEqualTo("1,215.55万元");
    List<Verification.Verified> verified = new ArrayList<>();
    Verification.run(List.of(workbook), verified::add);
    assertThat(again.checks()).isEqualTo(verified.get(0).checks());
    assertThat(again.checks().failed()).isEqualTo(2);
    assertThat(told(again, Kind.FILE_KEPT)).containsExactly("在生成后被改过，保留原样");
    assertThat(told(again, Kind.DOCUMENT_BEHIND)).isEmpty();
    assertThat(again.files()).isEqualTo(first.files());
    assertThat(Files.readString(folder.resolve("2024/生成结果.csv"))).contains("1,215.55万元");
    List<String> after = paragraphs();
    assertThat(after).hasSameSizeAs(before);
    assertThat(after).anyMatch(l -> l.contains("| 本年支出合计 | 57 | 1,215.55]"));
    assertThat(after).anyMatch(l -> l.contains("2024年度支出合计1215.55万元"));
    assertThat(charted()).contains("<c:v>1115.54836</c:v>", "<c:v>1215.54836</c:v>");
  }

  /** What the document's charts are made of. */
  private String charted() throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipFile zip = new ZipFile(document.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        if (part.getName().startsWith("word/charts/")) {
          all.append(new String(zip.getInputStream(part).readAllBytes(), UTF_8));
        }
      }
    }
    return all.toString();
  }

  @Test
  void aFileThatWasOnlySavedAnewSaysTheSame() throws IOException {
    List<String> before = paragraphs();
    change(book -> {});
    Outcome again = again();
    assertThat(again.headlines()).isEqualTo(first.headlines());
    assertThat(again.checks()).isEqualTo(first.checks());
    assertThat(paragraphs()).isEqualTo(before);
  }

  @Test
  void aDocumentThatWasChangedTooStaysAndThatIsSaid() throws IOException {
    change(ChangedWorkbookTest::spendMore);
    Files.write(document, Word.template("我写的"));
    assertThat(told(again(), Kind.DOCUMENT_BEHIND)).containsExactly("它和工作簿都被人改过，没有照改过的工作簿重做");
    assertThat(paragraphs()).contains("我写的");
    Files.delete(document);
    assertThat(told(again(), Kind.DOCUMENT_BEHIND)).isEmpty();
    assertThat(paragraphs()).anyMatch(l -> l.contains("| 本年支出合计 | 57 | 1,215.55]"));
  }

  @Test
  void noDocumentIsMadeOfWhatAWorkbookDoesNotSayAnyMore() throws IOException {
    List<String> before = paragraphs();
    change(book -> book.removeSheetAt(book.getSheetIndex("公开05")));
    Outcome lost = again();
    assertThat(told(lost, Kind.DOCUMENT_BEHIND)).containsExactly("改过的工作簿里没有工作表“公开05”");
    assertThat(lost.files()).isEqualTo(first.files());
    assertThat(paragraphs()).isEqualTo(before);
  }

  @Test
  void noDocumentIsMadeOfWhatCannotBeCalculated() throws IOException {
    List<String> before = paragraphs();
    change(book -> book.getSheet("公开03").getRow(1).createCell(2).setCellFormula("TODAY()"));
    assertThat(told(again(), Kind.DOCUMENT_BEHIND))
        .containsExactly("改过的 决算公开.xlsx 里，公开03!C2 的公式算不出来");
    Files.writeString(workbook, "坏了");
    Outcome broken = again();
    assertThat(told(broken, Kind.DOCUMENT_BEHIND)).containsExactly("改过的 决算公开.xlsx 读不出来");
    assertThat(told(broken, Kind.WORKBOOK_UNREADABLE)).hasSize(1);
    assertThat(broken.headlines()).isEmpty();
    assertThat(paragraphs()).isEqualTo(before);
  }
}
