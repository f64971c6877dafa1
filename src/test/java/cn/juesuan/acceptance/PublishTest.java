package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.batch.ReadOptions;
import cn.juesuan.docx.Word;
import cn.juesuan.run.Published;
import cn.juesuan.run.Publisher;
import cn.juesuan.run.Publishing;
import cn.juesuan.run.Runner;
import cn.juesuan.run.TemplateSet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample unit is published: what its workbook shows, and nothing that is not printed. */
class PublishTest {

  private static final String UNIT = "101001 武汉市洪山区企业服务中心本级";

  @TempDir private Path folder;
  @TempDir private Path marked;
  private TemplateSet templates;
  private Generated made;

  @BeforeEach
  void generates() {
    templates =
        Generated.opened(MarkedSet.of(Generated.TEMPLATES, marked, Set.of("说明数据", "校验", "下年")));
    made = Generated.batch(templates, Generated.SAMPLE, folder, 2);
  }

  private Published publish(String... allowed) {
    List<Published> published = new ArrayList<>();
    Publishing request =
        new Publishing(
            folder.resolve("2024"),
            Generated.SAMPLE,
            List.of(),
            Set.of(allowed),
            2,
            false,
            Optional.empty(),
            ReadOptions.standard());
    try {
      assertThat(Publisher.run(templates, request, published::add)).isEmpty();
    } catch (Runner.Refused e) {
      throw new IllegalStateException(e);
    }
    return published.get(0);
  }

  private Path copy(String name) {
    return folder.resolve("2024/公开").resolve(UNIT).resolve(name);
  }

  /** What a sheet shows in its print area, calculated or not, by POI alone. */
  private static List<String> shown(XSSFWorkbook book, XSSFSheet sheet) {
    DataFormatter formatter = new DataFormatter();
    formatter.setUseCachedValuesForFormulaCells(true);
    String printed = book.getPrintArea(book.getSheetIndex(sheet));
    AreaReference area = new AreaReference(printed, book.getSpreadsheetVersion());
    List<String> shown = new ArrayList<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        boolean inside =
            cell.getRowIndex() <= area.getLastCell().getRow()
                && cell.getColumnIndex() <= area.getLastCell().getCol();
        String text = formatter.formatCellValue(cell);
        if (inside && !text.isEmpty()) {
          shown.add(cell.getAddress() + " " + text);
        }
      }
    }
    return shown;
  }

  @Test
  void everyPublicSheetShowsWhatTheWorkbookShows() throws IOException {
    Published published = publish();
    assertThat(published.problems()).isEmpty();
    assertThat(published.files()).extracting(Published.File::path).hasSize(2);
    try (XSSFWorkbook finished = Generated.book(made.workbook("101001", "决算公开.xlsx"));
        XSSFWorkbook copy = Generated.book(copy("决算公开.xlsx"))) {
      assertThat(copy.getNumberOfSheets()).isGreaterThan(10);
      copy.forEach(
          s -> {
            XSSFSheet sheet = (XSSFSheet) s;
            String name = sheet.getSheetName();
            assertThat(shown(copy, sheet))
                .as(name)
                .isEqualTo(shown(finished, finished.getSheet(name)));
            assertThat(sheet.getNumMergedRegions())
                .as(name)
                .isEqualTo(finished.getSheet(name).getNumMergedRegions());
            sheet.forEach(
                row ->
                    row.forEach(c -> assertThat(c.getCellType()).isNotEqualTo(CellType.FORMULA)));
          });
      assertThat(copy.getAllNames())
          .allMatch(
              n ->
                  n.getNameName().startsWith("_xlnm.") && !n.getRefersToFormula().contains("#REF"));
    }
  }

  private static void edit(Path file, double more) throws IOException {
    try (XSSFWorkbook book = Generated.book(file)) {
      Grid grid = new Grid(book.getSheet("公开03"));
      Cell code = grid.find("2060199");
      Cell leaf = grid.cell(code.getRowIndex(), code.getColumnIndex() + 3).orElseThrow();
      leaf.setCellValue(leaf.getNumericCellValue() + more);
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
  }

  /** Nobody calculated the workbook or made its document anew before. */
  @Test
  void anEditedFigureIsInBothPublicFilesOrNothingIsPublished() throws IOException {
    edit(made.workbook("101001", "决算公开.xlsx"), 100);
    Published held = publish();
    assertThat(held.status()).isEqualTo(Published.Status.HELD);
    assertThat(copy("决算公开.xlsx")).doesNotExist();
    Published allowed = publish("101001");
    assertThat(allowed.status()).isEqualTo(Published.Status.PUBLISHED);
    assertThat(allowed.allowed()).hasSameSizeAs(held.problems());
    try (XSSFWorkbook copy = Generated.book(copy("决算公开.xlsx"))) {
      assertThat(shown(copy, copy.getSheet("公开03"))).anyMatch(c -> c.endsWith(" 1,215.55"));
    }
    assertThat(Word.lines(Files.readAllBytes(copy("情况说明.docx"))))
        .anyMatch(l -> l.contains("2024年度支出合计1215.55万元"));
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    publish();
    byte[] first = Files.readAllBytes(copy("决算公开.xlsx"));
    byte[] document = Files.readAllBytes(copy("情况说明.docx"));
    publish();
    assertThat(copy("决算公开.xlsx")).hasBinaryContent(first);
    assertThat(copy("情况说明.docx")).hasBinaryContent(document);
  }
}
