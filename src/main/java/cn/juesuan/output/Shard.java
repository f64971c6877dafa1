package cn.juesuan.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One machine's part of a batch: of all units sorted by code, every N-th.
 *
 * @param number from 1
 * @param of how many parts there are
 */
public record Shard(int number, int of) {

  /** More parts than a cluster needs. */
  public static final int MOST = 10_000;

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,5})/([0-9]{1,5})");

  public Shard {
    if (number < 1 || number > of || of > MOST) {
      throw new IllegalArgumentException(number + "/" + of);
    }
  }

  /** Reads {@code 2/5}; empty if it is no shard. */
  public static Optional<Shard> read(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(parts.group(1));
    int of = Integer.parseInt(parts.group(2));
    boolean possible = number >= 1 && number <= of && of <= MOST;
    return possible ? Optional.of(new Shard(number, of)) : Optional.empty();
  }

  /** How it is written in a call. */
  public String text() {
    return number + "/" + of;
  }

  /** How it is written in names of files. */
  String label() {
    return number + "-" + of;
  }

  /** The codes of this shard's units; the order in which they are given does not matter. */
  public Set<String> codesOf(List<String> all) {
    List<String> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.naturalOrder());
    return IntStream.range(0, sorted.size())
        .filter(place -> place % of == number - 1)
        .mapToObj(sorted::get)
        .collect(Collectors.toSet());
  }
}
