package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.format.DateSystem;
import cn.juesuan.format.Formatted;
import cn.juesuan.format.NumberFormat;
import cn.juesuan.format.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Random formats of random numbers: LibreOffice's TEXT shows the same. */
final class RandomFormatsBook implements RandomBook {

  private static final int CASES = 4_000;

  private record Case(String format, double number, String shown) {}

  private final List<Case> cases = cases(Long.getLong("juesuan.seed", 1));

  @Override
  public Path write(Path folder) throws IOException {
    Path file = folder.resolve("formats.xlsx");
    write(file, cases);
    return file;
  }

  @Override
  public void compare(Path theirBook) throws IOException {
    List<String> different = new ArrayList<>();
    try (InputStream in = Files.newInputStream(theirBook);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      for (int i = 0; i < cases.size(); i++) {
        Case given = cases.get(i);
        Cell cell = sheet.getRow(i).getCell(2);
        String theirs =
            switch (cell.getCachedFormulaResultType()) {
              case STRING -> cell.getStringCellValue();
              default -> "error";
            };
        if (!comparable(theirs, given).equals(comparable(given.shown(), given))
            && !isHalfLost(theirs, given)) {
          different.add(given + " LibreOffice: " + theirs);
        }
      }
    }
    assertThat(different).isEmpty();
  }

  /**
   * Where LibreOffice is known to differ from what Excel stored or is documented to show: it leaves
   * out a point that no digit follows, keeps the minus sign of a number that is shown as 0, and has
   * rules of its own for minus signs under conditions.
   */
  private static String comparable(String text, Case given) {
    boolean signed =
        given.format().contains("[<")
            || given.format().contains("[>")
            || given.format().contains("[=")
            || given.shown().matches("[^1-9]*");
    String withoutPoint = text.replaceAll("\\.(?![0-9])", "");
    return signed ? withoutPoint.replaceFirst("^-+", "") : withoutPoint;
  }

  /**
   * Whether LibreOffice shows a percentage of a little less: it multiplies the binary number by
   * 100, Excel its decimal digits (0.00035 is 0.04% among its results).
   */
  private static boolean isHalfLost(String theirs, Case given) {
    double less = Math.abs(given.number()) * (1 - 1e-14);
    String text = text(given.format(), Math.copySign(less, given.number())).orElseThrow();
    return given.format().contains("%")
        && comparable(theirs, given).equals(comparable(text, given));
  }

  /** What a number is shown as; empty if that is refused. */
  private static Optional<String> text(String format, double number) {
    return NumberFormat.parseText(format, DateSystem.SINCE_1900) instanceof Parsed.Known known
            && known.format().number(number) instanceof Formatted.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  private static List<Case> cases(long seed) {
    RandomFormats random = new RandomFormats(seed);
    List<Case> cases = new ArrayList<>();
    while (cases.size() < CASES) {
      String format = random.format();
      double number = random.number(format);
      if (number == 0 && format.contains("E")) {
        // Excel fills every place before the point with 0, LibreOffice one
        continue;
      }
      text(format, number).ifPresent(shown -> cases.add(new Case(format, number, shown)));
    }
    return cases;
  }

  private static void write(Path file, List<Case> cases) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.createSheet("数");
      for (int i = 0; i < cases.size(); i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue(cases.get(i).number());
        row.createCell(1).setCellValue(cases.get(i).format());
        row.createCell(2).setCellFormula("TEXT(A" + (i + 1) + ",B" + (i + 1) + ")");
      }
      workbook.write(out);
    }
  }
}
