package cn.juesuan.finished;

import cn.juesuan.finished.FinishedReader.ReadSheet;
import cn.juesuan.formula.Node;
import cn.juesuan.template.TemplateBook.DefinedName;
import cn.juesuan.template.TemplateSheet.Cell;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.value.MoneyUnit;
import cn.juesuan.view.NamedAreas;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The units of money that a finished workbook's sheets print: 单位：万元, or 万元 alone. */
final class PrintedUnits {

  private static final Pattern PRINTED =
      Pattern.compile("[（(]?((金额)?单位\\s*[:：]\\s*(人民币)?)?(万元|元)\\s*[)）]?");

  private final List<ReadSheet> sheets;
  private final FinishedCells cells;
  private final List<Node.Reference> areas;

  /**
   * @param names what stands in their areas is data and prints nothing
   */
  PrintedUnits(List<ReadSheet> sheets, FinishedCells cells, List<DefinedName> names) {
    this.sheets = sheets;
    this.cells = cells;
    this.areas = names.stream().flatMap(n -> NamedAreas.of(n.formula()).stream()).toList();
  }

  Set<MoneyUnit> on(int sheet) {
    Set<MoneyUnit> units = EnumSet.noneOf(MoneyUnit.class);
    sheets.get(sheet).rows().stream()
        .flatMap(r -> r.cells().stream())
        .forEach(c -> printed(c).filter(u -> !isData(sheet, c)).ifPresent(units::add));
    return units;
  }

  private static Optional<MoneyUnit> printed(Cell cell) {
    if (cell.content() instanceof Content.Text text) {
      Matcher printed = PRINTED.matcher(text.plain().strip());
      return printed.matches() ? MoneyUnit.labelled(printed.group(4)) : Optional.empty();
    }
    return Optional.empty();
  }

  private boolean isData(int sheet, Cell cell) {
    return areas.stream()
        .filter(a -> a.sheet().flatMap(cells::sheetNamed).filter(s -> s == sheet).isPresent())
        .anyMatch(a -> a.area().contains(cell.row(), cell.column()));
  }
}
