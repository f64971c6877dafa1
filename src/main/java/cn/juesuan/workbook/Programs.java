package cn.juesuan.workbook;

import cn.juesuan.formula.Area;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledBook;
import cn.juesuan.template.CompiledBook.CompiledName;
import cn.juesuan.template.CompiledFormula;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.Ptg;

/** The parsed formulas of a template, by the formula. */
final class Programs {

  private final IdentityHashMap<CompiledFormula, Program> programs = new IdentityHashMap<>();

  private final Set<CompiledFormula> byCell = Collections.newSetFromMap(new IdentityHashMap<>());

  private final IdentityHashMap<CompiledFormula, Unmoved> unmoved = new IdentityHashMap<>();

  private Programs() {}

  /** Linked tokens and the highest number of a sheet in them. */
  private record Unmoved(Ptg[] tokens, int lastSheet) {}

  /** Parses every formula of a template once. */
  static Programs of(CompiledBook book, Consumer<Problem> problems) {
    Programs programs = new Programs();
    ProgramParser parser = new ProgramParser(parsingBook(book));
    for (CompiledSheet sheet : book.sheets()) {
      programs.add(book, sheet, parser, problems);
    }
    for (CompiledName name : book.names()) {
      programs.add(name, parser);
    }
    Map<String, Integer> sheets = new HashMap<>();
    book.sheets().forEach(s -> sheets.put(s.source().name(), s.source().index()));
    programs.programs.keySet().forEach(f -> programs.link(f, sheets));
    return programs;
  }

  private static ParsingBook parsingBook(CompiledBook book) {
    List<ParsingBook.TemplateName> names =
        book.names().stream()
            .map(
                n -> new ParsingBook.TemplateName(n.source().name(), n.source().sheet().orElse(-1)))
            .toList();
    return new ParsingBook(book.sheets().stream().map(s -> s.source().name()).toList(), names);
  }

  private void add(
      CompiledBook book, CompiledSheet sheet, ProgramParser parser, Consumer<Problem> problems) {
    sheet.rows().stream()
        .flatMap(r -> r.cells().stream())
        .filter(CompiledCell.Calculated.class::isInstance)
        .map(CompiledCell.Calculated.class::cast)
        .forEach(
            cell -> {
              String text = cell.formula().formula().text();
              try {
                Program program = parser.parse(text, sheet.source().index());
                if (ArrayRules.calculatesByCell(program)) {
                  byCell.add(cell.formula());
                }
                programs.put(cell.formula(), program);
              } catch (ProgramParser.Unsupported e) {
                Place place =
                    new Place.InCell(
                        book.source().file(), sheet.source().name(), cell.source().ref());
                problems.accept(Kind.FORMULA_UNSUPPORTED.at(place, "=" + text, e.getMessage()));
              }
            });
  }

  /** A name that POI cannot calculate is kept all the same: perhaps no formula needs it. */
  private void add(CompiledName name, ProgramParser parser) {
    for (CompiledFormula part : name.parts()) {
      try {
        programs.put(
            part,
            parser.parse(part.formula().text(), Math.max(0, name.source().sheet().orElse(0))));
      } catch (ProgramParser.Unsupported e) {
        programs.remove(part);
      }
    }
  }

  boolean has(CompiledFormula formula) {
    return programs.containsKey(formula);
  }

  /** Whether its areas are calculated cell by cell. */
  boolean isByCell(CompiledFormula formula) {
    return byCell.contains(formula);
  }

  /**
   * The tokens of a formula of which nothing has moved, while the sheets up to that number are
   * where the template has them; linked once.
   */
  Optional<Ptg[]> unmoved(CompiledFormula formula, int sheets) {
    Optional<Unmoved> tokens = Optional.ofNullable(unmoved.get(formula));
    return tokens.filter(t -> t.lastSheet() < sheets).map(Unmoved::tokens);
  }

  private void link(CompiledFormula formula, Map<String, Integer> sheets) {
    boolean wholeColumns =
        formula.references().stream().anyMatch(r -> r.area().shape() == Area.Shape.COLUMNS);
    if (formula.constants().isPresent() && !wholeColumns && leadsTo(sheets.keySet(), formula)) {
      Ptg[] tokens =
          ProgramLinker.link(
              of(formula),
              sheets,
              new int[0],
              formula.references().stream().map(CompiledFormula.Link::unmoved).toList(),
              formula.constants().get(),
              IntUnaryOperator.identity());
      int last =
          formula.references().stream().mapToInt(CompiledFormula.Link::sheet).max().orElse(0);
      // what a name means depends on the sheet
      if (Arrays.stream(tokens).noneMatch(NamePtg.class::isInstance)) {
        unmoved.put(formula, new Unmoved(tokens, last));
      }
    }
  }

  /**
   * A name typed in other letters, or of no sheet at all, is found or refused when it is planned.
   */
  private static boolean leadsTo(Set<String> sheets, CompiledFormula formula) {
    return formula.references().stream()
        .flatMap(r -> r.unmoved().pieces().stream())
        .allMatch(piece -> piece.sheet().map(sheets::contains).orElse(true));
  }

  Program of(CompiledFormula formula) {
    return programs.get(formula);
  }
}
