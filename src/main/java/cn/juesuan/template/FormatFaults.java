package cn.juesuan.template;

import cn.juesuan.format.NumberFormat;
import cn.juesuan.format.Parsed;
import cn.juesuan.formula.Node;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.TemplateSheet.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Number formats of which nobody can say for certain what Excel shows: those of cells that show a
 * value, and those that TEXT is given as a constant.
 */
final class FormatFaults {

  /** Which argument of TEXT is the format. */
  private static final int FORMAT = 1;

  private final TemplateBook book;
  private final List<Problem> problems = new ArrayList<>();

  private FormatFaults(TemplateBook book) {
    this.book = book;
  }

  static List<Problem> of(TemplateBook book, List<CompiledSheet> sheets) {
    FormatFaults faults = new FormatFaults(book);
    sheets.forEach(faults::add);
    return faults.problems;
  }

  private void add(CompiledSheet sheet) {
    Map<String, List<CompiledCell>> refused = new LinkedHashMap<>();
    sheet.rows().stream()
        .flatMap(r -> r.cells().stream())
        .forEach(
            cell -> {
              if (showsValue(cell) && format(cell) instanceof Parsed.Refused why) {
                refused.computeIfAbsent(why.reason(), r -> new ArrayList<>()).add(cell);
              }
              if (cell instanceof CompiledCell.Calculated calculated) {
                calculated
                    .formula()
                    .formula()
                    .calls("TEXT")
                    .forEach(call -> constant(sheet, calculated, call));
              }
            });
    refused.forEach((why, cells) -> problems.add(fault(sheet, cells, why)));
  }

  private static boolean showsValue(CompiledCell cell) {
    return !(cell instanceof CompiledCell.Fixed)
        || (cell.source().content() instanceof Content.Fixed fixed && fixed.type().equals("n"));
  }

  private Parsed format(CompiledCell cell) {
    List<TemplateBook.Look> looks = book.looks();
    return looks.get(Math.min(cell.source().style(), looks.size() - 1)).format();
  }

  private Problem fault(CompiledSheet sheet, List<CompiledCell> cells, String why) {
    String more = cells.size() > 1 ? "（这样的单元格共 " + cells.size() + " 个）" : "";
    return Kind.FORMAT_UNCERTAIN.at(place(sheet, cells.get(0)), "数字格式" + more + "：" + why);
  }

  private void constant(CompiledSheet sheet, CompiledCell cell, Node.Call call) {
    if (call.arguments().size() > FORMAT
        && call.arguments().get(FORMAT).size() == 1
        && call.arguments().get(FORMAT).get(0) instanceof Node.Literal literal
        && !TextTemplate.hasPlaceholder(literal.text())
        && NumberFormat.parseText(literal.text(), book.dates()) instanceof Parsed.Refused why) {
      problems.add(
          Kind.FORMAT_UNCERTAIN.at(
              place(sheet, cell), "TEXT 的格式“" + literal.text() + "”：" + why.reason()));
    }
  }

  private Place place(CompiledSheet sheet, CompiledCell cell) {
    return new Place.InCell(book.file(), sheet.source().name(), cell.source().ref());
  }
}
