package cn.juesuan.finished;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.evaluation.Calculation;
import cn.juesuan.evaluation.Formulas;
import cn.juesuan.ooxml.FileKind;
import cn.juesuan.ooxml.PackageReader;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.operand.CellValue;
import cn.juesuan.plan.BookPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A finished workbook that is read again has the values that it was written with, bit by bit. */
public final class VerifiedAlike {

  private VerifiedAlike() {}

  public static void check(Path folder, BookPlan plan, byte[] bytes) {
    try {
      Path file = Files.write(folder.resolve("生成.xlsx"), bytes);
      FinishedCells again =
          new FinishedCells(FinishedReader.read(PackageReader.read(file, FileKind.WORKBOOK)));
      Files.delete(file);
      check(plan, Calculation.of(plan, Formulas.of(plan.template(), p -> {})), again);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableTemplate e) {
      throw new AssertionError(e);
    }
  }

  private static void check(BookPlan plan, Calculation first, FinishedCells again) {
    List<String> differences = new ArrayList<>();
    for (int sheet = 0; sheet < plan.sheets().size(); sheet++) {
      for (int row = 0; row < plan.sheets().get(sheet).rows().size(); row++) {
        for (BookPlan.PlannedCell cell : plan.sheets().get(sheet).rows().get(row).cells()) {
          CellValue written = first.value(sheet, row, cell.column());
          Optional<CellValue> read = again.value(sheet, row, cell.column());
          if (!read.equals(Optional.of(written))) {
            differences.add(sheet + " " + row + " " + cell + ": " + written + ", then " + read);
          }
        }
      }
    }
    assertThat(differences).isEmpty();
  }
}
