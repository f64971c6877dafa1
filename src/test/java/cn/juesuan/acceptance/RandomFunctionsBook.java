package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.operand.NumberText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Functions of random arguments: LibreOffice calculates the same, or the program refuses. Left out
 * is where LibreOffice is known to differ from Excel: WEEKNUM in the last week of a year, which it
 * counts as the first of the next; FREQUENCY of equal limits; ASC of wide blanks.
 */
final class RandomFunctionsBook implements RandomBook {

  private static final int CASES = 3_000;

  /** LibreOffice has errors of its own, which files know as #VALUE!. */
  private static final String ANY_ERROR = "#";

  /** Cells that formulas refer to: holidays in F, numbers with an error and a text in G. */
  private static final int[] HOLIDAYS = {45_658, 45_685, 45_686, 45_687, 45_778, 45_931};

  private static final double[] NUMBERS = {3, 1, 4, 1, 5, 9, 2, 6};

  private static final String[] TEXTS = {
    "决算公开2025", "foo bar BAZ", "２０８０１（类款）", "it's 2-fold", "一般公共预算", "a1b2", "  两  端 "
  };

  private final List<String> formulas = new Formulas(Long.getLong("juesuan.seed", 1)).all();

  @Override
  public Path write(Path folder) throws IOException {
    Path file = folder.resolve("functions.xlsx");
    write(file, formulas);
    return file;
  }

  @Override
  public void compare(Path theirBook) throws IOException {
    cn.juesuan.calculation.Grid grid = grid();
    List<String> different = new ArrayList<>();
    int refused = 0;
    try (InputStream in = Files.newInputStream(theirBook);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      for (int i = 0; i < formulas.size(); i++) {
        String ours = grid.shows(formulas.get(i)).replaceFirst("^#.*", ANY_ERROR);
        String theirs = shown(sheet.getRow(i).getCell(0));
        refused += ours.startsWith("拒绝：") ? 1 : 0;
        if (!ours.startsWith("拒绝：") && !isSame(ours, theirs)) {
          different.add(formulas.get(i) + " = " + ours + ", LibreOffice: " + theirs);
        }
      }
    }
    assertThat(different).isEmpty();
    assertThat(refused).isLessThan(CASES / 5);
  }

  /** Files of LibreOffice have 15 digits of a number. */
  private static boolean isSame(String ours, String theirs) {
    if (ours.equals(theirs)) {
      return true;
    }
    boolean numbers = ours.matches("-?[0-9.]+") && theirs.matches("-?[0-9.]+");
    return numbers
        && Math.abs(Double.parseDouble(ours) - Double.parseDouble(theirs))
            <= Math.abs(Double.parseDouble(ours)) * 1e-14;
  }

  private static String shown(Cell cell) {
    return switch (cell.getCachedFormulaResultType()) {
      case NUMERIC -> NumberText.of(cell.getNumericCellValue());
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case ERROR -> ANY_ERROR;
      default -> "“" + cell.getStringCellValue() + "”";
    };
  }

  private static cn.juesuan.calculation.Grid grid() {
    cn.juesuan.calculation.Grid grid = new cn.juesuan.calculation.Grid();
    for (int i = 0; i < HOLIDAYS.length; i++) {
      grid.with("F" + (i + 1), HOLIDAYS[i]);
    }
    for (int i = 0; i < NUMBERS.length; i++) {
      grid.with("G" + (i + 1), NUMBERS[i]);
    }
    return grid.with("G9", "文字");
  }

