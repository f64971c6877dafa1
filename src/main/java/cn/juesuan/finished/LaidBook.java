package cn.juesuan.finished;

import cn.juesuan.evaluation.CellShower;
import cn.juesuan.evaluation.CellValues;
import cn.juesuan.finished.FinishedLooks.SheetLook;
import cn.juesuan.finished.FinishedReader.ReadSheet;
import cn.juesuan.format.Formatted;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.Node;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.template.TemplateBook.DefinedName;
import cn.juesuan.template.TemplateSheet.Row;
import cn.juesuan.view.NamedAreas;
import cn.juesuan.view.Preview;
import cn.juesuan.view.ShownBook;
import cn.juesuan.xlsx.CellLook;
import cn.juesuan.xlsx.ChartCacheWriter;
import cn.juesuan.xlsx.ChartXml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A finished workbook as it lies in its folder, as it is shown. */
final class LaidBook implements ShownBook {

  /** Of all charts; nobody draws more. */
  private static final long MOST_POINTS = 5_000_000;

  private final FinishedCells cells;
  private final FinishedReader.Read read;
  private final FinishedLooks looks;
  private final CellShower shower;
  private final List<Map<Integer, Row>> rows = new ArrayList<>();
  private final Set<String> faults = new LinkedHashSet<>();
  private long points;

  LaidBook(FinishedCells cells, FinishedReader.Read read, FinishedLooks looks) {
    this.cells = cells;
    this.read = read;
    this.looks = looks;
    this.shower = new CellShower(looks.styles().looks());
    for (ReadSheet sheet : read.sheets()) {
      Map<Integer, Row> byIndex = new HashMap<>();
      sheet.rows().forEach(r -> byIndex.put(r.index(), r));
      rows.add(byIndex);
    }
  }

  /** What could not be shown with certainty until now, in Chinese. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  @Override
  public List<ShownSheet> sheets() {
    List<ShownSheet> sheets = new ArrayList<>();
    for (int i = 0; i < read.sheets().size(); i++) {
      String name = cells.sheetName(i);
      SheetLook look = looks.sheets().get(i);
      boolean drawn = !look.charts().isEmpty();
      sheets.add(
          new ShownSheet(name, name, cells.lastRow(i) + 1, look.widths(), look.merges(), drawn));
    }
    return sheets;
  }

  @Override
  public List<StyledCell> row(int sheet, int row) {
    return Optional.ofNullable(rows.get(sheet).get(row)).map(Row::cells).orElse(List.of()).stream()
        .map(c -> new StyledCell(c.column(), c.style()))
        .toList();
  }

  @Override
  public List<CoveredArea> areas(String name) {
    return read.names().stream()
        .filter(n -> n.name().equals(name))
        .flatMap(n -> NamedAreas.of(n.formula()).stream().flatMap(a -> area(n, a).stream()))
        .toList();
  }

  private Optional<CoveredArea> area(DefinedName name, Node.Reference area) {
    return area.sheet()
        .flatMap(cells::sheetNamed)
        .map(sheet -> new CoveredArea(name.sheet(), sheet, area.area()));
  }

  @Override
  public Optional<CellValue> cell(int sheet, int row, int column) {
    Optional<CellValue> value = cells.value(sheet, row, column);
    if (value.isEmpty()) {
      faults.add(place(sheet, row, column) + " 的公式算不出来");
    } else if (value.get() == ErrorCode.REF || value.get() == ErrorCode.NAME) {
      faults.add(place(sheet, row, column) + " 是 " + CellValues.shown(value.get()));
    }
    return value.filter(v -> v != CellValue.Blank.BLANK);
  }

  private String place(int sheet, int row, int column) {
    return cells.sheetName(sheet) + "!" + Area.cell(row, column).text();
  }

  @Override
  public Preview.Shown shown(int sheet, int row, int column, int style) {
    Optional<CellValue> value = cell(sheet, row, column);
    value
        .map(v -> shower.shown(v, style))
        .filter(Formatted.Refused.class::isInstance)
        .map(r -> ((Formatted.Refused) r).reason())
        .ifPresent(why -> faults.add(place(sheet, row, column) + " 的数字格式：" + why));
    return value.map(v -> Preview.Shown.of(v, shower.text(v, style))).orElse(Preview.Shown.NOTHING);
  }

  @Override
  public CellLook face(int style) {
    List<CellLook> faces = looks.styles().faces();
    return style >= 0 && style < faces.size() ? faces.get(style) : CellLook.PLAIN;
  }

  @Override
  public List<ChartXml> charts() {
    List<ChartXml> charts = new ArrayList<>();
    for (int i = 0; i < looks.sheets().size(); i++) {
      for (byte[] part : looks.sheets().get(i).charts()) {
        ChartXml chart = new ChartXml(part);
        chart.remember(this::values);
        charts.add(chart);
      }
    }
    return charts;
  }

  /** What a chart's formula stands for; empty if that is no cells. */
  private Optional<List<Optional<CellValue>>> values(String formula) {
    List<Optional<CellValue>> values = new ArrayList<>();
    List<Node.Reference> areas = NamedAreas.of(formula);
    for (Node.Reference area : areas) {
      Optional<Integer> sheet = area.sheet().flatMap(cells::sheetNamed);
      if (sheet.isEmpty()) {
        return unknown(formula);
      }
      int before = values.size();
      ChartCacheWriter.add(area.area(), values, (row, column) -> cell(sheet.get(), row, column));
      points += values.size() - before;
      if (points > MOST_POINTS) {
        faults.add("图表合计画的单元格超过 " + MOST_POINTS + " 个");
        return Optional.empty();
      }
    }
    return areas.isEmpty() ? unknown(formula) : Optional.of(values);
  }

  private Optional<List<Optional<CellValue>>> unknown(String formula) {
    faults.add("图表的数据“" + formula + "”不是单元格");
    return Optional.empty();
  }
}
