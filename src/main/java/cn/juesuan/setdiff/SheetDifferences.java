package cn.juesuan.setdiff;

import cn.juesuan.format.NumberFormat;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.Areas;
import cn.juesuan.template.TemplateBook;
import cn.juesuan.template.TemplateBook.Look;
import cn.juesuan.template.TemplateSheet;
import cn.juesuan.template.TemplateSheet.Cell;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TextTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** What two sheets have otherwise: rows, columns, cells, number formats, what stands on cells. */
final class SheetDifferences {

  /** A cell's place in the new sheet. */
  private record At(int row, int column) {}

  /** Cells that changed in the same way; {@code text} is said of the first. */
  private record Change(String text, List<Area> cells) {}

  private final SheetPair pair;
  private final Follower follower;
  private final List<Look> looksBefore;
  private final List<Look> looksAfter;
  private final String where;
  private final List<Difference> found = new ArrayList<>();
  private final Map<String, Change> contents = new LinkedHashMap<>();
  private final Map<String, Change> formats = new LinkedHashMap<>();

  private SheetDifferences(
      TemplateBook before, TemplateBook after, SheetPair pair, Follower follower) {
    this.pair = pair;
    this.follower = follower;
    this.looksBefore = before.looks();
    this.looksAfter = after.looks();
    this.where = after.file() + " " + pair.after().name();
  }

  static List<Difference> of(
      TemplateBook before, TemplateBook after, SheetPair pair, Follower follower) {
    SheetDifferences differences = new SheetDifferences(before, after, pair, follower);
    differences.rows();
    differences.columns();
    differences.cells();
    differences.say(differences.contents, "");
    differences.say(differences.formats, "数字格式 ");
    HolderDifferences.of(pair, follower).forEach(differences::say);
    return differences.found;
  }

  private void say(String text) {
    found.add(new Difference(where, text));
  }

  private void say(Map<String, Change> changes, String what) {
    for (Change change : changes.values()) {
      List<String> areas = Areas.joined(change.cells()).stream().map(Area::text).toList();
      String more = change.cells().size() > 1 ? "（" + change.cells().size() + " 格）" : "";
      say(what + String.join("、", areas) + more + "：" + change.text());
    }
  }

  private void rows() {
    List<Integer> added = filled(pair.map().rows().added(), pair.after(), Cell::row);
    added.removeIf(pair.checks().after()::has);
    runs(added).forEach(r -> say("新增第 " + numbers(r) + " 行" + quoted(pair.after(), r, Cell::row)));
    List<Integer> gone = filled(pair.map().rows().gone(), pair.before(), Cell::row);
    gone.removeIf(pair.checks().before()::has);
    runs(gone).forEach(r -> say("去掉原第 " + numbers(r) + " 行" + quoted(pair.before(), r, Cell::row)));
  }

  private void columns() {
    List<Integer> added = filled(pair.map().columns().added(), pair.after(), Cell::column);
    runs(added)
        .forEach(r -> say("新增 " + letters(r) + " 列" + quoted(pair.after(), r, Cell::column)));
    List<Integer> gone = filled(pair.map().columns().gone(), pair.before(), Cell::column);
    runs(gone)
        .forEach(r -> say("去掉原 " + letters(r) + " 列" + quoted(pair.before(), r, Cell::column)));
  }

  /** Rows or columns that follow each other. */
  private record Run(int first, int last) {}

  /** Those in which something stands. */
  private static List<Integer> filled(
      List<Integer> lines, TemplateSheet sheet, ToIntFunction<Cell> line) {
    Set<Integer> filled = new HashSet<>();
    SheetPair.cells(sheet).stream()
        .filter(c -> !(c.content() instanceof Content.Blank))
        .forEach(c -> filled.add(line.applyAsInt(c)));
    return new ArrayList<>(lines.stream().filter(filled::contains).toList());
  }

  private static List<Run> runs(List<Integer> lines) {
    List<Run> runs = new ArrayList<>();
    for (int line : lines) {
      int last = runs.size() - 1;
      if (last >= 0 && runs.get(last).last() == line - 1) {
        runs.set(last, new Run(runs.get(last).first(), line));
      } else {
        runs.add(new Run(line, line));
      }
    }
    return runs;
  }

  private static String numbers(Run run) {
    String first = String.valueOf(run.first() + 1);
    return run.first() == run.last() ? first : first + "–" + (run.last() + 1);
  }

  private static String letters(Run run) {
    String first = Area.columnName(run.first());
    return run.first() == run.last() ? first : first + "–" + Area.columnName(run.last());
  }

  private static String quoted(TemplateSheet sheet, Run run, ToIntFunction<Cell> line) {
    String words =
        SheetText.first(
            SheetPair.cells(sheet).stream()
                .filter(c -> line.applyAsInt(c) >= run.first() && line.applyAsInt(c) <= run.last())
                .toList());
    return words.isEmpty() ? "" : "“" + words + "”";
  }

  private void cells() {
    Map<At, Cell> now = new HashMap<>();
    SheetPair.cells(pair.after()).forEach(c -> now.put(new At(c.row(), c.column()), c));
    Set<Integer> addedRows = new HashSet<>(pair.map().rows().added());
    Set<Integer> addedColumns = new HashSet<>(pair.map().columns().added());
    for (Cell old : SheetPair.cells(pair.before())) {
      Optional<Integer> row = pair.map().rows().place(old.row());
      Optional<Integer> column = pair.map().columns().place(old.column());
      if (row.isPresent() && column.isPresent()) {
        At at = new At(row.get(), column.get());
        Optional<Cell> cell = Optional.ofNullable(now.remove(at));
        compare(old, cell.orElse(new Cell(at.row(), at.column(), 0, new Content.Blank())));
      }
    }
    now.values().stream()
        .filter(c -> !addedRows.contains(c.row()) && !addedColumns.contains(c.column()))
        .sorted((a, b) -> a.row() != b.row() ? a.row() - b.row() : a.column() - b.column())
        .forEach(c -> compare(new Cell(c.row(), c.column(), 0, new Content.Blank()), c));
  }

  private void compare(Cell old, Cell now) {
    if (pair.checks().after().has(now.row())) {
      return;
    }
    String before = moved(old, now);
    String after = SheetText.of(now);
    if (!before.equals(after)) {
      String key =
          Follower.relative(before, now.row(), now.column())
              + "→"
              + Follower.relative(after, now.row(), now.column());
      add(contents, key, Changed.text(before, after), now);
    } else if (showsFigure(now)) {
      String format = format(looksBefore, old).code();
      String other = format(looksAfter, now).code();
      if (!format.equals(other)) {
        add(formats, format + "→" + other, Changed.text(format, other), now);
      }
    }
  }

  /** Whether a number may stand there; the format of words that stay says nothing. */
  private static boolean showsFigure(Cell cell) {
    return cell.content() instanceof Content.Text text
        ? TextTemplate.hasPlaceholder(text.plain())
        : !(cell.content() instanceof Content.Blank);
  }

  private static void add(Map<String, Change> changes, String key, String text, Cell cell) {
    changes
        .computeIfAbsent(key, k -> new Change(text, new ArrayList<>()))
        .cells()
        .add(Area.cell(cell.row(), cell.column()));
  }

  private static NumberFormat format(List<Look> looks, Cell cell) {
    return looks.get(Math.min(cell.style(), looks.size() - 1)).known();
  }

  private String moved(Cell old, Cell now) {
    return old.content() instanceof Content.Calculated calculated
        ? "="
            + follower.moved(
                calculated.formula(), new Follower.Site(Optional.of(pair), old.row(), now.row()))
        : SheetText.of(old);
  }
}
