package cn.juesuan.data;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;

/** Problems that several readers report in the same words. */
public final class UnitFaults {

  private UnitFaults() {}

  /** A column of the unit list that must not be empty is. */
  public static Problem required(Place place) {
    return Kind.REQUIRED_EMPTY.at(place, "列“" + place.column() + "”必填，却是空的");
  }
}
