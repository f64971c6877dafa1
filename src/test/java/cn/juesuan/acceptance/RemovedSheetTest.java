package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet that is gone is one fault, however many formulas took its figures. */
class RemovedSheetTest {

  @TempDir private Path folder;

  @Test
  void anEditorHasTakenItsReferencesAway() {
    assertOneFault(book -> Editor.deleteSheet(book, "公开03"), "含有失效的引用 #REF!");
  }

  @Test
  void itsReferencesAreStillThere() {
    assertOneFault(book -> book.removeSheetAt(book.getSheetIndex("公开03")), "没有工作表“公开03”");
  }

  private void assertOneFault(Consumer<XSSFWorkbook> removal, String fault) {
    assertThat(EditedSet.in(folder).book(removal).problems())
        .singleElement()
        .asString()
        .matches(
            "错误 决算公开.xlsx 公开01!F7："
                + fault
                + "（共 1[0-9]{2} 处：公开01!F7:F32；整体绩效自评表.*!C4、G4；情况说明!.* 等）。改正公式中的引用。");
  }
}