  private static void write(Path file, List<String> formulas) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.createSheet("表");
      for (int i = 0; i < formulas.size(); i++) {
        XSSFCell cell = sheet.createRow(i).createCell(0);
        // POI knows not all of the functions
        cell.getCTCell().addNewF().setStringValue(formulas.get(i));
      }
      for (int i = 0; i < HOLIDAYS.length; i++) {
        sheet.getRow(i).createCell(5).setCellValue(HOLIDAYS[i]);
      }
      for (int i = 0; i < NUMBERS.length; i++) {
        sheet.getRow(i).createCell(6).setCellValue(NUMBERS[i]);
      }
      sheet.getRow(NUMBERS.length).createCell(6).setCellValue("文字");
      workbook.write(out);
    }
  }

  /** Random calls of the functions. */
  private static final class Formulas {
    private final Random random;

    Formulas(long seed) {
      random = new Random(seed);
    }

    List<String> all() {
      List<String> all = new ArrayList<>();
      while (all.size() < CASES) {
        all.add(
            switch (random.nextInt(5)) {
              case 0 -> years();
              case 1 -> workdays();
              case 2 -> times();
              case 3 -> digits();
              default -> textsAndTotals();
            });
      }
      return all;
    }

    private int between(int least, int most) {
      return least + random.nextInt(most - least + 1);
    }

    private String one(String... of) {
      return of[random.nextInt(of.length)];
    }

    /** A day, often the last of a month or one beside it. */
    private long day() {
      return day(12);
    }

    private long day(int lastMonth) {
      LocalDate day = LocalDate.of(between(2019, 2029), between(1, lastMonth), between(1, 28));
      LocalDate near = random.nextBoolean() ? day : day.withDayOfMonth(day.lengthOfMonth());
      LocalDate moved = near.plusDays(random.nextInt(4) == 0 ? between(-1, 1) : 0);
      return ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), moved);
    }

    private String years() {
      return switch (random.nextInt(5)) {
        case 0 -> "YEARFRAC(" + day() + "," + day() + "," + between(0, 4) + ")";
        case 1 -> "DAYS360(" + day() + "," + day() + one(")", ",TRUE)", ",FALSE)");
        case 2 ->
            "WEEKNUM(" + day(11) + "," + one("1", "2", "11", "12", "14", "16", "17", "21") + ")";
        case 3 -> "_xlfn.ISOWEEKNUM(" + day() + ")";
        default -> "DATEDIF(" + day() + "," + day() + ",\"" + one("Y", "M", "D", "YM") + "\")";
      };
    }

    private String workdays() {
      String weekend =
          one("1", "2", "7", "11", "15", "17", "\"0000011\"", "\"1010101\"", "\"0100000\"");
      String holidays = one("", ",F1:F6", ",F1:F9", ",F2");
      int days = between(-900, 900);
      return switch (random.nextInt(4)) {
        case 0 -> "NETWORKDAYS(" + day() + "," + day() + holidays + ")";
        case 1 -> "NETWORKDAYS.INTL(" + day() + "," + day() + "," + weekend + holidays + ")";
        case 2 -> "WORKDAY(" + day() + "," + days + holidays + ")";
        default -> "WORKDAY.INTL(" + day() + "," + days + "," + weekend + holidays + ")";
      };
    }

    private String times() {
      String time = day() + "+" + between(0, 86_399) + "/86400";
      return switch (random.nextInt(5)) {
        case 0 -> one("HOUR", "MINUTE", "SECOND") + "(" + time + ")";
        case 1 -> "SECOND(" + between(0, 9_999_999) + "/10000000)";
        case 2 -> "DATEVALUE(\"" + between(1990, 2040) + "-" + between(1, 12) + "-5\")";
        case 3 -> "TIMEVALUE(\"" + between(0, 23) + ":" + between(10, 59) + ":07\")";
        default -> one("HOUR", "MINUTE") + "(" + between(0, 9_999_999) + "/10000000)";
      };
    }

    private String digits() {
      String places = one("", "", ",4", ",10", ",0", ",11");
      return switch (random.nextInt(6)) {
        case 0 -> "DEC2BIN(" + between(-600, 600) + places + ")";
        case 1 -> one("DEC2HEX", "DEC2OCT") + "(" + between(-99_999, 99_999) + places + ")";
        case 2 ->
            one("BIN2DEC", "BIN2HEX", "BIN2OCT")
                + "(\""
                + Integer.toBinaryString(between(0, 1_100))
                + "\")";
        case 3 ->
            one("HEX2DEC", "HEX2BIN", "HEX2OCT")
                + "(\""
                + Long.toHexString(
                    one("", "x").isEmpty() ? between(0, 600) : (1L << 40) - between(1, 600))
                + "\")";
        case 4 -> "_xlfn.BASE(" + between(0, 99_999) + "," + between(2, 36) + one("", ",8") + ")";
        default -> {
          int base = between(2, 36);
          yield "_xlfn.DECIMAL(\""
              + Integer.toString(between(0, 99_999), base)
              + "\","
              + base
              + ")";
        }
      };
    }

    private String textsAndTotals() {
      String text = "\"" + one(TEXTS) + "\"";
      return switch (random.nextInt(9)) {
        case 0 -> one("LENB", "ASC", "PROPER", "CLEAN") + "(" + text + ")";
        case 1 -> one("LEFTB", "RIGHTB") + "(" + text + "," + between(0, 14) + ")";
        case 2 -> "MIDB(" + text + "," + between(1, 9) + "," + between(0, 9) + ")";
        case 3 -> "_xlfn.UNICODE(" + text + ")&_xlfn.UNICHAR(" + between(33, 126) + ")";
        case 4 -> "SUBTOTAL(" + between(1, 11) + ",G1:G" + between(2, 9) + ")";
        case 5 -> "_xlfn.AGGREGATE(" + between(1, 12) + "," + between(0, 7) + ",G1:G9)";
        case 6 ->
            "_xlfn.AGGREGATE("
                + between(14, 15)
                + ","
                + one("4", "6")
                + ",G1:G8,"
                + between(1, 9)
                + ")";
        case 7 -> "INDEX(FREQUENCY(G1:G8,G1:G" + between(1, 3) + ")," + between(1, 3) + ")";
        default -> "_xlfn.NUMBERVALUE(\"1.234,5" + one("", "%", " 6") + "\",\",\",\".\")";
      };
    }
  }
}
