package cn.juesuan.advice;

import cn.juesuan.formula.Area;
import cn.juesuan.problem.Place;
import cn.juesuan.template.CompiledBook;
import cn.juesuan.template.CompiledFormula;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.CompiledSheet.CompiledRow;
import cn.juesuan.template.TemplateBook.DefinedName;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.view.NamedAreas;
import cn.juesuan.workbook.WorkbookTemplate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A workbook template as hints look at it: what it prints, its cells and its formulas. */
record AdvisedBook(WorkbookTemplate template) {

  /** What the names begin with that programs give themselves. */
  static final String BUILT_IN = "_xlnm.";

  private static final String PRINT_AREA = BUILT_IN + "Print_Area";

  CompiledBook book() {
    return template.book();
  }

  List<CompiledSheet> sheets() {
    return book().sheets();
  }

  /** The sheets that are meant for the public. */
  List<CompiledSheet> publicSheets() {
    return sheets().stream().filter(s -> !s.isInternal()).toList();
  }

  Place place(CompiledSheet sheet, String ref) {
    return new Place.InCell(book().source().file(), sheet.source().name(), ref);
  }

  Place place(CompiledSheet sheet, CompiledCell cell) {
    return place(sheet, cell.source().ref());
  }

  /** What is printed of a sheet; none where it does not say so: then everything is. */
  List<Area> printed(CompiledSheet sheet) {
    Optional<Integer> own = Optional.of(sheet.source().index());
    return areas(sheet, n -> n.name().equals(PRINT_AREA) && n.sheet().equals(own));
  }

  /** The areas on a sheet that such names cover. */
  List<Area> areas(CompiledSheet sheet, Predicate<DefinedName> which) {
    return NamedAreas.on(sheet.source().name(), book().source().names().stream().filter(which));
  }

  static Stream<CompiledCell> cells(CompiledSheet sheet) {
    return sheet.rows().stream().flatMap(r -> r.cells().stream());
  }

  /** The cells in which something stands. */
  static Stream<CompiledCell> filled(CompiledSheet sheet) {
    return cells(sheet).filter(c -> !(c.source().content() instanceof Content.Blank));
  }

  static Optional<CompiledCell> cell(CompiledSheet sheet, int row, int column) {
    return sheet.rowAt(row).map(CompiledRow::cells).orElse(List.of()).stream()
        .filter(c -> c.source().column() == column)
        .filter(c -> !(c.source().content() instanceof Content.Blank))
        .findFirst();
  }

  /** Every formula that is no cell's and no name's: of rules, charts, links. */
  static Stream<CompiledFormula> held(CompiledSheet sheet) {
    return sheet.holders().stream().flatMap(h -> h.formulas().stream());
  }

  static Stream<CompiledCell.Calculated> calculated(CompiledSheet sheet) {
    return cells(sheet)
        .filter(CompiledCell.Calculated.class::isInstance)
        .map(CompiledCell.Calculated.class::cast);
  }

  static boolean isIn(List<Area> areas, CompiledCell cell) {
    return areas.stream().anyMatch(a -> a.contains(cell.source().row(), cell.source().column()));
  }
}
