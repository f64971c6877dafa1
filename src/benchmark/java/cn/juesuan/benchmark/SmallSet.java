package cn.juesuan.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The template set with its tables only: without the checks, which hold most formulas, and without
 * the written report.
 */
final class SmallSet {

  private static final List<String> MORE = List.of("校验", "图表", "情况说明", "说明数据", "下年");

  private SmallSet() {}

  static Path write(Path templates, Path folder) throws IOException {
    Path small = Files.createDirectories(folder.resolve("small"));
    try (Stream<Path> files = Files.list(templates)) {
      for (Path file : files.toList()) {
        Path target = small.resolve(file.getFileName());
        if (file.toString().endsWith(".xlsx")) {
          withoutChecks(file, target);
        } else if (!file.toString().endsWith(".docx")) {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return small;
  }

  private static void withoutChecks(Path from, Path to) throws IOException {
    try (InputStream in = Files.newInputStream(from);
        XSSFWorkbook book = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(to)) {
      for (String sheet : MORE) {
        if (book.getSheetIndex(sheet) >= 0) {
          book.removeSheetAt(book.getSheetIndex(sheet));
        }
      }
      List.copyOf(book.getAllNames()).stream().filter(SmallSet::isDead).forEach(book::removeName);
      book.write(out);
    }
  }

  private static boolean isDead(Name name) {
    String formula = name.getRefersToFormula();
    return formula.contains("#REF!") || MORE.stream().anyMatch(formula::contains);
  }
}
