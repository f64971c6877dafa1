package cn.juesuan.template;

import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.CompiledSheet.CompiledRow;
import cn.juesuan.template.CompiledSheet.CompiledText;
import cn.juesuan.template.CompiledSheet.Money;
import cn.juesuan.template.CompiledSheet.Repeat;
import cn.juesuan.template.TemplateSheet.Cell;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Row;
import cn.juesuan.value.MoneyUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** Understands one sheet but for its formulas, which need all sheets. */
final class SheetCompiler {

  private static final Money WAN = new Money(MoneyUnit.WAN, OptionalInt.empty());

  private final TemplateBook book;
  private final TemplateSheet sheet;
  private final TextReader texts;
  private final Consumer<Problem> problems;
  private final List<Cell> filled = new ArrayList<>();

  /** By the cells themselves: to compare what they hold would take long. */
  private final IdentityHashMap<Cell, TextTemplate> placeholders = new IdentityHashMap<>();

  SheetCompiler(
      TemplateBook book, TemplateSheet sheet, Dictionary dictionary, Consumer<Problem> problems) {
    this.book = book;
    this.sheet = sheet;
    this.problems = problems;
    this.texts = new TextReader(new PlaceholderReader(dictionary), problems);
  }

  CompiledSheet compile() {
    TextTemplate name = texts.read(sheet.name(), place(""));
    Optional<Repeat> repeat = repeat(name);
    readTexts();
    List<Band> bands = new BandFinder(place(""), problems).find(carriers(repeat));
    List<CompiledRow> rows = sheet.rows().stream().map(r -> row(r, bands)).toList();
    return new CompiledSheet(sheet, name, repeat, money(), bands, rows, List.of(), outerTexts());
  }

  private Optional<Repeat> repeat(TextTemplate name) {
    Set<Repeat> repeats = new LinkedHashSet<>();
    name.placeholders()
        .forEach(
            p -> {
              if (p instanceof Placeholder.OfBand band) {
                repeats.add(new Repeat(band.dataset(), band.level()));
              } else if (!(p instanceof Placeholder.OfUnit)) {
                problems.accept(Kind.PLACEHOLDER_MISPLACED.at(place(""), "工作表名里不能用这种占位符"));
              }
            });
    if (repeats.size() > 1) {
      problems.accept(Kind.PLACEHOLDER_MISPLACED.at(place(""), "一个工作表只能按一个数据集重复"));
    }
    return repeats.stream().findFirst();
  }

  private void readTexts() {
    for (Row row : sheet.rows()) {
      for (Cell cell : row.cells()) {
        if (cell.content() instanceof Content.Text text
            && TextTemplate.hasPlaceholder(text.plain())) {
          filled.add(cell);
          placeholders.put(cell, texts.read(text.runs(), place(cell.ref())));
          if (text.phonetic().isThere()) {
            problems.accept(
                Kind.PHONETIC_LOST.at(place(cell.ref()), text.plain(), "单元格里有占位符，填入数据后没有拼音"));
          }
        } else if (cell.content() instanceof Content.Refused refused) {
          problems.accept(refused.kind().at(place(cell.ref()), refused.reason()));
        }
      }
    }
  }

  private List<BandFinder.Carrier> carriers(Optional<Repeat> repeat) {
    List<BandFinder.Carrier> carriers = new ArrayList<>();
    filled.forEach(
        cell ->
            placeholders
                .get(cell)
                .placeholders()
                .filter(Placeholder.OfBand.class::isInstance)
                .map(Placeholder.OfBand.class::cast)
                .filter(b -> !isRepeat(repeat, b))
                .forEach(
                    b ->
                        carriers.add(
                            new BandFinder.Carrier(
                                cell.row(), cell.column(), b.dataset(), b.level()))));
    return carriers;
  }

  private static boolean isRepeat(Optional<Repeat> repeat, Placeholder.OfBand band) {
    return repeat.isPresent() && repeat.get().equals(new Repeat(band.dataset(), band.level()));
  }

  private Money money() {
    Set<Money> said = new LinkedHashSet<>();
    filled.forEach(
        cell ->
            placeholders
                .get(cell)
                .placeholders()
                .forEach(
                    p -> {
                      if (p instanceof Placeholder.OfMoneyUnit m
                          && said.add(new Money(m.unit(), m.decimals()))
                          && said.size() > 1) {
                        problems.accept(
                            Kind.PLACEHOLDER_MISPLACED.at(place(cell.ref()), "同一工作表写了两种不同的金额单位"));
                      }
                    }));
    return said.stream().findFirst().orElse(WAN);
  }

  private CompiledRow row(Row row, List<Band> bands) {
    List<Band> path = CompiledSheet.pathOf(bands, row.index());
    return new CompiledRow(row, path, row.cells().stream().map(c -> cell(c, path)).toList());
  }

  private CompiledCell cell(Cell cell, List<Band> path) {
    TextTemplate text = placeholders.get(cell);
    return text == null
        ? new CompiledCell.Fixed(cell)
        : new CompiledCell.Filled(cell, text, path(text, path));
  }

  /** A value belongs to the innermost band that it names; without one, to its row's. */
  private static List<Band> path(TextTemplate text, List<Band> rowPath) {
    return text.placeholders()
        .filter(Placeholder.OfBand.class::isInstance)
        .map(Placeholder.OfBand.class::cast)
        .flatMap(p -> rowPath.stream().filter(b -> b.isSame(p.dataset(), p.level())))
        .max(Comparator.comparingInt(Band::depth))
        .map(Band::path)
        .orElse(rowPath);
  }

  private List<CompiledText> outerTexts() {
    return sheet.texts().stream()
        .map(
            outer -> {
              TextTemplate text = texts.read(outer.text(), place(outer.where()));
              if (!text.placeholders().allMatch(Placeholder.OfUnit.class::isInstance)) {
                problems.accept(
                    Kind.PLACEHOLDER_MISPLACED.at(
                        place(outer.where()), outer.text(), outer.where() + "里只能用单位自己的列"));
              }
              return new CompiledText(outer.id(), text, outer.codes());
            })
        .toList();
  }

  private Place place(String ref) {
    return new Place.InCell(book.file(), sheet.name(), ref);
  }
}
