package cn.juesuan.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The figures in texts, and how alike texts are without them. */
public final class Figures {

  /** A number as people write it, with the unit that stands behind it. */
  private static final Pattern FIGURE =
      Pattern.compile("[-−－]?[0-9][0-9,，]*(?:[.．][0-9]+)?\\s?(?:万元|亿元|元|%|％|个百分点)?");

  private static final Pattern SIGNS = Pattern.compile("[,，\\s]");

  private Figures() {}

  /** The figures of a text in their order, without what only divides their digits. */
  public static List<String> of(String text) {
    return FIGURE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(f -> SIGNS.matcher(f).replaceAll("").replace('−', '-').replace('－', '-'))
        .toList();
  }

  /** How alike two texts are, whatever their figures: pairs of letters in common (Dice 1945). */
  public static double likeness(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    Map<String, Integer> pairs = pairs(FIGURE.matcher(one).replaceAll("#"));
    Map<String, Integer> others = pairs(FIGURE.matcher(other).replaceAll("#"));
    int common = 0;
    for (Map.Entry<String, Integer> pair : pairs.entrySet()) {
      common += Math.min(pair.getValue(), others.getOrDefault(pair.getKey(), 0));
    }
    int all = sum(pairs) + sum(others);
    return all == 0 ? 0 : 2.0 * common / all;
  }

  private static int sum(Map<String, Integer> pairs) {
    return pairs.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> pairs(String text) {
    String framed = " " + text + " ";
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 2 <= framed.length(); i++) {
      pairs.merge(framed.substring(i, i + 2), 1, Integer::sum);
    }
    return pairs;
  }
}
