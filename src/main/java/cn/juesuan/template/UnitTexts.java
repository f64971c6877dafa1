package cn.juesuan.template;

import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.util.function.Consumer;

/** Reads texts outside of workbooks, which may use the unit's own columns only. */
public final class UnitTexts {

  private final TextReader reader;
  private final Consumer<Problem> problems;

  /**
   * @param problems takes placeholders that cannot be read or name no column of the unit
   */
  public UnitTexts(Dictionary dictionary, Consumer<Problem> problems) {
    this.reader = new TextReader(new PlaceholderReader(dictionary), problems);
    this.problems = problems;
  }

  /** A document's text in pieces; what is wrong with it goes to the problems. */
  public TextTemplate read(String text, Place place) {
    return read(text, place, "文档");
  }

  /**
   * The same of a text that is somewhere else.
   *
   * @param where in Chinese
   */
  public TextTemplate read(String text, Place place, String where) {
    TextTemplate read = reader.read(text, place);
    if (!read.placeholders().allMatch(Placeholder.OfUnit.class::isInstance)) {
      problems.accept(Kind.PLACEHOLDER_MISPLACED.at(place, text, where + "里只能用单位自己的列"));
    }
    return read;
  }
}
