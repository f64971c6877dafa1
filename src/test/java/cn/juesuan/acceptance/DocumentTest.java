package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.docx.Word;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The document says word for word and figure for figure what the workbook beside it shows. The dump
 * is renewed as {@link GoldenDumpTest} says.
 */
class DocumentTest {

  private static final String NAME = "情况说明.docx";
  private static final Path GOLDEN = Path.of("src/test/resources/acceptance/情况说明.golden.txt");

  @TempDir static Path folder;
  private static Generated sample;
  private static Generated department;

  @BeforeAll
  static void generates() {
    sample = Generated.sample(folder.resolve("sample"));
    department = Department.generated(folder.resolve("department"));
  }

  private static List<String> lines(Generated generated, String unit) {
    try {
      return Word.lines(Files.readAllBytes(generated.workbook(unit, NAME)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theSample() throws IOException {
    Path actual = Path.of("target/情况说明.actual.txt");
    Files.writeString(actual, String.join("\n", lines(sample, "101001")) + "\n");
    if (System.getProperty("juesuan.golden", "").equals("refresh")) {
      Files.writeString(GOLDEN, Files.readString(actual));
    }
    assertThat(actual)
        .usingCharset(StandardCharsets.UTF_8)
        .hasSameTextualContentAs(GOLDEN, StandardCharsets.UTF_8);
  }

  @Test
  void everyParagraphIsTheSheets() {
    for (String unit : List.of("201", "201001", "201002")) {
      List<String> said =
          lines(department, unit).stream().map(l -> l.replaceFirst("^[^> ]*> ", "")).toList();
      try (XSSFWorkbook book = department.opened(unit, "决算公开.xlsx")) {
        assertThat(said).as(unit).containsSubsequence(Paragraphs.of(book));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void everyTableShowsWhatTheSheetShows() throws IOException {
    for (String unit : List.of("201", "201001", "201002")) {
      List<String> rows =
          lines(department, unit).stream()
              .filter(l -> l.startsWith("["))
              .map(DocumentTest::texts)
              .toList();
      try (XSSFWorkbook book = department.opened(unit, "决算公开.xlsx")) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
          if (book.getSheetName(i).matches("公开.*|.*自评.*")) {
            shown.addAll(printed(book, i));
          }
        }
        assertThat(rows).as(unit).isEqualTo(shown);
      }
    }
  }

  /** What stands in a row, whatever cells are merged. */
  private static String texts(String row) {
    return Stream.of(row.substring(1, row.length() - 1).split(" \\| ", -1))
        .map(t -> t.replace("¶", ""))
        .filter(t -> !t.isEmpty())
        .reduce("", (a, b) -> a + "|" + b);
  }

  private static List<String> printed(XSSFWorkbook book, int index) {
    Sheet sheet = book.getSheetAt(index);
    String area = book.getPrintArea(index);
    AreaReference printed = new AreaReference(area, book.getSpreadsheetVersion());
    List<String> rows = new ArrayList<>();
    for (int r = printed.getFirstCell().getRow(); r <= printed.getLastCell().getRow(); r++) {
      StringBuilder texts = new StringBuilder();
      for (int c = printed.getFirstCell().getCol(); c <= printed.getLastCell().getCol(); c++) {
        String text = shown(sheet, r, c);
        texts.append(text.isEmpty() ? "" : "|" + text);
      }
      rows.add(texts.toString());
    }
    return rows;
  }

  private static String shown(Sheet sheet, int row, int column) {
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      boolean first = merged.getFirstRow() == row && merged.getFirstColumn() == column;
      if (merged.isInRange(row, column) && !first) {
        return "";
      }
    }
    DataFormatter formatter = new DataFormatter();
    formatter.setUseCachedValuesForFormulaCells(true);
    Row cells = sheet.getRow(row);
    Cell cell = cells == null ? null : cells.getCell(column);
    String text = formatter.formatCellValue(cell).replace("\n", "").replace("\"", "").strip();
    // POI's formatter keeps quotes of dates, and writes this for a zero that is not shown
    return text.equals("0.0") ? "" : text;
  }

  /** A document that a person has changed is a person's. */
  @Test
  void aChangedDocumentIsKept() throws IOException {
    Generated first = Generated.sample(folder.resolve("kept"));
    Path document = first.workbook("101001", NAME);
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    changed.write(Files.readAllBytes(document));
    changed.write(0);
    Files.write(document, changed.toByteArray());
    Generated second = Generated.sample(folder.resolve("kept"));
    assertThat(second.problems()).contains(NAME + "：在生成后被改过，保留原样");
    assertThat(Files.readAllBytes(document)).isEqualTo(changed.toByteArray());
  }

  /** A batch without the files that only the text needs still gets its document. */
  @Test
  void withoutReasonsTheGapsAreMarked() throws IOException {
    Path input =
        Csvs.only(
            folder.resolve("bare"),
            Map.of("单位", List.of("7,庚,,,,2024,,元"), "收支总表", List.of("7,年初结转和结余,1")));
    assertThat(lines(Generated.batch(Generated.TEMPLATES, input, folder.resolve("bare-out")), "7"))
        .contains("一级标题> 第一部分  庚概况", "Normal> （待补充：“说明事项”中的 单位主要职责）", "无。");
  }

  /** A unit without 整体自评 publishes no form of zeros; the forms that follow move up. */
  @Test
  void withoutTheWholeAssessmentItsPartIsLeftOut() throws IOException {
    Path input = Csvs.replaced(folder.resolve("parts"), "单位.csv", Map.of("101001", "101001"));
    Files.delete(input.resolve("整体自评.csv"));
    Files.delete(input.resolve("整体指标.csv"));
    Generated made = Generated.batch(Generated.TEMPLATES, input, folder.resolve("parts-out"));
    assertThat(lines(made, "101001"))
        .noneMatch(line -> line.contains("整体绩效自评表"))
        .anyMatch(line -> line.endsWith("一、项目绩效自评表"));
    assertThat(made.outcomes().get(0).checks().open())
        .anyMatch(v -> v.number().equals("评05") && v.conclusion().label().equals("提示"));
  }
}
