package cn.juesuan.disk;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes names of files and folders that Windows accepts and that lead nowhere else. */
public final class SafeNames {

  /** With three bytes a character, what a name may have. */
  public static final int MOST = 80;

  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]|^[.]");
  private static final Pattern AT_END = Pattern.compile("[. ]+$");
  private static final Set<String> RESERVED =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private SafeNames() {}

  /** A name of a file or folder that every system takes, as like the wished one as can be. */
  public static String safe(String wished) {
    String name = cut(FORBIDDEN.matcher(wished.strip()).replaceAll("_"), MOST);
    String stem = name.toLowerCase(Locale.ROOT).split("\\.", -1)[0];
    return name.isEmpty() || RESERVED.contains(stem) ? "_" + name : name;
  }

  /** The name's beginning; whole characters, and no end that Windows drops. */
  public static String cut(String name, int most) {
    boolean inside = name.length() > most && Character.isHighSurrogate(name.charAt(most - 1));
    String kept = name.substring(0, Math.min(name.length(), inside ? most - 1 : most));
    return AT_END.matcher(kept).replaceAll("");
  }
}
