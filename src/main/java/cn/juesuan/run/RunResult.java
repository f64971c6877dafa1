package cn.juesuan.run;

import cn.juesuan.csv.FileFormat;
import cn.juesuan.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run has come to.
 *
 * @param formats how each input file is written
 * @param batchProblems what concerns no single unit
 * @param outcomes in the order of 单位.csv
 */
public record RunResult(
    List<FileFormat> formats, List<Problem> batchProblems, List<Outcome> outcomes) {

  public RunResult {
    formats = List.copyOf(formats);
    batchProblems = List.copyOf(batchProblems);
    outcomes = List.copyOf(outcomes);
  }

  /** The same with further problems that concern no single unit. */
  RunResult with(List<Problem> further) {
    return new RunResult(
        formats, Stream.concat(batchProblems.stream(), further.stream()).toList(), outcomes);
  }

  /** How the input files are written, in a few Chinese phrases: files written alike go together. */
  public List<String> formatsText() {
    return FormatsText.of(formats);
  }

  public Stream<Problem> problems() {
    return Stream.concat(
        batchProblems.stream(), outcomes.stream().flatMap(o -> o.problems().stream()));
  }

  /**
   * Whether everything is as it should be: no error, no failed check, nothing kept or unwritten.
   */
  public boolean isGood() {
    return batchProblems.stream().noneMatch(Problem::isError)
        && outcomes.stream().allMatch(Outcome::isGood);
  }
}
