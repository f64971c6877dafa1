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
import java.util.ArrayList;
import java.util.Arrays;
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

  /** An area of more is cut down to what a unit's sheets have. */
  private static final long MOST_CELLS = 10_000;

  private static final ProgramLinker.Extents ENDLESS =
      new ProgramLinker.Extents() {
        @Override
        public int lastRow(int sheet) {
          return Area.LAST_ROW;
        }

        @Override
        public int lastColumn(int sheet) {
          return Area.LAST_COLUMN;
        }
      };

  private final IdentityHashMap<CompiledFormula, Parsed> programs = new IdentityHashMap<>();

  private final List<SheetLoader> loaders = new ArrayList<>();

  private final Reach reach = new Reach();

  private Programs() {}

  /**
   * A formula, parsed.
   *
   * @param byCell whether its areas are calculated cell by cell
   * @param quick how it is calculated without POI's evaluator, where that is possible
   * @param unmoved its tokens while nothing of it has moved, where those can be told beforehand
   */
  record Parsed(
      Program program, boolean byCell, Optional<Quick> quick, Optional<Unmoved> unmoved) {}

  /** Linked tokens and the highest number of a sheet in them. */
  record Unmoved(Ptg[] tokens, int lastSheet) {}

  /** Parses every formula of a template once. */
  static Programs of(CompiledBook book, Consumer<Problem> problems) {
    Map<String, Integer> sheets = new HashMap<>();
    book.sheets().forEach(s -> sheets.put(s.source().name(), s.source().index()));
    Programs programs = new Programs();
    ProgramParser parser = new ProgramParser(parsingBook(book));
    for (CompiledSheet sheet : book.sheets()) {
      programs.add(book, sheet, parser, sheets, problems);
    }
    for (CompiledName name : book.names()) {
      programs.add(name, parser, sheets);
    }
    book.sheets().forEach(s -> programs.loaders.add(SheetLoader.of(s, programs)));
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
      CompiledBook book,
      CompiledSheet sheet,
      ProgramParser parser,
      Map<String, Integer> sheets,
      Consumer<Problem> problems) {
    sheet.rows().stream()
        .flatMap(r -> r.cells().stream())
        .filter(CompiledCell.Calculated.class::isInstance)
        .map(CompiledCell.Calculated.class::cast)
        .forEach(
            cell -> {
              String text = cell.formula().formula().text();
              try {
                Program program = parser.parse(text, sheet.source().index());
                reach.add(
                    program,
                    cell.formula().references().stream().map(CompiledFormula.Link::area).toList());
                boolean byCell = ArrayRules.calculatesByCell(program);
                programs.put(
                    cell.formula(),
                    new Parsed(
                        program,
                        byCell,
                        byCell
                            ? Optional.empty()
                            : QuickCompiler.compile(program, cell.formula().constants()),
                        unmoved(cell.formula(), program, sheets)));
              } catch (ProgramParser.Unsupported e) {
                Place place =
                    new Place.InCell(
                        book.source().file(), sheet.source().name(), cell.source().ref());
                problems.accept(Kind.FORMULA_UNSUPPORTED.at(place, "=" + text, e.getMessage()));
              }
            });
  }

  /** A name that POI cannot calculate is kept all the same: perhaps no formula needs it. */
  private void add(CompiledName name, ProgramParser parser, Map<String, Integer> sheets) {
    for (CompiledFormula part : name.parts()) {
      try {
        Program program =
            parser.parse(part.formula().text(), Math.max(0, name.source().sheet().orElse(0)));
        programs.put(
            part, new Parsed(program, false, Optional.empty(), unmoved(part, program, sheets)));
      } catch (ProgramParser.Unsupported e) {
        programs.remove(part);
      }
    }
  }

  private static Optional<Unmoved> unmoved(
      CompiledFormula formula, Program program, Map<String, Integer> sheets) {
    boolean large = formula.references().stream().anyMatch(r -> r.area().cells() > MOST_CELLS);
    if (formula.constants().isPresent() && !large && leadsTo(sheets.keySet(), formula)) {
      Ptg[] tokens =
          ProgramLinker.link(
              program,
              sheets,
              ENDLESS,
              -1,
              formula.references().stream().map(CompiledFormula.Link::unmoved).toList(),
              formula.constants().get(),
              IntUnaryOperator.identity());
      int last =
          formula.references().stream().mapToInt(CompiledFormula.Link::sheet).max().orElse(0);
      // what a name means depends on the sheet
      if (Arrays.stream(tokens).noneMatch(NamePtg.class::isInstance)) {
        return Optional.of(new Unmoved(tokens, last));
      }
    }
    return Optional.empty();
  }

  /**
   * A name typed in other letters, or of no sheet at all, is found or refused when it is planned.
   */
  private static boolean leadsTo(Set<String> sheets, CompiledFormula formula) {
    return formula.references().stream()
        .flatMap(r -> r.unmoved().pieces().stream())
        .allMatch(piece -> piece.sheet().map(sheets::contains).orElse(true));
  }

  /** Empty for what POI cannot calculate. */
  Optional<Parsed> of(CompiledFormula formula) {
    return Optional.ofNullable(programs.get(formula));
  }

  /** What loads a template sheet's cells. */
  SheetLoader loader(int sheet) {
    return loaders.get(sheet);
  }
}
