package cn.juesuan.data;

import cn.juesuan.dictionary.Dataset;
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

  private final Map<String, Integer> indexes = new HashMap<>();

  FileOrder(List<Dataset> datasets) {
    datasets.forEach(d -> indexes.put(d.fileName(), d.index()));
  }

  @Override
  public int compare(Problem one, Problem other) {
    Place a = one.place();
    Place b = other.place();
    int files = a.file().equals(b.file()) ? 0 : Integer.compare(index(a), index(b));
    return files == 0 ? Integer.compare(a.line(), b.line()) : files;
  }

  private int index(Place place) {
    return indexes.getOrDefault(place.file(), -1);
  }
}
