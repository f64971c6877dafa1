package cn.juesuan.finished;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.evaluation.Calculation;
import cn.juesuan.evaluation.Formulas;
import cn.juesuan.finished.FinishedReader.ReadSheet;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.AreaReader;
import cn.juesuan.ooxml.FileKind;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.PackageReader;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.operand.CellValue;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedContent;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.plan.BookPlan.PlannedName;
import cn.juesuan.plan.BookPlan.PlannedRow;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.template.TemplateBook.DefinedName;
import cn.juesuan.template.TemplateSheet;
import cn.juesuan.template.TemplateSheet.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A finished workbook that is read again has the values that it was written with, bit by bit. */
public final class VerifiedAlike {

  private VerifiedAlike() {}

  /** A workbook that was written: its values are those of the plan. */
  public static void check(Path folder, BookPlan plan, byte[] bytes) {
    try {
      Path file = Files.write(folder.resolve("生成.xlsx"), bytes);
      check(file);
      FinishedCells again = new FinishedCells(read(file));
      Files.delete(file);
      check(plan, Calculation.of(plan, Formulas.of(plan.template(), p -> {})), again);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FinishedReader.Read read(Path file) throws IOException {
    try {
      return FinishedReader.read(PackageReader.read(file, FileKind.WORKBOOK));
    } catch (UnreadableTemplate e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  private static void check(BookPlan plan, Calculation first, FinishedCells again) {
    List<String> differences = new ArrayList<>();
    for (int sheet = 0; sheet < plan.sheets().size(); sheet++) {
      for (int row = 0; row < plan.sheets().get(sheet).rows().size(); row++) {
        for (PlannedCell cell : plan.sheets().get(sheet).rows().get(row).cells()) {
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

  /**
   * A workbook that lies somewhere: every formula has the value that the file remembers of it.
   *
   * @return how many formulas there are
   */
  public static int check(Path file) {
    try {
      FinishedReader.Read read = read(file);
      return check(file.toString(), read, new FinishedCells(read));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same of one that was opened. */
  static int check(FinishedBook book) {
    return check(book.file(), book.read(), book.cells());
  }

  private static int check(String file, FinishedReader.Read read, FinishedCells cells) {
    int formulas = 0;
    List<String> differences = new ArrayList<>();
    for (int sheet = 0; sheet < read.sheets().size(); sheet++) {
      Optional<OpcPackage.Part> part = read.sheets().get(sheet).part();
      if (part.isPresent()) {
        for (RememberedValue formula : RememberedValue.ofFormulas(part.get())) {
          formulas++;
          difference(file, cells, sheet, formula).ifPresent(differences::add);
        }
      }
    }
    assertThat(differences).isEmpty();
    return formulas;
  }

  private static Optional<String> difference(
      String file, FinishedCells cells, int sheet, RememberedValue formula) {
    Area at = AreaReader.read(formula.cell()).orElseThrow();
    Optional<CellValue> remembered = Optional.of(formula.value());
    Optional<CellValue> calculated = cells.value(sheet, at.firstRow(), at.firstColumn());
    return calculated.equals(remembered)
        ? Optional.empty()
        : Optional.of(
            file
                + " "
                + cells.sheetName(sheet)
                + "!"
                + at.text()
                + ": "
                + remembered
                + ", then "
                + calculated);
  }

  /** A plan whose file is never written: its formulas, read as the file would have them. */
  public static void check(BookPlan plan, Calculation first) {
    List<ReadSheet> sheets =
        plan.sheets().stream()
            .map(s -> new ReadSheet(s.name(), Optional.empty(), rows(s), filtered(s)))
            .toList();
    List<DefinedName> names = plan.names().stream().map(VerifiedAlike::name).toList();
    OpcPackage.Part none = new OpcPackage.Part("", "", new byte[0], List.of());
    OpcPackage pack = new OpcPackage(List.of(), List.of());
    FinishedReader.Read read =
        new FinishedReader.Read(pack, none, sheets, names, plan.template().source().dates());
    check(plan, first, new FinishedCells(read));
  }

  private static DefinedName name(PlannedName name) {
    String formula =
        name.parts().stream().map(PlannedFormula::text).collect(Collectors.joining(","));
    return new DefinedName(name.name(), name.sheet(), formula);
  }

  private static List<TemplateSheet.Row> rows(PlannedSheet sheet) {
    List<TemplateSheet.Row> rows = new ArrayList<>();
    for (PlannedRow row : sheet.rows()) {
      int index = rows.size();
      List<TemplateSheet.Cell> cells =
          row.cells().stream()
              .map(c -> new TemplateSheet.Cell(index, c.column(), c.style(), content(c)))
              .toList();
      boolean hidden =
          sheet.template().rowAt(row.template()).map(r -> r.source().hidden()).orElse(false);
      rows.add(new TemplateSheet.Row(index, true, Optional.empty(), hidden, cells));
    }
    return rows;
  }

  private static boolean filtered(PlannedSheet sheet) {
    return sheet.template().source().filtered();
  }

  private static Content content(PlannedCell cell) {
    if (cell.content() instanceof PlannedContent.Live live) {
      return new Content.Calculated(live.formula().text());
    }
    if (cell.content() instanceof PlannedContent.Decimal decimal) {
      return new Content.Fixed("n", decimal.digits());
    }
    if (cell.content() instanceof PlannedContent.Text text) {
      return new Content.Text(text.runs());
    }
    return cell.content() instanceof PlannedContent.Kept kept
        ? kept.content()
        : new Content.Blank();
  }
}
