package cn.juesuan.cli;

import cn.juesuan.problem.Problem;
import cn.juesuan.workbook.Verdict;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/**
 * Lines that begin with a coloured word on a terminal that shows colours. The library asks for
 * NO_COLOR and for what the terminal can do.
 */
final class Marks {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

  private Marks() {}

  static String problem(Problem problem) {
    String label = problem.kind().severity().label();
    return coloured(label, problem.isError()) + harmless(problem.text().substring(label.length()));
  }

  static String verdict(Verdict verdict) {
    String label = verdict.conclusion().label();
    boolean failed = verdict.conclusion() == Verdict.Conclusion.FAILED;
    return coloured(label, failed) + " " + harmless(verdict.text());
  }

  /** Control and direction characters in data must not steer the terminal. */
  static String harmless(String text) {
    return CONTROL.matcher(text).replaceAll("\uFFFD");
  }

  /** Only words of this program are given to the library, which reads marks in what it is given. */
  private static String coloured(String label, boolean bad) {
    return Ansi.AUTO.string((bad ? "@|bold,red " : "@|yellow ") + label + "|@");
  }
}
