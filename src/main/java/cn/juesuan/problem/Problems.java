package cn.juesuan.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects problems up to their {@link Limit}. */
public final class Problems {

  private final Limit limit = new Limit();
  private final List<Problem> admitted = new ArrayList<>();
  private final Set<Place> places = new HashSet<>();

  public void add(Problem problem) {
    if (limit.admits(problem)) {
      admitted.add(problem);
      places.add(problem.place());
    }
  }

  /** Whether one of the problems is exactly there. */
  public boolean isReported(Place place) {
    return places.contains(place);
  }

  /** The problems in the order of adding, and at the end how many more there were. */
  public List<Problem> list() {
    List<Problem> list = new ArrayList<>(admitted);
    list.addAll(limit.beyond());
    return list;
  }
}
