package cn.juesuan.problem;

import java.util.Objects;

/**
 * One thing that is wrong: what kind, where, the value as written and what happened here.
 *
 * @param unit the unit's code, empty where the problem concerns the batch or the template set
 * @param value the value as it was written, a long one cut; empty where there is none
 * @param detail one Chinese sentence about this case, without its place
 */
public record Problem(Kind kind, Place place, String unit, String value, String detail) {

  private static final int LONGEST = 500;

  public Problem {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(place);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(value);
    Objects.requireNonNull(detail);
    value = cut(value);
    detail = cut(detail);
  }

  /** A report that quotes a whole file is no report. */
  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }

  /** Whether it stops what it concerns; a warning does not. */
  public boolean isError() {
    return kind.severity() == Severity.ERROR;
  }

  /** The same problem, said of a unit. */
  public Problem ofUnit(String code) {
    return new Problem(kind, place, code, value, detail);
  }

  /** The line that a console shows. */
  public String text() {
    return kind.severity().label() + " " + place.text() + "：" + detail + "。" + kind.remedy() + "。";
  }
}
