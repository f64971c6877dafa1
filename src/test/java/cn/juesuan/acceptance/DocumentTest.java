package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.docx.Word;
import cn.juesuan.workbook.Filled;
import java.io.ByteArrayInputStream;
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
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
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
            List<String> printed = printed(book, i);
            shown.addAll(printed.subList(1, printed.size()));
          }
        }
        assertThat(rows).as(unit).isEqualTo(shown);
      }
    }
  }

  /** The heading above a table says its title; where it does not, the title stands above it. */
  @Test
  void eachTitleIsSaidOnce() {
    List<String> lines =
        lines(sample, "101001").stream().filter(l -> !l.startsWith("toc ")).toList();
    for (String title : List.of("支出决算表", "财政拨款收入支出决算总表", "2024年度营商环境建设经费项目自评表")) {
      assertThat(lines).as(title).filteredOn(l -> l.matches(".*[> 、]" + title)).hasSize(1);
    }
    assertThat(lines)
        .containsSequence("二级标题另页> 二、项目绩效自评表", "表题> 2024年度营商环境建设经费项目自评表")
        .containsSubsequence("二级标题表格> 三、支出决算表", "[公开03表]");
  }

  /** No row is cut by the end of a page, and none of a table's last four is left alone. */
  @Test
  void tablesDoNotLeaveOneRowBehind() throws IOException {
    byte[] file = Files.readAllBytes(sample.workbook("101001", NAME));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      assertThat(document.getTables()).hasSize(14);
      for (XWPFTable table : document.getTables()) {
        List<Boolean> stays = table.getRows().stream().map(DocumentTest::staysWithNext).toList();
        int rows = stays.size();
        assertThat(stays.get(rows - 1)).isFalse();
        boolean isShort = texts(table.getRow(rows - 1)).length() < 400;
        assertThat(table.getRow(rows - 1).isCantSplitRow()).isEqualTo(isShort);
      }
      XWPFTable subjects = document.getTables().get(2);
      assertThat(subjects.getRows().stream().map(DocumentTest::staysWithNext).toList())
          .containsSubsequence(true, true, true, true, true, false, false, true, true, true, false);
      assertThat(subjects.getRows().stream().filter(XWPFTableRow::isRepeatHeader)).hasSize(5);
    }
  }

  private static String texts(XWPFTableRow row) {
    return row.getTableCells().stream().map(XWPFTableCell::getText).reduce("", String::concat);
  }

  private static boolean staysWithNext(XWPFTableRow row) {
    return row.getCell(0).getParagraphs().get(0).getCTP().getPPr().isSetKeepNext();
  }

  /** Editors change a chart's figures in the workbook that lies in the document. */
  @Test
  void chartsBringTheirFigures() throws IOException {
    byte[] file = Files.readAllBytes(sample.workbook("101001", NAME));
    byte[] figures = Filled.bytesOf(file, "word/embeddings/Microsoft_Excel_Worksheet3.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(figures))) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("基本支出\n1070.17万元，95.9%");
      assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(1070.1683);
      assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(45.38006);
    }
    assertThat(Filled.partOf(file, "word/charts/chart3.xml"))
        .contains("图表数据!$A$2:$A$6", "<c:externalData ", "r:id=\"rIdFigures\"");
  }

  @Test
  void everySubjectIsExplained() {
    assertThat(lines(sample, "101001"))
        .contains(
            "Normal> 2.社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）：反映事业单位开支的离退休经费。",
            "Normal> 9.住房保障支出（类）住房改革支出（款）购房补贴（项）：反映按房改政策规定，行政事业单位向符合条件职工（含离退休人员）、"
                + "军队（含武警）向转役复员离退休人员发放的用于购买住房的补贴。");
  }

  @Test
  void aDepartmentListsItsUnits() {
    assertThat(lines(department, "201"))
        .contains("Normal> 纳入东湖区文化和旅游局（部门汇总）2024年度部门决算编制范围的单位包括：东湖区文化和旅游局本级、东湖区图书馆。");
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
        .contains("一级标题> 第一部分  庚概况", "Normal> （待补充：“说明事项”中的 单位主要职责）", "无。")
        .contains("图题> 图2：收入决算结构（本年度没有收入，不列图）")
        .filteredOn(l -> l.startsWith("(图表)"))
        .hasSize(1);
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
