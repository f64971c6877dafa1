package cn.juesuan.format;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The formats of a template, each code read once. Any number of threads may use it. */
public final class NumberFormats {

  /** Codes that formulas make up are without end; so many are remembered. */
  private static final int MOST = 10_000;

  private final DateSystem dates;
  private final Map<String, Parsed> ofCells = new ConcurrentHashMap<>();
  private final Map<String, Parsed> ofTexts = new ConcurrentHashMap<>();

  /** None yet, of workbooks that count days so. */
  public NumberFormats(DateSystem dates) {
    this.dates = dates;
  }

  /** The format of a cell. */
  public Parsed of(String code) {
    return known(ofCells, code, c -> NumberFormat.parse(c, dates));
  }

  /** The second argument of TEXT. */
  public Parsed ofText(String code) {
    return known(ofTexts, code, c -> NumberFormat.parseText(c, dates));
  }

  private static Parsed known(
      Map<String, Parsed> memory, String code, Function<String, Parsed> parse) {
    Parsed known = memory.get(code);
    if (known != null) {
      return known;
    }
    Parsed parsed = parse.apply(code);
    if (memory.size() < MOST) {
      memory.put(code, parsed);
    }
    return parsed;
  }
}
