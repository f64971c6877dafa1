package cn.juesuan.workbook;

import cn.juesuan.calculation.CellValue;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.Node;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.TemplateBook.DefinedName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A finished workbook that people may have edited, calculated anew to read its checks. */
public final class FinishedBook {

  private final String file;
  private final FinishedCells cells;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private FinishedBook(String file, FinishedCells cells) {
    this.file = file;
    this.cells = cells;
  }

  /**
   * Calculates every check and what it needs; values that the file remembers count for nothing.
   * Nothing is written.
   *
   * @throws IOException if the file cannot be read from the disk
   */
  public static Found<List<Verdict>> verify(Path file) throws IOException {
    String name = file.getFileName().toString();
    try {
      FinishedReader.Read read = FinishedReader.read(PackReader.read(file, Format.WORKBOOK));
      FinishedBook book = new FinishedBook(name, new FinishedCells(read));
      book.read();
      return new Found<>(List.copyOf(book.verdicts), book.problems);
    } catch (UnreadableTemplate e) {
      return new Found<>(
          List.of(), List.of(Kind.WORKBOOK_UNREADABLE.at(new Place.InFile(name), e.getMessage())));
    }
  }

  private void read() {
    List<DefinedName> names =
        cells.names().stream().filter(n -> n.name().equals(CheckRow.NAME)).toList();
    if (names.isEmpty()) {
      missing("没有名称“校验”，不知道校验在哪里");
    }
    names.forEach(n -> read(n.formula()));
    for (FinishedCells.Failed failed : cells.failed()) {
      problems.add(
          Kind.FORMULA_FAILS.at(
              new Place.InCell(file, failed.sheet(), failed.ref()),
              "=" + failed.formula(),
              failed.reason()));
    }
  }

  private void read(String checks) {
    List<Node.Reference> areas = areas(checks);
    boolean known = areas.stream().allMatch(a -> a.sheet().flatMap(cells::sheetNamed).isPresent());
    if (areas.isEmpty() || !known) {
      missing("名称“校验”指向“" + checks + "”，那里不是单元格");
      return;
    }
    areas.forEach(a -> read(a.sheet().flatMap(cells::sheetNamed).orElseThrow(), a.area()));
  }

  /** The areas that a name lists; none if it stands for anything else. */
  private static List<Node.Reference> areas(String text) {
    List<Node.Reference> areas = new ArrayList<>();
    try {
      for (Formula part : Formula.parseUnion(text)) {
        if (part.nodes().size() == 1 && part.nodes().get(0) instanceof Node.Reference area) {
          areas.add(area);
        } else {
          return List.of();
        }
      }
    } catch (FormulaException e) {
      // it is reported like a name that stands for anything else
      return List.of();
    }
    return areas;
  }

  private void read(int sheet, Area area) {
    int last = Math.min(area.lastRow(), cells.lastRow(sheet));
    for (int row = area.firstRow(); row <= last; row++) {
      row(sheet, row, area.firstColumn());
    }
  }

  /** A row that cannot be calculated has no verdict; the formula at fault is reported. */
  private void row(int sheet, int row, int column) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < CheckRow.COLUMNS; i++) {
      Optional<CellValue> value = cells.value(sheet, row, column + i);
      if (value.isEmpty()) {
        return;
      }
      texts.add(CellValues.readable(value.get()));
    }
    CheckRow check = new CheckRow(texts);
    check.verdict().ifPresent(verdicts::add);
    if (check.verdict().isEmpty() && !check.isEmpty()) {
      String ref = Area.cell(row, column + CheckRow.COLUMNS - 1).text();
      problems.add(check.broken(new Place.InCell(file, cells.sheetName(sheet), ref)));
    }
  }

  private void missing(String detail) {
    problems.add(Kind.CHECKS_MISSING.at(new Place.InFile(file), detail));
  }
}
