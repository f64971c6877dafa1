package cn.juesuan.terminal;

import java.util.Locale;
import java.util.Map;

/**
 * Colours of a terminal (SGR sequences of ECMA-48). Whether there are any is agreed on at
 * no-color.org and bixense.com/clicolors; Windows shows them where a program says so that brings
 * its own terminal (ConEmu, ANSICON, Cygwin, Git).
 */
final class AnsiColors {

  private static final boolean SHOWN =
      areShown(
          System.getenv(),
          System.getProperty("os.name").startsWith("Windows"),
          Consoles.isTerminal());

  private static final String RESET = "\u001B[0m";

  private AnsiColors() {}

  static String boldRed(String text) {
    return SHOWN ? "\u001B[1;31m" + text + RESET : text;
  }

  static String yellow(String text) {
    return SHOWN ? "\u001B[33m" + text + RESET : text;
  }

  static boolean areShown(Map<String, String> environment, boolean windows, boolean terminal) {
    String forced = environment.getOrDefault("CLICOLOR_FORCE", "0");
    String wanted = environment.getOrDefault("CLICOLOR", "");
    String conEmu = environment.getOrDefault("ConEmuANSI", "");
    if (environment.containsKey("NO_COLOR")) {
      return false;
    } else if (!forced.equals("0")) {
      return true;
    } else if (wanted.equals("0") || conEmu.equals("OFF")) {
      return false;
    }
    boolean unix = isUnix(environment);
    boolean said = wanted.equals("1") || conEmu.equals("ON") || environment.containsKey("ANSICON");
    // to Java such a terminal on Windows is a pipe
    return windows ? unix || (terminal && said) : terminal;
  }

  /** Whether a terminal is one of Unix, which on Windows Cygwin and Git bring. */
  private static boolean isUnix(Map<String, String> environment) {
    String terminal = environment.getOrDefault("TERM", "").toLowerCase(Locale.ENGLISH);
    return terminal.startsWith("xterm")
        || terminal.contains("cygwin")
        || environment.containsKey("OSTYPE");
  }
}
