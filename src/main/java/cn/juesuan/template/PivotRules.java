package cn.juesuan.template;

import cn.juesuan.formula.Area;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledFormula.Link;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.CompiledSheet.CompiledRow;
import cn.juesuan.template.ReferenceHolder.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What is asked of pivot tables, which pass as the template has them: that nothing of them and of
 * their sources is repeated or moved, and that people know what they show.
 */
final class PivotRules {

  private final CompiledSheet sheet;
  private final List<CompiledSheet> sheets;
  private final Function<String, Place> places;

  /**
   * @param sheet on which they stand
   * @param places where something stands on it
   */
  PivotRules(CompiledSheet sheet, List<CompiledSheet> sheets, Function<String, Place> places) {
    this.sheet = sheet;
    this.sheets = sheets;
    this.places = places;
  }

  /**
   * What is wrong with a pivot table.
   *
   * @param pivot its first area all of it, the second where messages say that it is
   * @param source what it is made of
   */
  List<Problem> faults(ReferenceHolder pivot, List<CompiledFormula> source) {
    List<Problem> faults = new ArrayList<>();
    Place place = places.apply(pivot.areas().get(1).text());
    if (sheet.repeat().isPresent()) {
      faults.add(Kind.FEATURE_UNSUPPORTED.at(place, pivot.what() + "不能放在会重复的工作表里"));
    }
    Area all = pivot.areas().get(0);
    if (sheet.bands().stream().anyMatch(b -> touches(b, all))) {
      faults.add(
          Kind.FEATURE_UNSUPPORTED.at(place, pivot.what() + "不能和重复行在同一行，请把它放到重复行上面、下面或单独的表里"));
    }
    for (CompiledFormula formula : source) {
      for (Link link : formula.references()) {
        if (link.sheet() >= 0) {
          source(pivot, link, place, faults);
        }
      }
    }
    return faults;
  }

  private void source(ReferenceHolder pivot, Link link, Place place, List<Problem> faults) {
    CompiledSheet from = sheets.get(link.sheet());
    Area area = link.area();
    String what =
        pivot.what() + "的数据来源 " + from.source().name() + "!" + area.text().replace("$", "");
    if (from.name().placeholders().findAny().isPresent()) {
      faults.add(
          Kind.FEATURE_UNSUPPORTED.at(
              place, pivot.what() + "的数据来源在工作表“" + from.source().name() + "”里，它会重复或改名，请放在名称不变的表里"));
    } else if (from.bands().stream().anyMatch(b -> touches(b, area))) {
      faults.add(Kind.FEATURE_UNSUPPORTED.at(place, what + " 里有重复行，生成后会变大，请改用公式或重复行汇总"));
    } else if (from.bands().stream().anyMatch(b -> b.lastRow() < area.firstRow())) {
      faults.add(Kind.FEATURE_UNSUPPORTED.at(place, what + " 在重复行下面，生成后会移动，请把它放到重复行上面或单独的表里"));
    } else if (pivot.behaviour() == Behaviour.PIVOT && changes(from, area)) {
      faults.add(Kind.PIVOT_STALE.at(place, what + " 里有占位符或公式，生成后它显示的还是模板里的数"));
    }
  }

  private static boolean touches(Band band, Area area) {
    return band.firstRow() <= area.lastRow() && area.firstRow() <= band.lastRow();
  }

  private static boolean changes(CompiledSheet from, Area area) {
    return from.rows().stream()
        .map(CompiledRow::cells)
        .flatMap(List::stream)
        .filter(c -> area.contains(c.source().row(), c.source().column()))
        .anyMatch(c -> !(c instanceof CompiledCell.Fixed));
  }
}
