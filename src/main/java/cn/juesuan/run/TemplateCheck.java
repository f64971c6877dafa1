package cn.juesuan.run;

import cn.juesuan.advice.Advice;
import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.OwnFolder;
import cn.juesuan.disk.RegularFile;
import cn.juesuan.disk.SafeFile;
import cn.juesuan.disk.Sha256;
import cn.juesuan.output.Ledger;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.report.ProblemList;
import cn.juesuan.workbook.MarkedTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the faults of a template set and writes copies of its templates with the faults marked. */
public final class TemplateCheck {

  private static final String NAME = "模板问题";

  private static final Logger LOG = LoggerFactory.getLogger(TemplateCheck.class);

  private TemplateCheck() {}

  /**
   * What was found.
   *
   * @param marked the copies that were written
   * @param list the 问题清单.csv that holds all problems; empty if there are none
   */
  public record Report(List<Problem> problems, List<Path> marked, Optional<Path> list) {
    public Report {
      problems = List.copyOf(problems);
      marked = List.copyOf(marked);
    }
  }

  /**
   * Checks a template set.
   *
   * @param folder an existing folder
   * @param output where copies and the list of problems go
   * @throws IOException if templates cannot be read from the disk
   */
  public static Report check(Path folder, Path output) throws IOException {
    Found<TemplateSet> set = TemplateSet.open(folder);
    List<Problem> problems = new ArrayList<>(set.problems());
    problems.addAll(hints(set));
    Map<Path, byte[]> copies = new LinkedHashMap<>();
    for (Path template : TemplateSet.templatesIn(folder)) {
      marked(template, problems).ifPresent(bytes -> copies.put(template, bytes));
    }
    List<Path> written = new ArrayList<>();
    copies.forEach(
        (template, bytes) -> {
          String file = copies.size() == 1 ? NAME + ".xlsx" : named(template);
          try {
            written.add(write(OwnFolder.of(output), file, bytes));
          } catch (IOException e) {
            problems.add(
                Kind.FILE_UNWRITABLE.at(
                    new Place.InFile(output.resolve(file).toString()),
                    "写不进去（" + DiskFault.writing(e) + "）"));
          }
        });
    // a list of an earlier check would be out of date
    if (problems.isEmpty() && !Files.exists(output.resolve(ProblemList.FILE))) {
      return new Report(problems, written, Optional.empty());
    }
    TemplateFaults faults = TemplateFaults.write(problems, output);
    return new Report(faults.problems(), written, Optional.of(faults.list()));
  }

  /** Of a set with faults only what can be said of each sound workbook. */
  private static List<Problem> hints(Found<TemplateSet> set) {
    TemplateSet templates = set.value();
    List<Problem> hints = new ArrayList<>();
    if (!set.hasErrors()) {
      hints.addAll(Advice.on(templates.dictionary(), templates.workbooks(), templates.documents()));
    }
    templates.workbooks().forEach(w -> hints.addAll(Advice.on(w, templates.lists().latest())));
    return hints;
  }

  /** What is wrong with a template is reported whether a copy can show it or not. */
  private static Optional<byte[]> marked(Path template, List<Problem> problems) {
    try {
      RegularFile.require(template);
      Found<Optional<byte[]>> marked = MarkedTemplate.of(template, problems);
      problems.addAll(marked.problems());
      return marked.value();
    } catch (IOException | RuntimeException | Error e) {
      LOG.debug("no marked copy of {}", template, e);
      return Optional.empty();
    }
  }

  /** With more than one faulty template, each copy says which it is of. */
  private static String named(Path template) {
    return NAME + "_" + template.getFileName();
  }

  /** Somebody may have begun to mend the last copy: that one is kept and this one numbered. */
  private static Path write(OwnFolder output, String wished, byte[] bytes) throws IOException {
    Ledger ledger = Ledger.open(output);
    String stem = wished.replaceFirst("[.][^.]*$", "");
    String file = wished;
    for (int i = 2; isPersons(output, file, ledger); i++) {
      file = stem + " " + i + ".xlsx";
    }
    ledger.add(Map.of(file, bytes));
    SafeFile.replace(output, file, bytes);
    return output.file(file);
  }

  /** What is there is another's unless it is a file that this program wrote. */
  private static boolean isPersons(OwnFolder output, String file, Ledger ledger)
      throws IOException {
    Optional<BasicFileAttributes> there = output.there(file);
    return there.isPresent()
        && !(there.get().isRegularFile() && ledger.knows(file, Sha256.ofFile(output.file(file))));
  }
}
