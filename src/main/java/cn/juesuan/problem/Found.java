package cn.juesuan.problem;

import java.util.List;

/** What a stage made, and every problem that it found on the way. */
public record Found<T>(T value, List<Problem> problems) {

  public Found {
    problems = List.copyOf(problems);
  }

  /** Whether the value is only what could be read in spite of errors. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
