package cn.juesuan.acceptance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * What an edit moved, as {@code sheet row「column」distance}: each formula cell whose value is
 * another, those of one row on one line.
 */
final class Moves {

  private Moves() {}

  static List<String> between(Workbook before, Workbook after) {
    Map<String, String> moves = new LinkedHashMap<>();
    for (Sheet sheet : before) {
      Sheet now = after.getSheet(sheet.getSheetName());
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            Cell other = now.getRow(cell.getRowIndex()).getCell(cell.getColumnIndex());
            String move = move(cell, other);
            if (!move.isEmpty()) {
              String label = sheet.getSheetName() + " " + rowLabel(cell);
              moves.merge(label, columnLabel(cell) + move, String::concat);
            }
          }
        }
      }
    }
    return moves.entrySet().stream().map(m -> m.getKey() + m.getValue()).toList();
  }

  private static String move(Cell before, Cell after) {
    if (Grid.typeOf(before) == CellType.NUMERIC && Grid.typeOf(after) == CellType.NUMERIC) {
      BigDecimal distance =
          BigDecimal.valueOf(after.getNumericCellValue())
              .subtract(BigDecimal.valueOf(before.getNumericCellValue()))
              .setScale(6, RoundingMode.HALF_UP)
              .stripTrailingZeros();
      String sign = distance.signum() > 0 ? "+" : "";
      return distance.signum() == 0 ? "" : sign + distance.toPlainString();
    }
    String one = text(before);
    String two = text(after);
    return one.equals(two) ? "" : one + " → " + two;
  }

  private static String text(Cell cell) {
    return Grid.typeOf(cell) == CellType.NUMERIC
        ? BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString()
        : cell.getStringCellValue();
  }

  /** The text left of a cell, of a check its number; else its address. */
  private static String rowLabel(Cell cell) {
    int row = cell.getRowIndex();
    int column = cell.getColumnIndex();
    List<String> left =
        texts(cell, IntStream.range(0, column).mapToObj(c -> new int[] {row, column - 1 - c}));
    boolean check = cell.getSheet().getSheetName().equals("校验");
    return left.isEmpty()
        ? cell.getAddress().formatAsString()
        : Grid.bare(left.get(check ? left.size() - 1 : 0));
  }

  private static String columnLabel(Cell cell) {
    int row = cell.getRowIndex();
    IntStream rows = IntStream.range(0, row).map(r -> row - 1 - r);
    List<String> above = texts(cell, rows.mapToObj(r -> new int[] {r, cell.getColumnIndex()}));
    return "「" + Grid.bare(above.get(0)) + "」";
  }

  private static List<String> texts(Cell cell, Stream<int[]> places) {
    Grid grid = new Grid(cell.getSheet());
    return places
        .map(p -> grid.cell(p[0], p[1]))
        .flatMap(Optional::stream)
        .filter(c -> c.getCellType() == CellType.STRING)
        .map(Cell::getStringCellValue)
        .toList();
  }
}
