package cn.juesuan.template;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finds a sheet's bands from the placeholders in its cells: rows of one level with all rows between
 * them; levels of one dataset nest where their rows touch.
 */
final class BandFinder {

  /** A cell that carries a band's placeholder. */
  record Carrier(int row, int column, Dataset dataset, Level level) {}

  private record Extent(Dataset dataset, Level level, int order, int first, int last) {
    boolean touches(Extent other) {
      return other.first <= last + 1 && other.last >= first - 1;
    }

    Extent with(Extent other) {
      return new Extent(
          dataset, level, order, Math.min(first, other.first), Math.max(last, other.last));
    }

    boolean contains(Extent other) {
      return first <= other.first && last >= other.last;
    }

    boolean overlaps(Extent other) {
      return first <= other.last && last >= other.first;
    }

    int height() {
      return last - first + 1;
    }
  }

  private final Consumer<Problem> problems;
  private final Place sheet;

  BandFinder(Place sheet, Consumer<Problem> problems) {
    this.sheet = sheet;
    this.problems = problems;
  }

  /** The bands, outer before inner. {@code carriers} in the order of rows, then columns. */
  List<Band> find(List<Carrier> carriers) {
    Map<Dataset, List<Carrier>> byDataset = new LinkedHashMap<>();
    carriers.forEach(c -> byDataset.computeIfAbsent(c.dataset(), d -> new ArrayList<>()).add(c));
    List<Extent> extents = new ArrayList<>();
    byDataset
        .values()
        .forEach(own -> nestsOf(own).forEach(nest -> extents.addAll(extentsOf(nest))));
    extents.sort(
        Comparator.comparingInt(Extent::height)
            .reversed()
            .thenComparingInt(Extent::first)
            .thenComparingInt(Extent::order));
    return tree(extents);
  }

  /**
   * A dataset's placeholders in groups that are bands of their own: where rows without any of them
   * lie between, and both sides repeat a whole nest of levels, they are two lists.
   */
  private static List<List<Carrier>> nestsOf(List<Carrier> carriers) {
    List<List<Carrier>> nests = new ArrayList<>();
    Set<Level> upper = new HashSet<>();
    for (List<Carrier> run : runsOf(carriers)) {
      Set<Level> lower = run.stream().map(Carrier::level).collect(Collectors.toSet());
      if (nests.isEmpty() || (upper.size() > 1 && upper.equals(lower))) {
        nests.add(new ArrayList<>(run));
        upper = new HashSet<>(lower);
      } else {
        nests.get(nests.size() - 1).addAll(run);
        upper.addAll(lower);
      }
    }
    return nests;
  }

  private static List<List<Carrier>> runsOf(List<Carrier> carriers) {
    List<List<Carrier>> runs = new ArrayList<>();
    int previous = Integer.MIN_VALUE;
    for (Carrier carrier : carriers) {
      if (runs.isEmpty() || carrier.row() > previous + 1) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(carrier);
      previous = carrier.row();
    }
    return runs;
  }

  /**
   * Levels from outer to inner: subjects by depth, groups as they first appear, single lines last.
   */
  private static List<Level> levelsOf(List<Carrier> carriers) {
    List<Level> levels = new ArrayList<>(carriers.stream().map(Carrier::level).distinct().toList());
    levels.sort(Comparator.comparingInt(BandFinder::rank));
    return levels;
  }

  private static int rank(Level level) {
    if (level instanceof Level.Lines) {
      return Integer.MAX_VALUE;
    }
    return level instanceof Level.Subject subject ? subject.depth() + 1 : 0;
  }

  private static List<Extent> extentsOf(List<Carrier> carriers) {
    List<Level> levels = levelsOf(carriers);
    List<Extent> inner = new ArrayList<>();
    for (int i = levels.size() - 1; i >= 0; i--) {
      Extent own = hull(carriers, levels.get(i), i);
      // from the outside in, an inner band that touches drags along what it contains
      for (int j = inner.size() - 1; j >= 0; j--) {
        if (own.touches(inner.get(j))) {
          own = own.with(inner.get(j));
        }
      }
      inner.add(own);
    }
    return inner;
  }

  private static Extent hull(List<Carrier> carriers, Level level, int order) {
    TreeSet<Integer> rows = new TreeSet<>();
    carriers.stream().filter(c -> c.level().equals(level)).forEach(c -> rows.add(c.row()));
    return new Extent(carriers.get(0).dataset(), level, order, rows.first(), rows.last());
  }

  private List<Band> tree(List<Extent> extents) {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < extents.size(); i++) {
      Extent extent = extents.get(i);
      if (conflicts(extent, extents.subList(0, i))) {
        continue;
      }
      Optional<Band> around =
          bands.stream()
              .filter(b -> b.firstRow() <= extent.first() && b.lastRow() >= extent.last())
              .max(Comparator.comparingInt(Band::depth));
      bands.add(
          new Band(
              bands.size(),
              extent.dataset(),
              extent.level(),
              extent.first(),
              extent.last(),
              around.map(Band::path).orElse(List.of())));
    }
    return List.copyOf(bands);
  }

  private boolean conflicts(Extent extent, List<Extent> larger) {
    for (Extent other : larger) {
      boolean nested =
          other.contains(extent)
              && (sameDataset(other, extent)
                  || (sharesKey(other, extent) && !sideBySide(other, extent)));
      if (other.overlaps(extent) && !nested) {
        problems.accept(
            Kind.BAND_CONFLICT.at(
                new Place.InCell(sheet.file(), sheet.column(), rows(extent)),
                "“"
                    + extent.dataset().name()
                    + "”的重复行与“"
                    + other.dataset().name()
                    + "”的重复行（第 "
                    + (other.first() + 1)
                    + "–"
                    + (other.last() + 1)
                    + " 行）交错或并排"));
        return true;
      }
    }
    return false;
  }

  private static boolean sameDataset(Extent a, Extent b) {
    return a.dataset().equals(b.dataset());
  }

  /** Whether the inner dataset's lines can be told apart by the outer line's key columns. */
  private static boolean sharesKey(Extent outer, Extent inner) {
    return outer.level().identifying(outer.dataset().keys()).stream()
        .anyMatch(c -> inner.dataset().column(c.name()).isPresent());
  }

  /**
   * In the very same rows, each line of both told apart by the same keys: neither is inside the
   * other.
   */
  private static boolean sideBySide(Extent one, Extent other) {
    List<Column> keys = other.dataset().keys();
    return one.first() == other.first()
        && one.last() == other.last()
        && !keys.isEmpty()
        && keys.stream().allMatch(k -> one.dataset().column(k.name()).isPresent());
  }

  private static String rows(Extent extent) {
    return (extent.first() + 1) + ":" + (extent.last() + 1);
  }
}
