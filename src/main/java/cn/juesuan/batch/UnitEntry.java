package cn.juesuan.batch;

import cn.juesuan.data.Unit;
import cn.juesuan.list.ListPlaces;
import cn.juesuan.problem.Place;

/**
 * A unit and the line that lists it.
 *
 * @param places of the list that lists it
 * @param index its place among the batch's units, from 0
 */
record UnitEntry(ListPlaces places, int index, Unit unit, int line) {

  Place.InList place(String column) {
    return places.at(line, column);
  }
}
