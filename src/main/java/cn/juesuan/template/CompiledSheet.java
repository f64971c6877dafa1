package cn.juesuan.template;

import cn.juesuan.dictionary.Dataset;
import cn.juesuan.value.MoneyUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A template's sheet, understood.
 *
 * @param name its name, with placeholders
 * @param repeat for what it is repeated, empty if it is not
 * @param money how it writes amounts
 * @param bands outer before inner
 * @param byIndex the rows by their index, counting from 0; empty where the template has none
 */
public record CompiledSheet(
    TemplateSheet source,
    TextTemplate name,
    Optional<Repeat> repeat,
    Money money,
    List<Band> bands,
    List<CompiledRow> rows,
    List<CompiledHolder> holders,
    List<CompiledText> texts,
    List<Optional<CompiledRow>> byIndex) {

  public CompiledSheet {
    bands = List.copyOf(bands);
    rows = List.copyOf(rows);
    holders = List.copyOf(holders);
    texts = List.copyOf(texts);
    byIndex = List.copyOf(byIndex);
  }

  public CompiledSheet(
      TemplateSheet source,
      TextTemplate name,
      Optional<Repeat> repeat,
      Money money,
      List<Band> bands,
      List<CompiledRow> rows,
      List<CompiledHolder> holders,
      List<CompiledText> texts) {
    this(source, name, repeat, money, bands, rows, holders, texts, byIndex(rows));
  }

  private static List<Optional<CompiledRow>> byIndex(List<CompiledRow> rows) {
    int last = rows.stream().mapToInt(r -> r.source().index()).max().orElse(-1);
    List<Optional<CompiledRow>> byIndex =
        new ArrayList<>(Collections.nCopies(last + 1, Optional.empty()));
    rows.forEach(r -> byIndex.set(r.source().index(), Optional.of(r)));
    return byIndex;
  }

  /** Whether a mark in one of its cells says that it is not to be published. */
  public boolean isInternal() {
    return placeholders().anyMatch(Placeholder.NotPublic.class::isInstance);
  }

  /** The columns of which marks in its cells say that every amount has its place on this sheet. */
  public List<Placeholder.Complete> complete() {
    return placeholders()
        .filter(Placeholder.Complete.class::isInstance)
        .map(Placeholder.Complete.class::cast)
        .distinct()
        .toList();
  }

  private Stream<Placeholder> placeholders() {
    return rows.stream()
        .flatMap(r -> r.cells().stream())
        .filter(CompiledCell.Filled.class::isInstance)
        .flatMap(c -> ((CompiledCell.Filled) c).text().placeholders());
  }

  /** The row with that index, if the template has one. */
  public Optional<CompiledRow> rowAt(int index) {
    return index < byIndex.size() ? byIndex.get(index) : Optional.empty();
  }

  /** For which lines or groups of lines a sheet is repeated. */
  public record Repeat(Dataset dataset, Level level) {}

  /** The unit of amounts and to how many decimals leaf amounts are rounded, if at all. */
  public record Money(MoneyUnit unit, OptionalInt decimals) {}

  /** A row and the bands that contain it, outermost first. */
  public record CompiledRow(TemplateSheet.Row source, List<Band> path, List<CompiledCell> cells) {
    public CompiledRow {
      path = List.copyOf(path);
      cells = List.copyOf(cells);
    }
  }

  /** A cell, understood. */
  public sealed interface CompiledCell {
    /** The cell as the template has it. */
    TemplateSheet.Cell source();

    /** Written as the template has it. */
    record Fixed(TemplateSheet.Cell source) implements CompiledCell {}

    /**
     * Takes data.
     *
     * @param path the bands to which its value belongs: shorter than its row's where it spans the
     *     rows of inner bands
     */
    record Filled(TemplateSheet.Cell source, TextTemplate text, List<Band> path)
        implements CompiledCell {}

    /** A live formula. */
    record Calculated(TemplateSheet.Cell source, CompiledFormula formula) implements CompiledCell {}
  }

  /**
   * Something besides a cell, understood.
   *
   * @param path for a merge: the bands inside which it is repeated
   */
  public record CompiledHolder(
      ReferenceHolder source, List<CompiledFormula> formulas, List<Band> path) {
    public CompiledHolder {
      formulas = List.copyOf(formulas);
      path = List.copyOf(path);
    }
  }

  /**
   * A text outside the cells.
   *
   * @param codes whether an ampersand begins a code there
   */
  public record CompiledText(int id, TextTemplate text, boolean codes) {}

  /** The bands that contain a row, outermost first. */
  public List<Band> pathOf(int row) {
    return pathOf(bands, row);
  }

  static List<Band> pathOf(List<Band> bands, int row) {
    List<Band> path = new ArrayList<>();
    for (Band band : bands) {
      if (band.contains(row)) {
        path.add(band);
      }
    }
    return path;
  }

  /** The bands to which a cell's value belongs: those of its row unless it spans inner ones. */
  public List<Band> pathOf(int row, int column) {
    List<CompiledCell> cells = rowAt(row).map(CompiledRow::cells).orElse(List.of());
    for (CompiledCell cell : cells) {
      if (cell.source().column() == column && cell instanceof CompiledCell.Filled filled) {
        return filled.path();
      }
    }
    return pathOf(row);
  }
}
