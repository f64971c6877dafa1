package cn.juesuan.cli;

import cn.juesuan.check.CheckCounts;
import cn.juesuan.report.Outcome;
import cn.juesuan.report.RunSummary;
import cn.juesuan.run.Progress;
import cn.juesuan.terminal.Consoles;
import cn.juesuan.terminal.Printer;

/** A progress bar on a terminal, a line for each unit in a pipe. */
final class ConsoleProgress implements Progress, AutoCloseable {

  private static final int WIDTH = 30;
  private static final int HEADLINES = 20;
  private static final long REDRAW_NANOS = 100_000_000;

  private final Printer out;
  private final String made;
  private final boolean terminal = Consoles.isTerminal();
  private long start;
  private int units;
  private int done;
  private long drawn;
  private boolean open;

  /**
   * @param made what a unit without errors is called
   */
  ConsoleProgress(Printer out, String made) {
    this.out = out;
    this.made = made;
  }

  @Override
  public void begins(int count) {
    units = count;
    start = System.nanoTime();
  }

  @Override
  public void done(Outcome outcome) {
    done++;
    if (!terminal) {
      out.println(line(outcome));
      return;
    }
    long now = System.nanoTime();
    if (now - drawn > REDRAW_NANOS || done == units) {
      drawn = now;
      open = true;
      out.redraw(bar(now));
    }
  }

  /** What a bar does not show; further units are in the reports. */
  void headlines(RunSummary tally) {
    if (terminal) {
      tally.headlines().stream().limit(HEADLINES).forEach(out::println);
    }
  }

  private String line(Outcome outcome) {
    return outcome.unit().code()
        + " "
        + outcome.unit().name()
        + "："
        + (outcome.status() == Outcome.Status.MADE ? made : outcome.status().label())
        + (outcome.checks().equals(CheckCounts.NONE) ? "" : "，" + outcome.checks().text())
        + (outcome.headline().isEmpty() ? "" : "；" + outcome.headline());
  }

  private String bar(long now) {
    int full = WIDTH * done / Math.max(1, units);
    return "["
        + "#".repeat(full)
        + "-".repeat(WIDTH - full)
        + "] "
        + 100 * done / Math.max(1, units)
        + "%  "
        + done
        + "/"
        + units
        + " 个单位，约剩 "
        + left((now - start) / 1_000_000_000 * (units - done) / Math.max(1, done));
  }

  /** With blanks behind it that cover what a longer one left. */
  private static String left(long seconds) {
    return seconds < 60 ? seconds + " 秒      " : seconds / 60 + " 分 " + seconds % 60 + " 秒  ";
  }

  @Override
  public void close() {
    ends();
  }

  /** Ends the bar's line; may be called twice. */
  void ends() {
    if (open) {
      out.println();
      open = false;
    }
  }
}
