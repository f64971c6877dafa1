package cn.juesuan.view;

import cn.juesuan.attached.OwnedPart;
import cn.juesuan.evaluation.Calculation;
import cn.juesuan.evaluation.CellShower;
import cn.juesuan.formula.Target;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.ooxml.XmlTemplate;
import cn.juesuan.operand.CellValue;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlan.PlannedName;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.xlsx.CellLook;
import cn.juesuan.xlsx.ChartCacheWriter;
import cn.juesuan.xlsx.ChartXml;
import cn.juesuan.xlsx.CopyNames;
import cn.juesuan.xlsx.HolderWriter;
import cn.juesuan.xlsx.TemplatePackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A unit's planned and calculated workbook, as it is shown. */
public final class PlannedBook implements ShownBook {

  private final TemplatePackage parts;
  private final BookPlan plan;
  private final Calculation calculation;
  private final CellShower shower;

  /**
   * A plan with its values.
   *
   * @param parts the template's, for its charts and looks
   */
  public PlannedBook(TemplatePackage parts, BookPlan plan, Calculation calculation) {
    this.parts = parts;
    this.plan = plan;
    this.calculation = calculation;
    this.shower = new CellShower(plan.template().source().looks());
  }

  @Override
  public List<ShownSheet> sheets() {
    return plan.sheets().stream().map(this::shown).toList();
  }

  private ShownSheet shown(PlannedSheet sheet) {
    return new ShownSheet(
        sheet.name(),
        sheet.template().source().name(),
        sheet.rows().size(),
        sheet.template().source().widths(),
        sheet.merges(),
        parts.sheets().get(sheet.template().source().index()).owned().stream()
            .anyMatch(o -> o.part().contentType().equals(ChartXml.TYPE)));
  }

  @Override
  public List<StyledCell> row(int sheet, int row) {
    return plan.sheets().get(sheet).rows().get(row).cells().stream()
        .map(c -> new StyledCell(c.column(), c.style()))
        .toList();
  }

  @Override
  public List<CoveredArea> areas(String name) {
    return plan.names().stream()
        .filter(n -> n.name().equals(name))
        .flatMap(n -> pieces(n).map(p -> area(n, p)))
        .toList();
  }

  private static Stream<Target.Piece> pieces(PlannedName name) {
    return name.parts().stream()
        .flatMap(p -> p.targets().stream())
        .flatMap(t -> t.pieces().stream());
  }

  private CoveredArea area(PlannedName name, Target.Piece piece) {
    int sheet = piece.sheet().flatMap(calculation::sheetNamed).or(name::sheet).orElseThrow();
    return new CoveredArea(name.sheet(), sheet, piece.area());
  }

  @Override
  public Optional<CellValue> cell(int sheet, int row, int column) {
    return calculation.cell(sheet, row, column);
  }

  @Override
  public Preview.Shown shown(int sheet, int row, int column, int style) {
    return cell(sheet, row, column)
        .map(c -> Preview.Shown.of(c, shower.text(c, style)))
        .orElse(Preview.Shown.NOTHING);
  }

  @Override
  public CellLook face(int style) {
    return style >= 0 && style < parts.faces().size() ? parts.faces().get(style) : CellLook.PLAIN;
  }

  @Override
  public List<ChartXml> charts() {
    List<ChartXml> charts = new ArrayList<>();
    CopyNames copies = new CopyNames(parts, plan);
    for (int i = 0; i < plan.sheets().size(); i++) {
      PlannedSheet sheet = plan.sheets().get(i);
      HolderWriter holders = new HolderWriter(sheet, new ChartCacheWriter(calculation, i), copies);
      for (OwnedPart owned : parts.sheets().get(sheet.template().source().index()).owned()) {
        if (owned.part().contentType().equals(ChartXml.TYPE)) {
          owned
              .pattern()
              .ifPresent(p -> charts(p, holders.copies(owned.anchor()), holders, charts));
        }
      }
    }
    return charts;
  }

  private static void charts(
      XmlTemplate pattern, int copies, HolderWriter holders, List<ChartXml> charts) {
    for (int copy = 0; copy < copies; copy++) {
      XmlBytes out = new XmlBytes(1 << 14);
      holders.write(pattern, copy, out, (what, sink) -> {});
      charts.add(new ChartXml(out.copy()));
    }
  }
}
