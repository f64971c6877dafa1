package cn.juesuan.problem;

import java.util.Objects;

/**
 * One thing that is wrong: what kind, where, the value as written and what happened here.
 *
 * @param unit the unit's code, empty where the problem concerns the batch or the template set
 * @param value the value as it was written, empty where there is none
 * @param detail one Chinese sentence about this case, without its place
 */
public record Problem(Kind kind, Place place, String unit, String value, String detail) {

  public Problem {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(place);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(value);
    Objects.requireNonNull(detail);
  }

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
