package cn.juesuan.workbook;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Target;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlan.PlannedName;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the checks from the calculated cells that the name 校验 covers. */
final class VerdictReader {

  static final String NAME = "校验";
  private static final int COLUMNS = 6;

  private final BookPlan plan;
  private final Calculation calculation;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private VerdictReader(BookPlan plan, Calculation calculation) {
    this.plan = plan;
    this.calculation = calculation;
  }

  static Found<List<Verdict>> read(BookPlan plan, Calculation calculation) {
    VerdictReader reader = new VerdictReader(plan, calculation);
    plan.names().stream().filter(n -> n.name().equals(NAME)).forEach(reader::read);
    return new Found<>(List.copyOf(reader.verdicts), reader.problems);
  }

  private void read(PlannedName name) {
    name.parts().stream()
        .flatMap(p -> p.targets().stream())
        .map(Target::pieces)
        .forEach(pieces -> pieces.forEach(this::read));
  }

  private void read(Target.Piece piece) {
    int sheet = piece.sheet().flatMap(calculation::sheetNamed).orElseThrow();
    Area area = piece.area();
    int lastRow = Math.min(area.lastRow(), plan.sheets().get(sheet).rows().size() - 1);
    for (int row = area.firstRow(); row <= lastRow; row++) {
      read(sheet, row, area.firstColumn());
    }
  }

  private void read(int sheet, int row, int column) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      texts.add(calculation.cell(sheet, row, column + i).map(CellValues::shown).orElse(""));
    }
    String word = texts.get(COLUMNS - 1);
    Optional<Verdict.Conclusion> conclusion = conclusion(word);
    if (conclusion.isPresent()) {
      verdicts.add(
          new Verdict(
              texts.get(0),
              texts.get(1),
              texts.get(2),
              texts.get(3),
              texts.get(4),
              conclusion.get()));
    } else if (texts.stream().anyMatch(t -> !t.isEmpty())) {
      String ref = Area.cell(row, column + COLUMNS - 1).text();
      Place place =
          new Place.InCell(plan.template().source().file(), plan.sheets().get(sheet).name(), ref);
      problems.add(Kind.CHECK_BROKEN.at(place, word, "校验“" + texts.get(0) + "”的结论是“" + word + "”"));
    }
  }

  private static Optional<Verdict.Conclusion> conclusion(String word) {
    for (Verdict.Conclusion conclusion : Verdict.Conclusion.values()) {
      if (conclusion.label().equals(word)) {
        return Optional.of(conclusion);
      }
    }
    return Optional.empty();
  }
}
