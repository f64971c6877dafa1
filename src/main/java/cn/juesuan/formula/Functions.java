package cn.juesuan.formula;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What functions are to a formula that grows: which take many cells as arguments, which change by
 * themselves.
 */
public final class Functions {

  /**
   * Functions over any number of arguments, with the one that joins partial results; empty: cannot
   * be split.
   */
  private static final Map<String, String> AGGREGATES =
      Map.ofEntries(
          Map.entry("SUM", "SUM"),
          Map.entry("COUNT", "SUM"),
          Map.entry("COUNTA", "SUM"),
          Map.entry("MAX", "MAX"),
          Map.entry("MIN", "MIN"),
          Map.entry("MAXA", "MAX"),
          Map.entry("MINA", "MIN"),
          Map.entry("AND", "AND"),
          Map.entry("OR", "OR"),
          Map.entry("XOR", "XOR"),
          Map.entry("PRODUCT", "PRODUCT"),
          Map.entry("SUMSQ", "SUM"),
          Map.entry("AVERAGE", ""),
          Map.entry("AVERAGEA", ""),
          Map.entry("MEDIAN", ""),
          Map.entry("MODE", ""),
          Map.entry("STDEV", ""),
          Map.entry("STDEVP", ""),
          Map.entry("VAR", ""),
          Map.entry("VARP", ""),
          Map.entry("GEOMEAN", ""),
          Map.entry("HARMEAN", ""),
          Map.entry("DEVSQ", ""),
          Map.entry("AVEDEV", ""),
          Map.entry("SUBTOTAL", ""),
          Map.entry("GCD", "GCD"),
          Map.entry("LCM", ""),
          Map.entry("CONCAT", "CONCAT"),
          Map.entry("CONCATENATE", "CONCATENATE"));

  /** What a function makes of nothing but blank cells, seen from the function that joins groups. */
  enum WhenBlank {
    /** What changes nothing there. */
    NOTHING,
    /** A number that would count; only numbers are a value to it. */
    NUMBER,
    /** A number that would count; anything is a value to it. */
    VALUE,
    /** An error. */
    ERROR
  }

  private static final Map<String, WhenBlank> WHEN_BLANK =
      Map.of(
          "MAX", WhenBlank.NUMBER,
          "MIN", WhenBlank.NUMBER,
          "PRODUCT", WhenBlank.NUMBER,
          "MAXA", WhenBlank.VALUE,
          "MINA", WhenBlank.VALUE,
          "AND", WhenBlank.ERROR,
          "OR", WhenBlank.ERROR,
          "XOR", WhenBlank.ERROR);

  private static final Set<String> VOLATILE =
      Set.of(
          "NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "CELL", "INFO");

  /** Those of dynamic arrays have both. */
  private static final List<String> PREFIXES = List.of("_XLFN.", "_XLWS.");

  private static final Set<String> COUNTING = Set.of("COUNT", "COUNTA");

  private Functions() {}

  /** Whether a reference that has become many may stand in its arguments. */
  public static boolean isAggregate(String function) {
    return AGGREGATES.containsKey(name(function));
  }

  /**
   * The function that joins the partial results of groups of arguments; empty where there is none.
   */
  public static Optional<String> joining(String function) {
    return Optional.ofNullable(AGGREGATES.get(name(function))).filter(f -> !f.isEmpty());
  }

  /** Whether it is the sum of the numbers by their count. */
  static boolean isAverage(String function) {
    return name(function).equals("AVERAGE");
  }

  static WhenBlank whenBlank(String function) {
    return WHEN_BLANK.getOrDefault(name(function), WhenBlank.NOTHING);
  }

  /** Whether its value changes although nothing that it refers to does. */
  public static boolean isVolatile(String function) {
    return VOLATILE.contains(name(function));
  }

  /** Whether it counts its arguments, so that an argument that is no more must not become a 0. */
  public static boolean isCounting(String function) {
    return COUNTING.contains(name(function));
  }

  /** Upper case, without the prefixes that files put before newer functions. */
  public static String name(String written) {
    String upper = written.toUpperCase(Locale.ROOT);
    if (!upper.startsWith("_")) {
      return upper;
    }
    for (String prefix : PREFIXES) {
      upper = upper.startsWith(prefix) ? upper.substring(prefix.length()) : upper;
    }
    return upper;
  }
}
