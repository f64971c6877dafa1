package cn.juesuan.acceptance;

import cn.juesuan.batch.ReadOptions;
import cn.juesuan.finished.WrittenBooks;
import cn.juesuan.output.Shard;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import cn.juesuan.report.Outcome;
import cn.juesuan.run.Progress;
import cn.juesuan.run.Request;
import cn.juesuan.run.RunResult;
import cn.juesuan.run.Runner;
import cn.juesuan.run.TemplateSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a run of the program has left in an output folder. */
record Generated(RunResult result, List<Outcome> outcomes, Path output) {

  static final Path TEMPLATES = Path.of("templates-xlsx");
  static final Path SAMPLE = Path.of("input-csv");

  /** The sets that come with the project, opened once for all tests: a set never changes. */
  private static final Map<Path, TemplateSet> SHIPPED = new ConcurrentHashMap<>();

  /** Hears of each unit, prints nothing. */
  private record Listening(List<Outcome> outcomes, IntConsumer after) implements Progress {
    @Override
    public void begins(int units) {}

    @Override
    public void done(Outcome outcome) {
      outcomes.add(outcome);
      after.accept(outcomes.size());
    }
  }

  /** The sample batch with the template set that comes with the project. */
  static Generated sample(Path output) {
    return batch(TEMPLATES, SAMPLE, output);
  }

  static Generated batch(Path templates, Path input, Path output) {
    boolean shipped = templates.equals(TEMPLATES) || templates.equals(Shanghai.TEMPLATES);
    return batch(shipped ? shipped(templates) : opened(templates), input, output, 2);
  }

  static Generated batch(TemplateSet templates, Path input, Path output, int jobs) {
    return batch(templates, input, output, jobs, Optional.empty());
  }

  static Generated batch(
      TemplateSet templates, Path input, Path output, int jobs, Optional<Shard> shard) {
    return batch(templates, input, output, jobs, shard, done -> {});
  }

  /** With something that happens each time that a unit is done. */
  static Generated batch(TemplateSet templates, Path input, Path output, IntConsumer after) {
    return batch(templates, input, output, 2, Optional.empty(), after);
  }

  private static Generated batch(
      TemplateSet templates,
      Path input,
      Path output,
      int jobs,
      Optional<Shard> shard,
      IntConsumer after) {
    Request request =
        new Request(
            input, TEMPLATES, output, List.of(), shard, jobs, false, true, ReadOptions.standard());
    List<Outcome> outcomes = new ArrayList<>();
    try {
      RunResult result = Runner.run(templates, request, new Listening(outcomes, after));
      WrittenBooks.check(output, outcomes);
      return new Generated(result, outcomes, output);
    } catch (Runner.Refused e) {
      throw new IllegalStateException(e);
    }
  }

  /** A set that comes with the project. */
  static TemplateSet shipped(Path templates) {
    return SHIPPED.computeIfAbsent(templates, Generated::opened);
  }

  /** A set, opened anew. */
  static TemplateSet opened(Path templates) {
    try {
      Found<TemplateSet> found = TemplateSet.open(templates);
      if (found.hasErrors()) {
        throw new IllegalArgumentException(texts(found.problems()));
      }
      return found.value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String texts(List<Problem> problems) {
    return String.join("\n", problems.stream().map(Problem::text).toList());
  }

  /** All problems, as the console prints them. */
  String problems() {
    return texts(all().toList());
  }

  Stream<Problem> all() {
    return Stream.concat(
        result.batchProblems().stream(), outcomes.stream().flatMap(o -> o.problems().stream()));
  }

  /** A workbook of a unit, read by POI alone. */
  XSSFWorkbook opened(String unit, String name) {
    return book(workbook(unit, name));
  }

  static XSSFWorkbook book(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A workbook of a unit. */
  Path workbook(String unit, String name) {
    for (Outcome outcome : outcomes) {
      for (String file : outcome.files()) {
        if (outcome.unit().code().equals(unit) && file.endsWith("/" + name)) {
          return output.resolve(outcome.unit().year()).resolve(file);
        }
      }
    }
    throw new AssertionError(unit + " has no " + name + "\n" + problems());
  }
}
