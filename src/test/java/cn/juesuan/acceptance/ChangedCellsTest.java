package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.batch.Batch;
import cn.juesuan.batch.BatchReader;
import cn.juesuan.batch.ReadOptions;
import cn.juesuan.comparison.Deviation;
import cn.juesuan.docx.DocumentComparison;
import cn.juesuan.problem.Found;
import cn.juesuan.run.BookVerification;
import cn.juesuan.run.TemplateSet;
import cn.juesuan.run.Verification.Verified;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person changed in a finished workbook is found beside the data, and nothing else. */
class ChangedCellsTest {

  @TempDir static Path origin;
  private static TemplateSet templates;
  private static Generated made;

  @TempDir private Path folder;
  private Path workbook;

  @BeforeAll
  static void generates() {
    templates = Generated.shipped(Generated.TEMPLATES);
    made = Generated.batch(templates, Generated.SAMPLE, origin, 2);
  }

  @BeforeEach
  void copies() throws IOException {
    Path old = made.workbook("101001", "决算公开.xlsx");
    Path unit = Files.createDirectories(folder.resolve(old.getParent().getFileName()));
    workbook = Files.copy(old, unit.resolve(old.getFileName()));
  }

  private void change(Consumer<XSSFWorkbook> change) {
    try (XSSFWorkbook book = Generated.book(made.workbook("101001", "决算公开.xlsx"))) {
      change.accept(book);
      try (OutputStream out = Files.newOutputStream(workbook)) {
        book.write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> told(Path... files) {
    List<Verified> verified = new ArrayList<>();
    try (Batch batch =
        BatchReader.read(
            Generated.SAMPLE, templates.dictionary(), templates.lists(), ReadOptions.standard())) {
      new BookVerification(templates, batch).run(List.of(files), verified::add);
    }
    return verified.stream()
        .flatMap(v -> v.differences().stream())
        .map(ChangedCellsTest::line)
        .toList();
  }

  private static String line(Deviation difference) {
    return (difference.figure() ? "不符 " : "提示 ") + difference.text();
  }

  private List<String> toldAfter(Consumer<XSSFWorkbook> change) {
    change(change);
    return told(workbook);
  }

  private static Cell leaf(XSSFWorkbook book) {
    Grid grid = new Grid(book.getSheet("公开03"));
    Cell code = grid.find("2060199");
    return grid.cell(code.getRowIndex(), code.getColumnIndex() + 3).orElseThrow();
  }

  @Test
  void whatNobodyChangedIsNotTold() {
    assertThat(told(workbook)).isEmpty();
    assertThat(toldAfter(book -> {})).isEmpty();
  }

  @Test
  void aFigureIsToldWithItsLabelsOnceAndWhatFollowsFromItIsNot() {
    assertThat(toldAfter(b -> leaf(b).setCellValue(leaf(b).getNumericCellValue() + 100)))
        .containsExactly("不符 公开03!D10 2060199 其他科学技术管理事务支出“基本支出”：数据是 693.35，工作簿是 793.35");
  }

  @Test
  void aFormulaThatBecameAFigureIsTold() {
    assertThat(
            toldAfter(
                b -> {
                  Cell total = new Grid(b.getSheet("公开03")).rightOf("合计");
                  total.setBlank();
                  total.setCellValue(5);
                }))
        .singleElement()
        .asString()
        .startsWith("不符 公开03!C7 合计")
        .contains("数据是 公式 =", "，工作簿是 5");
  }

  @Test
  void anAddedRowIsToldAndFormulasThatFollowedItAreNot() {
    List<String> told =
        toldAfter(
            book -> {
              XSSFSheet sheet = book.getSheet("公开03");
              int row = leaf(book).getRowIndex();
              sheet.shiftRows(row, sheet.getLastRowNum(), 1);
              Row added = sheet.createRow(row);
              added.createCell(0).setCellValue("2060101");
              added.createCell(1).setCellValue("行政运行");
              added.createCell(3).setCellValue(12.5);
            });
    assertThat(told)
        .filteredOn(l -> l.startsWith("不符 公开03 第 10 行：是加上去的：2060101 行政运行 12.5"))
        .hasSize(1);
    // a formula that counts cells of the sheet must not be taken for another one
    assertThat(told).filteredOn(l -> l.contains("公开03!")).isEmpty();
  }

  @Test
  void aSheetThatIsGoneAndOneThatIsNewAreTold() {
    assertThat(
            toldAfter(
                book -> {
                  book.removeSheetAt(book.getSheetIndex("公开08"));
                  book.createSheet("我的").createRow(0).createCell(0).setCellValue("x");
                }))
        .contains("不符 工作表“公开08”：工作簿里没有这张表", "提示 工作表“我的”：是加上去的");
  }

  /** Each round changes some cells of any kind, wherever they are. */
  @Test
  void everySeededEditIsFoundAndNothingElse() {
    Random random = new Random(1904);
    for (int round = 0; round < 4; round++) {
      Set<String> edited = new TreeSet<>();
      change(book -> edits(book, random, edited));
      Set<String> found = new TreeSet<>();
      told(workbook).forEach(l -> found.add(l.split("[ ：“]", -1)[1]));
      assertThat(found).as("round " + round).isEqualTo(edited);
    }
  }

  private static void edits(XSSFWorkbook book, Random random, Set<String> edited) {
    List<Cell> cells = new ArrayList<>();
    book.forEach(s -> s.forEach(r -> r.forEach(cells::add)));
    cells.removeIf(c -> c.getCellType() == CellType.BLANK);
    Set<String> rows = new HashSet<>();
    for (int i = 0; i < 8; i++) {
      Cell cell = cells.get(random.nextInt(cells.size()));
      if (rows.add(cell.getSheet().getSheetName() + cell.getRowIndex())) {
        edit(cell, random);
        edited.add(cell.getSheet().getSheetName() + "!" + cell.getAddress());
      }
    }
  }

  private static void edit(Cell cell, Random random) {
    switch (cell.getCellType()) {
      case NUMERIC ->
          cell.setCellValue(cell.getNumericCellValue() + 0.01 * (1 + random.nextInt(99)));
      case STRING -> cell.setCellValue(cell.getStringCellValue() + "改");
      default -> {
        if (random.nextBoolean()) {
          cell.setCellFormula("(" + cell.getCellFormula() + ")&\"\"");
        } else {
          cell.setBlank();
        }
      }
    }
  }

  /** One process for both: the workbook beside the data, the document beside the workbook. */
  @Test
  void savedAnewByLibreOfficeNothingIsChanged() throws IOException {
    LibreOffice.assumeInstalled();
    Path document = made.workbook("101001", "情况说明.docx");
    byte[] bytes = Files.readAllBytes(document);
    Path work = Files.createDirectory(folder.resolve("libreoffice"));
    LibreOffice.recalculate(List.of(workbook), work);
    Files.copy(work.resolve("决算公开.xlsx"), workbook, StandardCopyOption.REPLACE_EXISTING);
    assertThat(told(workbook)).isEmpty();
    LibreOffice.convert(List.of(document), "docx", work);
    Found<Optional<DocumentComparison>> compared =
        DocumentComparison.of(bytes, work.resolve("情况说明.docx"));
    assertThat(compared.value().orElseThrow().differences()).isEmpty();
  }
}
