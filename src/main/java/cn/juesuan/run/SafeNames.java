package cn.juesuan.run;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes names of files and folders that Windows accepts and that lead nowhere else. */
final class SafeNames {

  private static final int MOST = 80;
  private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");
  private static final Pattern AT_END = Pattern.compile("[. ]+$");
  private static final Set<String> RESERVED =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private SafeNames() {}

  /** A unit's folder: its code keeps it apart from units of the same name. */
  static String folder(String code, String name) {
    return safe(code + " " + name);
  }

  static String safe(String wished) {
    String name = FORBIDDEN.matcher(wished).replaceAll("_").strip();
    if (name.length() > MOST) {
      int end = Character.isHighSurrogate(name.charAt(MOST - 1)) ? MOST - 1 : MOST;
      name = name.substring(0, end);
    }
    name = AT_END.matcher(name).replaceAll("");
    String stem = name.toLowerCase(Locale.ROOT).split("\\.", -1)[0];
    return name.isEmpty() || RESERVED.contains(stem) ? "_" + name : name;
  }
}
