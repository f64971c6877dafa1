package cn.juesuan.benchmark;

import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every number of a workbook, by sheet, row and column. */
final class Numbers {
  private static final Pattern CELL =
      Pattern.compile("<c r=\"([A-Z]+)(\\d+)\"([^>]*)>(?:<f>[^<]*</f>)?<v>([^<]*)</v>");
  final Map<String, Integer> sheets = new HashMap<>();
  final Map<Long, Integer> places = new HashMap<>();
  final double[] values;

  Numbers(BookPlan plan, Map<String, byte[]> parts) {
    List<Double> all = new ArrayList<>();
    int sheet = 0;
    for (PlannedSheet planned : plan.sheets()) {
      sheets.put(planned.name(), sheets.size());
    }
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (part.getKey().startsWith("xl/worksheets/sheet")) {
        Matcher cell = CELL.matcher(new String(part.getValue(), StandardCharsets.UTF_8));
        while (cell.find()) {
          if (!cell.group(3).contains("t=\"")) {
            places.put(
                key(sheet, Integer.parseInt(cell.group(2)) - 1, column(cell.group(1))), all.size());
            all.add(Double.valueOf(cell.group(4)));
          }
        }
        sheet++;
      }
    }
    values = all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static long key(int sheet, int row, int column) {
    return ((long) sheet << 40) | ((long) row << 16) | column;
  }

  static int column(String letters) {
    int column = 0;
    for (char c : letters.toCharArray()) {
      column = column * 26 + c - 'A' + 1;
    }
    return column - 1;
  }
}
