package cn.juesuan.batch;

import cn.juesuan.list.ListPlaces;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Problems as the dictionary orders their files, then by lines; those of a record stay in the order
 * of finding.
 */
final class FileOrder implements Comparator<Problem> {

  private final Map<Place, Integer> indexes = new HashMap<>();

  /**
   * @param places for each dataset, by its index, those of its list
   */
  FileOrder(List<ListPlaces> places) {
    places.forEach(p -> indexes.put(p.list(), indexes.size()));
  }

  @Override
  public int compare(Problem one, Problem other) {
    Place a = one.place();
    Place b = other.place();
    int files = Integer.compare(index(a), index(b));
    return files == 0 ? Integer.compare(a.line(), b.line()) : files;
  }

  private int index(Place place) {
    return place instanceof Place.InList in ? indexes.getOrDefault(in.list(), -1) : -1;
  }
}
