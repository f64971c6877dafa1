package cn.juesuan.report;

import cn.juesuan.check.CheckCounts;
import cn.juesuan.data.Unit;
import cn.juesuan.problem.Problem;
import cn.juesuan.view.Headline;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of one unit.
 *
 * @param headlines the figures by which people see whether it is plausible
 * @param files the workbooks that are there now, relative to the year's folder
 */
public record Outcome(
    Unit unit,
    Status status,
    List<String> files,
    List<Problem> problems,
    CheckCounts checks,
    List<Headline> headlines) {

  public Outcome {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    headlines = List.copyOf(headlines);
  }

  /** An outcome without headlines. */
  public Outcome(
      Unit unit, Status status, List<String> files, List<Problem> problems, CheckCounts checks) {
    this(unit, status, files, problems, checks, List.of());
  }

  /** The same with headlines. */
  public Outcome headed(List<Headline> lines) {
    return new Outcome(unit, status, files, problems, checks, lines);
  }

  /** The headlines in one Chinese phrase; empty where there are none. */
  public String headline() {
    return headlines.stream().map(Headline::text).collect(Collectors.joining("，"));
  }

  /** How it went, from good to bad. */
  public enum Status {
    MADE("已生成"),
    KEPT("已保留"),
    FAULTY("有错误"),
    UNWRITTEN("写入失败");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    /** The Chinese word that reports print. */
    public String label() {
      return label;
    }
  }

  /** How many of its problems are errors. */
  public long errors() {
    return problems.stream().filter(Problem::isError).count();
  }

  /** How many of its problems are warnings. */
  public long warnings() {
    return problems.size() - errors();
  }

  /** Whether nothing about this unit needs anybody: warnings and notices do not. */
  public boolean isGood() {
    return status == Status.MADE && errors() == 0 && checks.failed() == 0;
  }
}
