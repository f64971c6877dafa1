package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet that is gone is one fault, however many formulas took its figures. */
class RemovedSheetTest {

  @TempDir private Path folder;

  @Test
  void anEditorHasTakenItsReferencesAway() {
    List<String> problems =
        EditedSet.in(folder.resolve("模板"))
            .book(book -> EditedSet.removeSheet(book, "公开03"))
            .problems();
    assertThat(problems)
        .isEqualTo(
            List.of(
                "错误 决算公开.xlsx 公开01!F7：含有失效的引用 #REF!（共 128 处：公开01!F7:F32；整体绩效自"
                    + "评表${重复=整体自评#}!C4、G4；情况说明!A85；说明数据!B18、B68、B115:B119、E115:E11"
                    + "9、G115:G119、B163、C196、C207 等）。改正公式中的引用。"));
  }

  @Test
  void itsReferencesAreStillThere() {
    List<String> problems =
        EditedSet.in(folder.resolve("模板"))
            .book(book -> book.removeSheetAt(book.getSheetIndex("公开03")))
            .problems();
    assertThat(problems)
        .isEqualTo(
            List.of(
                "错误 决算公开.xlsx 公开01!F7：没有工作表“公开03”（共 128 处：公开01!F7:F32；整体绩效自评表"
                    + "${重复=整体自评#}!C4、G4；情况说明!A85；说明数据!B18、B68、B115:B119、E115:E119、"
                    + "G115:G119、B163、C196、C207 等）。改正公式中的引用。"));
  }
}
