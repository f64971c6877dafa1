package cn.juesuan.report;

import cn.juesuan.check.Verdict;
import cn.juesuan.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Counts a run's outcomes and keeps the first few of what is printed. */
public final class RunSummary {

  /** How many problems, and how many checks that did not pass, are kept. */
  public static final int MOST = 50;

  private final Map<Outcome.Status, Integer> byStatus = new EnumMap<>(Outcome.Status.class);
  private final Set<String> years = new TreeSet<>();
  private final List<Problem> firstErrors = new ArrayList<>();
  private final List<Problem> firstWarnings = new ArrayList<>();
  private final List<Open> firstFailed = new ArrayList<>();
  private final List<Open> firstNoticed = new ArrayList<>();
  private final List<String> headlines = new ArrayList<>();
  private int units = 0;
  private long errors = 0;
  private long warnings = 0;
  private long passed = 0;
  private long failed = 0;
  private long noticed = 0;
  private boolean good = true;

  /** A check of a unit that did not pass. */
  public record Open(String unit, Verdict verdict) {}

  /** Counts problems that no run of units has brought up. */
  public static RunSummary of(List<Problem> problems) {
    RunSummary tally = new RunSummary();
    problems.forEach(tally::add);
    return tally;
  }

  /** Counts a unit. */
  public void add(Outcome outcome) {
    units++;
    byStatus.merge(outcome.status(), 1, Integer::sum);
    years.add(outcome.unit().year());
    if (!outcome.headlines().isEmpty()) {
      keep(
          headlines,
          outcome.unit().code() + " " + outcome.unit().name() + "：" + outcome.headline());
    }
    outcome.problems().forEach(this::add);
    passed += outcome.checks().passed();
    failed += outcome.checks().failed();
    noticed += outcome.checks().noticed();
    good &= outcome.isGood();
    for (Verdict verdict : outcome.checks().open()) {
      boolean isFailed = verdict.conclusion() == Verdict.Conclusion.FAILED;
      keep(isFailed ? firstFailed : firstNoticed, new Open(outcome.unit().code(), verdict));
    }
  }

  /** A problem of the batch or of one of its units. */
  public void add(Problem problem) {
    if (problem.isError()) {
      errors++;
      good = false;
      keep(firstErrors, problem);
    } else {
      warnings++;
      keep(firstWarnings, problem);
    }
  }

  private static <T> void keep(List<T> first, T item) {
    if (first.size() < MOST) {
      first.add(item);
    }
  }

  /** The headlines of the first units, a Chinese phrase for each. */
  public List<String> headlines() {
    return List.copyOf(headlines);
  }

  /** How many units there were. */
  public int units() {
    return units;
  }

  /** How many of them have that status. */
  public int units(Outcome.Status status) {
    return byStatus.getOrDefault(status, 0);
  }

  /** The years of the units, sorted. */
  public Set<String> years() {
    return years;
  }

  /** Of all units and of the batch. */
  public long errors() {
    return errors;
  }

  /** Of all units and of the batch. */
  public long warnings() {
    return warnings;
  }

  /** The first problems, errors before warnings. */
  public List<Problem> firstProblems() {
    return Stream.concat(firstErrors.stream(), firstWarnings.stream()).limit(MOST).toList();
  }

  /** Checks of all units that passed. */
  public long passed() {
    return passed;
  }

  /** Checks of all units that say 不符. */
  public long failed() {
    return failed;
  }

  /** Checks of all units that say 提示. */
  public long noticed() {
    return noticed;
  }

  /** The first checks that did not pass, 不符 before 提示. */
  public List<Open> firstOpen() {
    return Stream.concat(firstFailed.stream(), firstNoticed.stream()).limit(MOST).toList();
  }

  /** Whether nothing needs anybody: no error, no failed check, nothing kept or unwritten. */
  public boolean isGood() {
    return good;
  }
}
