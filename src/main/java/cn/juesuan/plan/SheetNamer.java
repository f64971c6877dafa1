package cn.juesuan.plan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes sheet names that Excel accepts: 31 characters, none of the forbidden ones, unique in any
 * case.
 */
final class SheetNamer {

  private static final int MOST = 31;
  private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/?*\\[\\]:\\p{Cntrl}]");

  private final Set<String> taken = new HashSet<>();

  /** A name that the template itself gives is kept to the letter. */
  String kept(String name) {
    taken.add(name.toLowerCase(Locale.ROOT));
    return name;
  }

  String name(String wished) {
    String safe = cut(apostrophesInside(FORBIDDEN.matcher(wished).replaceAll("_").strip()), MOST);
    String base = safe.isEmpty() || safe.equalsIgnoreCase("History") ? safe + "_" : safe;
    String name = base;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      String suffix = "(" + i + ")";
      name = cut(base, MOST - suffix.length()) + suffix;
    }
    return name;
  }

  private static String apostrophesInside(String name) {
    String left = name.startsWith("'") ? "_" + name.substring(1) : name;
    return left.endsWith("'") ? left.substring(0, left.length() - 1) + "_" : left;
  }

  /** Never cuts a character of two units in half. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return apostrophesInside(text.substring(0, end));
  }
}
