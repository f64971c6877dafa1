package cn.juesuan.template;

import cn.juesuan.dictionary.Dataset;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A dataset of many lines needs # or a key: <code>${支出.基本支出}</code> says no line. */
final class ManyLines {

  private ManyLines() {}

  static List<Problem> misused(String file, List<CompiledSheet> sheets) {
    Set<Dataset> many = new HashSet<>();
    for (CompiledSheet sheet : sheets) {
      sheet.repeat().ifPresent(r -> many.add(r.dataset()));
      sheet.bands().forEach(b -> many.add(b.dataset()));
    }
    return sheets.stream().flatMap(s -> filled(s).flatMap(c -> misused(file, s, c, many))).toList();
  }

  private static Stream<CompiledCell.Filled> filled(CompiledSheet sheet) {
    return sheet.rows().stream()
        .flatMap(r -> r.cells().stream())
        .filter(CompiledCell.Filled.class::isInstance)
        .map(CompiledCell.Filled.class::cast);
  }

  private static Stream<Problem> misused(
      String file, CompiledSheet sheet, CompiledCell.Filled cell, Set<Dataset> many) {
    return cell.text()
        .placeholders()
        .filter(Placeholder.OfUnit.class::isInstance)
        .map(p -> ((Placeholder.OfUnit) p).dataset())
        .filter(d -> many.contains(d) || !d.keys().isEmpty())
        .map(
            d ->
                Kind.PLACEHOLDER_UNREADABLE.at(
                    new Place.InCell(file, sheet.source().name(), cell.source().ref()),
                    "“" + d.name() + "”每个单位有多行，要写 #层级 或 [键]"));
  }
}
