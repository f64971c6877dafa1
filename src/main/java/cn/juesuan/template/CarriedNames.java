package cn.juesuan.template;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.Node;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledBook.CompiledName;
import cn.juesuan.template.TemplateSheet.Cell;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.value.MoneyUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names 下年_数据集 of a template: each covers headings and, below them, the lines with which the
 * next year's batch begins.
 */
public final class CarriedNames {

  /** What the names begin with; the dataset's name follows. */
  public static final String PREFIX = "下年_";

  private final CompiledBook book;
  private final Dictionary dictionary;
  private final List<Problem> problems = new ArrayList<>();

  private CarriedNames(CompiledBook book, Dictionary dictionary) {
    this.book = book;
    this.dictionary = dictionary;
  }

  /** The names of a template, and the unit in which the sheet of each writes money. */
  public static Map<String, MoneyUnit> units(CompiledBook book) {
    Map<String, MoneyUnit> units = new LinkedHashMap<>();
    for (CompiledName name : book.names()) {
      if (name.source().name().startsWith(PREFIX)) {
        first(name)
            .flatMap(r -> sheet(book, r))
            .ifPresent(s -> units.put(name.source().name(), s.money().unit()));
      }
    }
    return units;
  }

  /** A column that the next year's batch begins with. */
  public record Carried(Dataset dataset, Column column) {}

  /** The columns under whose headings a template says what the next year begins with. */
  public static List<Carried> headings(CompiledBook book, Dictionary dictionary) {
    List<Carried> carried = new ArrayList<>();
    for (CompiledName name : book.names()) {
      Optional<Dataset> dataset =
          name.source().name().startsWith(PREFIX)
              ? dictionary.dataset(name.source().name().substring(PREFIX.length()))
              : Optional.empty();
      Optional<Node.Reference> area = first(name);
      Optional<CompiledSheet> sheet = area.flatMap(r -> sheet(book, r));
      if (dataset.isPresent() && sheet.isPresent()) {
        headed(sheet.get(), area.orElseThrow().area(), dataset.get()).stream()
            .flatMap(column -> dataset.get().column(column).stream())
            .forEach(column -> carried.add(new Carried(dataset.get(), column)));
      }
    }
    return carried;
  }

  /** What is wrong with the names of a template: datasets and columns that the dictionary lacks. */
  static List<Problem> faults(CompiledBook book, Dictionary dictionary) {
    CarriedNames names = new CarriedNames(book, dictionary);
    book.names().stream().filter(n -> n.source().name().startsWith(PREFIX)).forEach(names::check);
    return names.problems;
  }

  private void check(CompiledName name) {
    String list = name.source().name().substring(PREFIX.length());
    Optional<Dataset> dataset = dictionary.dataset(list);
    Place place = new Place.InCell(book.source().file(), "名称 " + name.source().name(), "");
    if (dataset.isEmpty()) {
      problems.add(Kind.CARRIED_UNKNOWN.at(place, list, "数据字典里没有数据集“" + list + "”"));
    }
    Optional<Node.Reference> area = first(name);
    Optional<CompiledSheet> sheet = area.flatMap(r -> sheet(book, r));
    if (sheet.isEmpty()) {
      problems.add(
          Kind.CARRIED_UNKNOWN.at(
              place, name.source().formula(), "它指向“" + name.source().formula() + "”，那里不是单元格"));
    } else if (dataset.isPresent()) {
      headings(sheet.get(), area.get().area(), dataset.get());
    }
  }

  private void headings(CompiledSheet sheet, Area area, Dataset dataset) {
    sheet.rowAt(area.firstRow()).stream()
        .flatMap(r -> r.source().cells().stream())
        .filter(c -> area.contains(c.row(), c.column()))
        .forEach(c -> heading(c, sheet, dataset));
    List<String> lacking = new ArrayList<>(needed(dataset));
    lacking.removeAll(headed(sheet, area, dataset));
    if (!lacking.isEmpty()) {
      String ref = Area.cell(area.firstRow(), area.firstColumn()).text();
      problems.add(
          Kind.CARRIED_UNKNOWN.at(
              new Place.InCell(book.source().file(), sheet.source().name(), ref),
              "“" + PREFIX + dataset.name() + "”的表头里没有列“" + String.join("”“", lacking) + "”"));
    }
  }

  /** What identifies lines; of units also what the program itself asks for. */
  private static List<String> needed(Dataset dataset) {
    return dataset.name().equals(Dictionary.UNITS)
        ? Dictionary.UNIT_COLUMNS
        : dataset.keys().stream().map(Column::name).toList();
  }

  private static List<String> headed(CompiledSheet sheet, Area area, Dataset dataset) {
    return sheet.rowAt(area.firstRow()).stream()
        .flatMap(r -> r.source().cells().stream())
        .filter(c -> area.contains(c.row(), c.column()))
        .filter(c -> c.content() instanceof Content.Text)
        .map(c -> ((Content.Text) c.content()).plain())
        .flatMap(text -> dataset.columnHeaded(text).stream())
        .map(Column::name)
        .toList();
  }

  private void heading(Cell cell, CompiledSheet sheet, Dataset dataset) {
    boolean known =
        !(cell.content() instanceof Content.Text text)
            || text.plain().isBlank()
            || TextTemplate.hasPlaceholder(text.plain())
            || dataset.columnHeaded(text.plain()).filter(Column::isRead).isPresent();
    if (!known) {
      String written = ((Content.Text) cell.content()).plain();
      problems.add(
          Kind.CARRIED_UNKNOWN.at(
              new Place.InCell(book.source().file(), sheet.source().name(), cell.ref()),
              written,
              "数据集“" + dataset.name() + "”没有列“" + written.strip() + "”"));
    }
  }

  private static Optional<Node.Reference> first(CompiledName name) {
    return name.parts().stream()
        .findFirst()
        .map(CompiledFormula::formula)
        .filter(f -> f.nodes().size() == 1)
        .map(f -> f.nodes().get(0))
        .filter(Node.Reference.class::isInstance)
        .map(Node.Reference.class::cast);
  }

  private static Optional<CompiledSheet> sheet(CompiledBook book, Node.Reference reference) {
    String name = reference.sheet().orElse("").toLowerCase(Locale.ROOT);
    return book.sheets().stream()
        .filter(s -> s.source().name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
