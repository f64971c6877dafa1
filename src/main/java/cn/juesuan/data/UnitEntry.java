package cn.juesuan.data;

import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.problem.Place;

/**
 * A unit and the line of 单位.csv that lists it.
 *
 * @param index its place among the batch's units, from 0
 */
record UnitEntry(int index, Unit unit, int line) {

  /** The file that lists it. */
  String file() {
    return Dictionary.UNITS + ".csv";
  }

  Place place(String column) {
    return new Place.InCsv(file(), line, column);
  }
}
