package cn.juesuan.finished;

import cn.juesuan.check.CheckRow;
import cn.juesuan.check.Verdict;
import cn.juesuan.evaluation.CellValues;
import cn.juesuan.finished.NamedArea.Held;
import cn.juesuan.finished.NamedArea.NamedCell;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.Node;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.TemplateBook.DefinedName;
import cn.juesuan.template.TemplateBook.Look;
import cn.juesuan.view.NamedAreas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads from a finished workbook the cells of its defined names, calculated anew. */
public final class FinishedAreas {

  /** Nobody's lists are longer; a name may list the same cells again and again. */
  private static final long MOST_CELLS = 2_000_000;

  private final FinishedBook book;
  private final String file;
  private final FinishedReader.Read read;
  private final FinishedCells cells;
  private final NumberTexts texts;
  private final List<Problem> problems = new ArrayList<>();
  private long covered;

  private FinishedAreas(FinishedBook book, List<Look> looks) {
    this.book = book;
    this.file = book.file();
    this.read = book.read();
    this.cells = book.cells();
    this.texts = new NumberTexts(read.sheets(), looks);
  }

  /**
   * What a finished workbook says.
   *
   * @param verdicts of its checks; none where it has no checks
   */
  public record Finished(List<Verdict> verdicts, List<NamedArea> areas) {
    /** Of a workbook that cannot be read. */
    public static final Finished NOTHING = new Finished(List.of(), List.of());

    public Finished {
      verdicts = List.copyOf(verdicts);
      areas = List.copyOf(areas);
    }
  }

  /**
   * Calculates the areas whose names begin so, and the checks; values that the file remembers count
   * for nothing. Nothing is written.
   */
  public static Found<Finished> read(FinishedBook book, String prefix) {
    try {
      return new FinishedAreas(book, FinishedLooks.styles(book.read()).looks()).read(prefix);
    } catch (UnreadableTemplate e) {
      return new Found<>(
          Finished.NOTHING,
          List.of(Kind.WORKBOOK_UNREADABLE.at(new Place.InFile(book.file()), e.getMessage())));
    }
  }

  private Found<Finished> read(String prefix) {
    List<DefinedName> names =
        read.names().stream().filter(n -> n.name().startsWith(prefix)).toList();
    PrintedUnits printed = new PrintedUnits(read.sheets(), cells, names);
    List<NamedArea> areas = new ArrayList<>();
    names.stream()
        .filter(n -> isMeant(n, names))
        .forEach(n -> area(n, printed).ifPresent(areas::add));
    boolean checked = read.names().stream().anyMatch(n -> n.name().equals(CheckRow.NAME));
    if (!checked) {
      cells.failed().forEach(f -> problems.add(f.problem(file)));
      return new Found<>(new Finished(List.of(), areas), problems);
    }
    Found<List<Verdict>> verdicts = book.verdicts();
    problems.addAll(verdicts.problems());
    return new Found<>(new Finished(verdicts.value(), areas), problems);
  }

  /** Copied sheets bring names of their own, which are not the workbook's. */
  private static boolean isMeant(DefinedName name, List<DefinedName> names) {
    return name.sheet().isEmpty()
        || names.stream()
            .noneMatch(n -> n.sheet().isEmpty() && n.name().equalsIgnoreCase(name.name()));
  }

  private Optional<NamedArea> area(DefinedName name, PrintedUnits printed) {
    List<Node.Reference> references = NamedAreas.of(name.formula());
    boolean known =
        references.stream().allMatch(r -> r.sheet().flatMap(cells::sheetNamed).isPresent());
    if (references.isEmpty() || !known) {
      problems.add(
          Kind.CARRIED_UNKNOWN.at(
              new Place.InCell(file, "名称 " + name.name(), ""),
              "它指向“" + name.formula() + "”，那里不是单元格"));
      return Optional.empty();
    }
    List<List<NamedCell>> rows = new ArrayList<>();
    for (Node.Reference reference : references) {
      covered += size(sheetOf(reference), reference.area());
      if (covered > MOST_CELLS) {
        problems.add(
            Kind.CARRIED_UNKNOWN.at(
                new Place.InCell(file, "名称 " + name.name(), ""),
                "这样的名称覆盖的单元格合计超过 " + MOST_CELLS + " 个"));
        return Optional.empty();
      }
      rows.addAll(rows(sheetOf(reference), reference.area()));
    }
    int first = sheetOf(references.get(0));
    return Optional.of(
        new NamedArea(name.name(), cells.sheetName(first), printed.on(first), read.dates(), rows));
  }

  /** How many cells of an area are looked at. */
  private long size(int sheet, Area area) {
    long rows = Math.min(area.lastRow(), cells.lastRow(sheet)) - area.firstRow() + 1L;
    long columns = Math.min(area.lastColumn(), texts.lastColumn(sheet)) - area.firstColumn() + 1L;
    return Math.max(1, rows) * Math.max(1, columns);
  }

  private int sheetOf(Node.Reference reference) {
    return reference.sheet().flatMap(cells::sheetNamed).orElseThrow();
  }

  private List<List<NamedCell>> rows(int sheet, Area area) {
    List<List<NamedCell>> rows = new ArrayList<>();
    int lastRow = Math.min(area.lastRow(), cells.lastRow(sheet));
    int lastColumn = Math.min(area.lastColumn(), texts.lastColumn(sheet));
    for (int row = area.firstRow(); row <= lastRow; row++) {
      List<NamedCell> cellsOfRow = new ArrayList<>();
      for (int column = area.firstColumn(); column <= lastColumn; column++) {
        cellsOfRow.add(cell(sheet, row, column));
      }
      rows.add(cellsOfRow);
    }
    return rows;
  }

  /** What cannot be calculated is reported with all other such formulas. */
  private NamedCell cell(int sheet, int row, int column) {
    Held held =
        cells
            .value(sheet, row, column)
            .map(v -> held(v, sheet, row, column))
            .orElse(new Held.Nothing());
    return new NamedCell(cells.sheetName(sheet), Area.cell(row, column).text(), held);
  }

  private Held held(CellValue value, int sheet, int row, int column) {
    if (value instanceof Numeric number) {
      return new Held.Figure(number.value(), texts.of(number.value(), sheet, row, column));
    } else if (value instanceof ErrorCode error) {
      return new Held.Fault(error.shown());
    }
    String text = CellValues.shown(value);
    return text.isBlank() ? new Held.Nothing() : new Held.Words(text);
  }
}
