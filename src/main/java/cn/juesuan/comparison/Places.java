package cn.juesuan.comparison;

import cn.juesuan.comparison.Alignment.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where the rows, or the columns, of a sheet are in another that was made of it. */
final class Places {

  private static final int GONE = -1;

  private final int[] now;
  private final List<Integer> added = new ArrayList<>();

  private Places(int count) {
    this.now = new int[count];
    Arrays.fill(now, GONE);
  }

  /** Finds them; what is at the beginning and at the end of both needs no search. */
  static Places of(List<Line> made, List<Line> there) {
    Places places = new Places(made.size());
    int least = Math.min(made.size(), there.size());
    int first = 0;
    while (first < least && made.get(first).equals(there.get(first))) {
      places.now[first] = first;
      first++;
    }
    int last = 0;
    while (last < least - first
        && made.get(made.size() - 1 - last).equals(there.get(there.size() - 1 - last))) {
      places.now[made.size() - 1 - last] = there.size() - 1 - last;
      last++;
    }
    Alignment.of(
            made.subList(first, made.size() - last),
            there.subList(first, there.size() - last),
            Line::likeness)
        .forEach(places::pair);
    return places;
  }

  private void pair(Pair<Line> pair) {
    if (pair.left().isPresent() && pair.right().isPresent()) {
      now[pair.left().get().place()] = pair.right().get().place();
    } else {
      pair.right().ifPresent(line -> added.add(line.place()));
    }
  }

  int count() {
    return now.length;
  }

  /** Where one is now; empty if it is gone. */
  Optional<Integer> of(int place) {
    if (place >= now.length) {
      return Optional.of(place + shift());
    }
    return now[place] == GONE ? Optional.empty() : Optional.of(now[place]);
  }

  /** By how much what is beyond the last one has moved. */
  private int shift() {
    for (int i = now.length - 1; i >= 0; i--) {
      if (now[i] != GONE) {
        return now[i] - i;
      }
    }
    return 0;
  }

  /** The first one from a place on that is still there. */
  int firstFrom(int place) {
    int at = place;
    while (of(at).isEmpty()) {
      at++;
    }
    return of(at).orElseThrow();
  }

  /** The last one up to a place that is still there; -1 if none is. */
  int lastUpTo(int place) {
    int at = place;
    while (at >= 0 && of(at).isEmpty()) {
      at--;
    }
    return at < 0 ? GONE : of(at).orElseThrow();
  }

  /** Those that are new. */
  List<Integer> added() {
    return added;
  }
}
