package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.evaluation.Formulas;
import cn.juesuan.finished.VerifiedAlike;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledBook;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.workbook.WorkbookTemplate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template set that comes with the project has no formula that the program refuses. */
class DefaultFormulasTest {

  @TempDir private Path folder;

  @Test
  void everyFormulaOfTheSetIsCalculated() {
    List<WorkbookTemplate> books = Generated.shipped(Generated.TEMPLATES).workbooks();
    assertThat(books).isNotEmpty();
    for (WorkbookTemplate book : books) {
      List<Problem> refused = new ArrayList<>();
      Formulas.of(book.book(), refused::add);
      assertThat(refused).isEmpty();
      assertThat(formulas(book.book())).isGreaterThan(1_000);
    }
  }

  private static long formulas(CompiledBook book) {
    return book.source().sheets().stream()
        .flatMap(s -> s.rows().stream())
        .flatMap(r -> r.cells().stream())
        .filter(c -> c.content() instanceof Content.Calculated)
        .count();
  }

  /** Read again, each has the value that was written, so none is refused. */
  @Test
  void everyFormulaOfTheSamplesHasItsValue() {
    Generated sample = Generated.sample(folder.resolve("sample"));
    assertThat(VerifiedAlike.check(sample.workbook("101001", "决算公开.xlsx"))).isGreaterThan(1_300);
    Generated department = Department.generated(folder.resolve("department"));
    for (String unit : List.of("201", "201001", "201002")) {
      assertThat(VerifiedAlike.check(department.workbook(unit, "决算公开.xlsx"))).isGreaterThan(1_300);
    }
  }
}
