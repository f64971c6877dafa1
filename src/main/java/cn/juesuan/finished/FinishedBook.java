package cn.juesuan.finished;

import cn.juesuan.check.CheckRow;
import cn.juesuan.check.Difference;
import cn.juesuan.check.Verdict;
import cn.juesuan.evaluation.CellShower;
import cn.juesuan.format.Formatted;
import cn.juesuan.format.NumberFormat;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.Node;
import cn.juesuan.ooxml.FileKind;
import cn.juesuan.ooxml.PackageReader;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.operand.CellValue;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.TemplateBook.DefinedName;
import cn.juesuan.template.TemplateBook.Look;
import cn.juesuan.view.BookView;
import cn.juesuan.view.NamedAreas;
import cn.juesuan.view.Preview;
import cn.juesuan.view.PreviewMaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A finished workbook that people may have edited, calculated anew; values that the file remembers
 * count for nothing. Nothing is written.
 */
public final class FinishedBook {

  private final String file;
  private final FinishedReader.Read read;
  private final FinishedCells cells;
  private final CellStyles styles;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private Optional<List<Look>> looks = Optional.empty();
  private Optional<CellShower> shower = Optional.empty();
  private Optional<NumberTexts> texts = Optional.empty();
  private long looked;

  private FinishedBook(String file, FinishedReader.Read read, FinishedCells cells) {
    this.file = file;
    this.read = read;
    this.cells = cells;
    this.styles = new CellStyles(read.sheets());
  }

  /**
   * Opens a workbook; empty if it cannot be read.
   *
   * @param label what messages call the file
   * @throws IOException if the file cannot be read from the disk
   */
  public static Found<Optional<FinishedBook>> open(Path file, String label) throws IOException {
    try {
      FinishedReader.Read read = FinishedReader.read(PackageReader.read(file, FileKind.WORKBOOK));
      return new Found<>(
          Optional.of(new FinishedBook(label, read, new FinishedCells(read))), List.of());
    } catch (UnreadableTemplate e) {
      return new Found<>(Optional.empty(), List.of(unreadable(label, e)));
    }
  }

  /**
   * Opens a workbook that was made a moment ago.
   *
   * @throws UnreadableTemplate if it is larger than workbooks that can be read
   */
  public static FinishedBook open(byte[] made, String label) throws UnreadableTemplate {
    FinishedReader.Read read = FinishedReader.read(PackageReader.read(made, FileKind.WORKBOOK));
    return new FinishedBook(label, read, new FinishedCells(read));
  }

  /** What messages call the file. */
  public String file() {
    return file;
  }

  /** What was read of it. */
  public FinishedReader.Read read() {
    return read;
  }

  /** Its cells, calculated as they are asked for. */
  public FinishedCells cells() {
    return cells;
  }

  private static Problem unreadable(String label, UnreadableTemplate e) {
    return Kind.WORKBOOK_UNREADABLE.at(new Place.InFile(label), e.getMessage());
  }

  /** A number as a cell shows it; empty where that is not certain. Counts from 0. */
  public Optional<String> shown(double number, int sheet, int row, int column) {
    if (texts.isEmpty()) {
      texts = Optional.of(new NumberTexts(read.sheets(), looks()));
    }
    return texts.get().of(number, sheet, row, column);
  }

  /**
   * What a cell shows by its number format; empty if it cannot be calculated. Counts from 0.
   *
   * @throws UnreadableTemplate if the file's formats cannot be read
   */
  public Optional<Formatted> shown(int sheet, int row, int column) throws UnreadableTemplate {
    if (shower.isEmpty()) {
      shower = Optional.of(new CellShower(FinishedLooks.styles(read).looks()));
    }
    int style = styles.of(sheet, row, column);
    return cells.value(sheet, row, column).map(v -> shower.get().shown(v, style));
  }

  /** What it shows; empty if how it looks cannot be read. */
  public Found<Optional<Shown>> shown() {
    try {
      FinishedLooks looks = FinishedLooks.read(read);
      LaidBook laid = new LaidBook(cells, read, looks);
      return new Found<>(
          Optional.of(new Shown(new BookView(laid), () -> preview(looks), laid::faults)),
          List.of());
    } catch (UnreadableTemplate e) {
      return new Found<>(Optional.empty(), List.of(unreadable(file, e)));
    }
  }

  /** Nothing where anything of it is not certain. */
  private Preview preview(FinishedLooks looks) {
    LaidBook laid = new LaidBook(cells, read, looks);
    Preview preview = new PreviewMaker(laid).make();
    return laid.faults().isEmpty() ? preview : new Preview(List.of());
  }

  /**
   * What a finished workbook shows to those who look.
   *
   * @param faults what could not be shown with certainty, in Chinese
   */
  public record Shown(BookView view, Supplier<Preview> preview, Supplier<List<String>> faults) {}

  /** Calculates every check and what it needs; to be asked once. */
  public Found<List<Verdict>> verdicts() {
    check();
    return new Found<>(List.copyOf(verdicts), problems);
  }

  private void check() {
    List<DefinedName> names =
        cells.names().stream().filter(n -> n.name().equals(CheckRow.NAME)).toList();
    if (names.isEmpty()) {
      missing("没有名称“校验”，不知道校验在哪里");
    }
    names.forEach(n -> checks(n.formula()));
    cells.failed().forEach(f -> problems.add(f.problem(file)));
  }

  private void checks(String written) {
    List<Node.Reference> areas = NamedAreas.of(written);
    boolean known = areas.stream().allMatch(a -> a.sheet().flatMap(cells::sheetNamed).isPresent());
    if (areas.isEmpty() || !known) {
      missing("名称“校验”指向“" + written + "”，那里不是单元格");
      return;
    }
    areas.forEach(a -> rows(a.sheet().flatMap(cells::sheetNamed).orElseThrow(), a.area()));
  }

  private void rows(int sheet, Area area) {
    int last = Math.min(area.lastRow(), cells.lastRow(sheet));
    looked += Math.max(0, last - area.firstRow() + 1);
    if (looked > CheckRow.MOST_ROWS) {
      missing("名称“校验”里的行合计超过 " + CheckRow.MOST_ROWS + " 行");
      return;
    }
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
      NumberFormat format =
          i == CheckRow.DIFFERENCE ? format(sheet, row, column + i) : NumberFormat.GENERAL;
      texts.add(Difference.text(value.get(), format));
    }
    CheckRow check = new CheckRow(texts);
    check.verdict().ifPresent(verdicts::add);
    if (check.verdict().isEmpty() && !check.isEmpty()) {
      String ref = Area.cell(row, column + CheckRow.COLUMNS - 1).text();
      problems.add(check.broken(new Place.InCell(file, cells.sheetName(sheet), ref)));
    }
  }

  /** General where the styles cannot be read: the checks can be all the same. */
  private NumberFormat format(int sheet, int row, int column) {
    return Look.known(looks(), styles.of(sheet, row, column));
  }

  private List<Look> looks() {
    if (looks.isEmpty()) {
      try {
        looks = Optional.of(FinishedLooks.styles(read).looks());
      } catch (UnreadableTemplate e) {
        looks = Optional.of(List.of());
      }
    }
    return looks.get();
  }

  private void missing(String detail) {
    problems.add(Kind.CHECKS_MISSING.at(new Place.InFile(file), detail));
  }
}
