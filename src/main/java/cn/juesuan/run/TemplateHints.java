package cn.juesuan.run;

import cn.juesuan.docx.DocumentTemplate;
import cn.juesuan.formula.Area;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.TemplateBook;
import cn.juesuan.template.TemplateBook.DefinedName;
import cn.juesuan.template.TemplateSheet;
import cn.juesuan.template.TemplateSheet.Cell;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.view.NamedAreas;
import cn.juesuan.workbook.WorkbookTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is right in a template set and probably not meant: a column or a row close beside what is
 * printed, so that neither paper nor documents have it; a public sheet that no document takes.
 */
final class TemplateHints {

  private static final String PRINT_AREA = "_xlnm.Print_Area";

  private final TemplateBook book;
  private final List<Problem> hints = new ArrayList<>();

  private TemplateHints(TemplateBook book) {
    this.book = book;
  }

  static List<Problem> of(TemplateSet set) {
    List<Problem> all = new ArrayList<>();
    for (WorkbookTemplate workbook : set.workbooks()) {
      TemplateHints hints = new TemplateHints(workbook.book().source());
      hints.book.sheets().forEach(hints::look);
      hints.lookForUntaken(workbook, set.documents());
      all.addAll(hints.hints);
    }
    return all;
  }

  /** Of a workbook that goes into documents: public sheets that none of them takes. */
  private void lookForUntaken(WorkbookTemplate workbook, List<DocumentTemplate> documents) {
    List<CompiledSheet> untaken =
        workbook.book().sheets().stream()
            .filter(
                s -> documents.stream().noneMatch(d -> d.takesFrom(workbook, s.source().index())))
            .toList();
    if (untaken.size() < book.sheets().size()) {
      untaken.stream()
          .filter(s -> !s.isInternal())
          .map(s -> new Place.InCell(book.file(), s.source().name(), "A1"))
          .forEach(p -> hints.add(Kind.SHEET_UNTAKEN.at(p, "文档模板里没有一处用到这张工作表")));
    }
  }

  private void look(TemplateSheet sheet) {
    Optional<Integer> own = Optional.of(sheet.index());
    List<Area> printed = areas(sheet, n -> n.name().equals(PRINT_AREA) && n.sheet().equals(own));
    List<Area> named = areas(sheet, n -> !n.name().startsWith("_xlnm."));
    for (Area area : printed) {
      List<Cell> beside =
          sheet.rows().stream()
              .flatMap(r -> r.cells().stream())
              .filter(c -> !(c.content() instanceof Content.Blank) && isBeside(area, c))
              .filter(c -> !isIn(printed, c) && !isIn(named, c))
              .toList();
      if (!beside.isEmpty()) {
        hints.add(hint(sheet, area, beside));
      }
    }
  }

  private Problem hint(TemplateSheet sheet, Area area, List<Cell> beside) {
    String first = beside.get(0).ref();
    String more = beside.size() > 1 ? " 等 " + beside.size() + " 个单元格" : "";
    return Kind.PRINT_AREA_SHORT.at(
        new Place.InCell(book.file(), sheet.name(), first),
        "打印区域是 " + area.text() + "，紧挨着它的 " + first + more + "有内容，打印和文档里都没有");
  }

  /** Columns beyond a gap are helpers that nobody wants printed. */
  private static boolean isBeside(Area area, Cell cell) {
    boolean right = cell.column() == area.lastColumn() + 1;
    boolean below = cell.row() == area.lastRow() + 1;
    boolean inRows = cell.row() >= area.firstRow() && cell.row() <= area.lastRow();
    boolean inColumns = cell.column() >= area.firstColumn() && cell.column() <= area.lastColumn();
    return (right && inRows) || (below && inColumns);
  }

  private static boolean isIn(List<Area> areas, Cell cell) {
    return areas.stream().anyMatch(a -> a.contains(cell.row(), cell.column()));
  }

  private List<Area> areas(TemplateSheet sheet, Predicate<DefinedName> which) {
    return book.names().stream()
        .filter(which)
        .flatMap(n -> NamedAreas.of(n.formula()).stream())
        .filter(r -> r.sheet().filter(s -> s.equalsIgnoreCase(sheet.name())).isPresent())
        .map(r -> r.area())
        .toList();
  }
}
