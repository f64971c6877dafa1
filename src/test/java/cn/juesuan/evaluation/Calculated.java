package cn.juesuan.evaluation;

import cn.juesuan.finished.VerifiedAlike;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** A plan's calculated values as text, and what went wrong while calculating. */
public final class Calculated {

  private final Calculation calculation;
  private final List<Problem> problems = new ArrayList<>();

  private Calculated(BookPlan plan) {
    Formulas formulas = Formulas.of(plan.template(), problems::add);
    if (problems.isEmpty()) {
      calculation = Calculation.of(plan, formulas);
      problems.addAll(calculation.problems());
      if (problems.isEmpty()) {
        VerifiedAlike.check(plan, calculation);
      }
    } else {
      throw new IllegalArgumentException(problems.toString());
    }
  }

  public static Calculated of(BookPlan plan) {
    return new Calculated(plan);
  }

  /** The value of a cell as a file would hold it; rows and columns count from 0. */
  public String shown(int sheet, int row, int column) {
    return calculation.cell(sheet, row, column).map(CellValues::shown).orElse("");
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
