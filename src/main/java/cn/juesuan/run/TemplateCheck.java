package cn.juesuan.run;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.workbook.MarkedTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the faults of a template set and writes copies of its templates with the faults marked. */
public final class TemplateCheck {

  private static final String NAME = "模板问题";

  private TemplateCheck() {}

  /**
   * What was found.
   *
   * @param marked the copies that were written
   */
  public record Report(List<Problem> problems, List<Path> marked) {
    public Report {
      problems = List.copyOf(problems);
      marked = List.copyOf(marked);
    }
  }

  /**
   * Checks a template set.
   *
   * @param folder an existing folder
   * @param output where copies go
   * @throws IOException if templates cannot be read from the disk
   */
  public static Report check(Path folder, Path output) throws IOException {
    List<Problem> problems = new ArrayList<>(TemplateSet.open(folder).problems());
    Map<Path, byte[]> copies = new LinkedHashMap<>();
    for (Path template : TemplateSet.templatesIn(folder)) {
      MarkedTemplate.of(template, problems).ifPresent(bytes -> copies.put(template, bytes));
    }
    List<Path> written = new ArrayList<>();
    copies.forEach(
        (template, bytes) -> {
          Path file = output.resolve(copies.size() == 1 ? NAME + ".xlsx" : named(template));
          try {
            written.add(write(file, bytes));
          } catch (IOException e) {
            problems.add(
                Kind.FILE_UNWRITABLE.at(
                    new Place.InFile(file.toString()), "写不进去（" + Reasons.of(e) + "）"));
          }
        });
    return new Report(problems, written);
  }

  /** With more than one faulty template, each copy says which it is of. */
  private static String named(Path template) {
    return NAME + "_" + template.getFileName();
  }

  /** Somebody may have begun to mend the last copy: that one is kept and this one numbered. */
  private static Path write(Path wished, byte[] bytes) throws IOException {
    Ledger ledger = Ledger.open(wished.getParent());
    String stem = wished.getFileName().toString().replaceFirst("[.][^.]*$", "");
    Path file = wished;
    for (int i = 2; isPersons(file, ledger); i++) {
      file = wished.resolveSibling(stem + " " + i + ".xlsx");
    }
    ledger.add(Map.of(file.getFileName().toString(), bytes));
    SafeFile.replace(file, bytes);
    return file;
  }

  private static boolean isPersons(Path file, Ledger ledger) throws IOException {
    return Files.exists(file)
        && !ledger.knows(file.getFileName().toString(), Files.readAllBytes(file));
  }
}
