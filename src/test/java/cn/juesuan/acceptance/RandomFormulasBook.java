package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.function.RandomFormulas;
import cn.juesuan.function.RandomFormulas.Given;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.Engine;
import cn.juesuan.plan.PlacedAmounts;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.TestDictionary;
import cn.juesuan.workbook.WorkbookFile;
import cn.juesuan.workbook.WorkbookTemplate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/**
 * Random formulas over all functions, in a template whose band grows: LibreOffice calculates the
 * same values. What this program refuses is left out.
 */
final class RandomFormulasBook implements RandomBook {

  private static final int CASES = 4_000;

  private final List<Given> formulas = new ArrayList<>();
  private final Set<Integer> refused = new HashSet<>();
  private Path file = Path.of("");

  @Override
  public Path write(Path folder) throws IOException {
    RandomFormulas random = new RandomFormulas(Long.getLong("juesuan.seed", 1));
    List<List<Object>> cells = random.cells();
    while (formulas.size() < CASES) {
      formulas.add(random.next());
    }
    file = folder.resolve("计算.xlsx");
    Files.write(file, calculated(folder.resolve("模板.xlsx"), cells));
    return file;
  }

  @Override
  public void compare(Path theirBook) throws IOException {
    List<String> different = new ArrayList<>();
    Set<String> compared = new TreeSet<>();
    try (XSSFWorkbook ours = Generated.book(file);
        XSSFWorkbook theirs = Generated.book(theirBook)) {
      for (int i = 0; i < formulas.size(); i++) {
        if (!refused.contains(i)) {
          compared.add(formulas.get(i).function());
          Cell own = ours.getSheet("算").getRow(i).getCell(1);
          Cell other = theirs.getSheet("算").getRow(i).getCell(1);
          if (!LibreOfficeDeviations.areSame(own, other)
              && !LibreOfficeDeviations.isKnown(formulas.get(i), own, other)) {
            different.add(
                own.getCellFormula() + " => " + text(own) + "; LibreOffice: " + text(other));
          }
        }
      }
    }
    Files.write(Path.of("target/libreoffice.txt"), different);
    assertThat(different).isEmpty();
    List<String> missing = new ArrayList<>(RandomFormulas.functions());
    missing.removeAll(compared);
    assertThat(missing).as("never calculated").isEmpty();
    assertThat(refused).hasSizeLessThan(CASES / 3);
  }

  private static String text(Cell cell) {
    return LibreOfficeDeviations.text(cell);
  }

  /** The workbook without the formulas that are refused. */
  private byte[] calculated(Path template, List<List<Object>> cells) throws IOException {
    Found<Optional<WorkbookTemplate>> opened = open(template, cells);
    refuse(opened.problems());
    opened = open(template, cells);
    assertThat(opened.problems()).isEmpty();
    WorkbookTemplate.FilledWorkbook finished = fill(opened.value().orElseThrow());
    if (!finished.problems().isEmpty()) {
      refuse(finished.problems());
      finished = fill(open(template, cells).value().orElseThrow());
    }
    assertThat(finished.problems()).isEmpty();
    return finished.bytes();
  }

  private void refuse(List<Problem> problems) {
    for (Problem problem : problems) {
      String place = problem.place().column();
      assertThat(place).as(problem.text()).matches("算!B[0-9]+");
      refused.add(Integer.parseInt(place.substring("算!B".length())) - 1);
    }
  }

  private static WorkbookTemplate.FilledWorkbook fill(WorkbookTemplate template) {
    Engine data =
        new Engine()
            .given(
                "支出",
                "科目代码,基本支出,项目支出",
                "2010101,1.5,0.000001",
                "2010102,-2,5",
                "2080505,1115.55,",
                "2080506,0.1,7",
                "2210201,0.2,-0.3");
    Found<BookPlan> plan = template.planner().plan(data.data(), new PlacedAmounts());
    assertThat(plan.problems()).isEmpty();
    return template.fill(plan.value());
  }

  private Found<Optional<WorkbookTemplate>> open(Path template, List<List<Object>> cells)
      throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(template)) {
      constants(book.createSheet("数"), cells);
      XSSFSheet band = book.createSheet("带");
      String[] placeholders = {"${支出#项.科目代码}", "${支出#项.基本支出}", "${支出#项.项目支出}"};
      Row row = band.createRow(1);
      for (int i = 0; i < placeholders.length; i++) {
        row.createCell(i).setCellValue(placeholders[i]);
      }
      XSSFSheet sheet = book.createSheet("算");
      for (int i = 0; i < formulas.size(); i++) {
        if (!refused.contains(i)) {
          formula(sheet.createRow(i).createCell(1), formulas.get(i));
        }
      }
      book.write(out);
    }
    return WorkbookFile.read(template).compile(TestDictionary.read());
  }

  private static void constants(XSSFSheet sheet, List<List<Object>> rows) {
    for (int r = 0; r < rows.size(); r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < rows.get(r).size(); c++) {
        Object value = rows.get(r).get(c);
        if (value instanceof Double number) {
          row.createCell(c).setCellValue(number);
        } else if (value instanceof Boolean truth) {
          row.createCell(c).setCellValue(truth);
        } else if (value.toString().startsWith("#")) {
          row.createCell(c).setCellErrorValue(FormulaError.forString(value.toString()).getCode());
        } else if (!value.toString().isEmpty()) {
          row.createCell(c).setCellValue(value.toString());
        }
      }
    }
  }

  private static void formula(XSSFCell cell, Given given) {
    CTCellFormula formula = cell.getCTCell().addNewF();
    formula.setStringValue(given.text());
    if (given.array()) {
      formula.setT(STCellFormulaType.ARRAY);
      formula.setRef(cell.getReference());
    }
  }
}
