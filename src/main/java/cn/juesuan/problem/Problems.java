package cn.juesuan.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects problems up to their {@link Limit}. */
public final class Problems {

  private final Limit limit = new Limit();
  private final List<Problem> admitted = new ArrayList<>();

  /** The places of the first problems, as many as were there when one was last asked for. */
  private final Set<Place> places = new HashSet<>();

  private int placed = 0;

  /** Keeps the problem, or counts it where there are too many already. */
  public void add(Problem problem) {
    if (limit.admits(problem)) {
      admitted.add(problem);
    }
  }

  /** Whether one of the problems is exactly there. */
  public boolean isReported(Place place) {
    for (; placed < admitted.size(); placed++) {
      places.add(admitted.get(placed).place());
    }
    return places.contains(place);
  }

  /** The problems in the order of adding, and at the end how many more there were. */
  public List<Problem> list() {
    List<Problem> list = new ArrayList<>(admitted);
    list.addAll(limit.beyond());
    return list;
  }
}
