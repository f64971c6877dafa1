package cn.juesuan.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a workbook holds, counted. */
record Contents(int sheets, int cells, int formulas, long bytes) {

  static Contents of(byte[] file) throws IOException {
    long bytes = Packages.parts(file).values().stream().mapToLong(p -> p.length).sum();
    int cells = 0;
    int formulas = 0;
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            cells++;
            formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
          }
        }
      }
      return new Contents(book.getNumberOfSheets(), cells, formulas, bytes);
    }
  }

  /**
   * The yardstick must make the same parts to the last byte; of the others it is said how many
   * cells show the same, and those that cannot make it are left out.
   */
  static void check(Workload work, Map<String, Way> ways) throws IOException {
    for (Map.Entry<String, Way> way : List.copyOf(ways.entrySet())) {
      if (way.getKey().equals("yardstick")) {
        for (int unit = 0; unit < work.units.size(); unit++) {
          same(Packages.parts(work.finished.get(unit)), Packages.parts(way.getValue().make(unit)));
        }
      } else if (!way.getKey().equals("ours")) {
        try {
          compare(way.getKey(), work.finished.get(0), way.getValue().make(0));
        } catch (RuntimeException e) {
          System.out.printf("%s：做不出这套表（%s）%n", way.getKey(), e.getMessage());
          ways.remove(way.getKey());
        }
      }
    }
  }

  private static void same(Map<String, byte[]> ours, Map<String, byte[]> theirs) {
    if (!ours.keySet().equals(theirs.keySet())) {
      throw new IllegalStateException("other parts: " + theirs.keySet());
    }
    ours.forEach(
        (name, bytes) -> {
          if (!Arrays.equals(bytes, theirs.get(name))) {
            throw new IllegalStateException("the yardstick differs in " + name);
          }
        });
  }

  private static void compare(String way, byte[] ours, byte[] theirs) throws IOException {
    int same = 0;
    int all = 0;
    int formulas = 0;
    try (XSSFWorkbook left = new XSSFWorkbook(new ByteArrayInputStream(ours));
        XSSFWorkbook right = new XSSFWorkbook(new ByteArrayInputStream(theirs))) {
      for (Sheet sheet : left) {
        Sheet other = right.getSheet(sheet.getSheetName());
        for (Row row : sheet) {
          for (Cell cell : row) {
            all++;
            Row otherRow = other == null ? null : other.getRow(row.getRowNum());
            Cell there = otherRow == null ? null : otherRow.getCell(cell.getColumnIndex());
            same += shown(cell).equals(shown(there)) ? 1 : 0;
            formulas += there != null && there.getCellType() == CellType.FORMULA ? 1 : 0;
          }
        }
      }
    }
    System.out.printf("%s：%,d 个单元格中 %,d 个显示相同，公式 %,d 个%n", way, all, same, formulas);
  }

  private static String shown(Cell cell) {
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> String.valueOf(Math.round(cell.getNumericCellValue() * 1e6));
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case ERROR -> "#" + cell.getErrorCellValue();
      default -> "";
    };
  }
}
