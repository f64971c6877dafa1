package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every value that the program has written beside a formula is what other programs calculate. */
class RecalculationTest {

  private static final String SHANGHAI = "shanghai.xlsx";

  @TempDir static Path folder;
  private static final List<Path> WORKBOOKS = new ArrayList<>();

  @BeforeAll
  static void generates() throws IOException {
    WORKBOOKS.clear();
    Generated sample = Generated.sample(folder.resolve("sample"));
    take(sample.workbook("101001", "决算公开.xlsx"), "sample.xlsx");
    Generated department = Department.generated(folder.resolve("department"));
    for (String unit : List.of("201", "201001", "201002")) {
      take(department.workbook(unit, "决算公开.xlsx"), unit + ".xlsx");
    }
    Generated shanghai = Shanghai.generated(folder.resolve("shanghai"));
    take(shanghai.workbook(Shanghai.DEPARTMENT, "决算公开.xlsx"), SHANGHAI);
  }

  private static void take(Path workbook, String name) throws IOException {
    WORKBOOKS.add(Files.copy(workbook, folder.resolve(name)));
  }

  /** Those that were written, and those in which somebody has typed another figure. */
  @Test
  void libreOfficeCalculatesTheSame() throws IOException {
    LibreOffice.assumeInstalled();
    List<Path> all = new ArrayList<>(WORKBOOKS);
    for (LiveEdit edit : LiveEdit.values()) {
      all.add(saved(edit));
    }
    Path work = Files.createDirectory(folder.resolve("libreoffice"));
    LibreOffice.recalculate(all, work);
    for (Path workbook : all) {
      try (XSSFWorkbook ours = Generated.book(workbook);
          XSSFWorkbook theirs = Generated.book(work.resolve(workbook.getFileName()))) {
        assertThat(CachedValues.formulas(ours)).isGreaterThan(1300);
        assertThat(CachedValues.differences(ours, theirs)).as(workbook.toString()).isEmpty();
      }
    }
  }

  private static Path saved(LiveEdit edit) throws IOException {
    Path file = folder.resolve(edit + ".xlsx");
    try (XSSFWorkbook edited = edit.in(WORKBOOKS.get(0));
        OutputStream out = Files.newOutputStream(file)) {
      edited.write(out);
    }
    return file;
  }

  @Test
  void poiCalculatesTheSameFromTheWrittenFile() throws IOException {
    // POI does not calculate row by row inside SUMPRODUCT, which the checks of that set do
    for (Path workbook : WORKBOOKS.stream().filter(w -> !w.endsWith(SHANGHAI)).toList()) {
      try (XSSFWorkbook ours = Generated.book(workbook);
          XSSFWorkbook again = Generated.book(workbook)) {
        XSSFFormulaEvaluator.evaluateAllFormulaCells(again);
        assertThat(CachedValues.differences(ours, again)).isEmpty();
      }
    }
  }
}
