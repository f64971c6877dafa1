package cn.juesuan.plan;

import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.FormulaWriter;
import cn.juesuan.formula.Target;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledFormula;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Decides how formulas are written whose references are settled. */
final class FormulaTexts {

  private final Consumer<Problem> problems;

  FormulaTexts(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /**
   * The formula; one that Excel cannot hold stays as the template has it and is a problem.
   *
   * @param place where the template has it
   */
  PlannedFormula planned(
      CompiledFormula formula,
      List<Target> targets,
      List<String> literals,
      Supplier<Place.InCell> place) {
    if (formula.follows(targets)) {
      return new PlannedFormula(formula, Optional.empty(), targets, literals);
    }
    try {
      Optional<String> text = Optional.of(formula.text(targets, literals));
      return new PlannedFormula(formula, text, targets, literals);
    } catch (FormulaException e) {
      problems.accept(
          Kind.FORMULA_TOO_LONG.at(place.get(), "=" + formula.formula().text(), e.getMessage()));
      return new PlannedFormula(formula, formula.typed(), targets, literals);
    }
  }

  /** A list of areas as charts have it, in brackets. */
  PlannedFormula bracketed(PlannedFormula list, Supplier<Place.InCell> place) {
    String text = "(" + list.text() + ")";
    check(text.length(), list.template().formula().text(), place);
    return new PlannedFormula(list.template(), Optional.of(text), list.targets(), list.literals());
  }

  /**
   * A name's areas are written as one list: what fits one by one may be too long together.
   *
   * @param typed the list as the template has it
   */
  void checkJoined(List<PlannedFormula> parts, String typed, Supplier<Place.InCell> place) {
    if (parts.size() > 1) {
      int commas = parts.size() - 1;
      check(commas + parts.stream().mapToInt(p -> p.text().length()).sum(), typed, place);
    }
  }

  private void check(int characters, String typed, Supplier<Place.InCell> place) {
    FormulaWriter.whyTooLong(characters)
        .ifPresent(why -> problems.accept(Kind.FORMULA_TOO_LONG.at(place.get(), "=" + typed, why)));
  }
}
