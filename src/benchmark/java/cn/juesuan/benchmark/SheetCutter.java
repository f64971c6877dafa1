package cn.juesuan.benchmark;

import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedContent;
import cn.juesuan.plan.BookPlan.PlannedRow;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a sheet's bytes into segments and holes. */
final class SheetCutter {
  private static final Pattern CELL =
      Pattern.compile(
          "<row r=\"(\\d+)\"|<c r=\"([A-Z]+)(\\d+)\"[^>]*?(?:/>|(t=\"\\w+\")?>(?:<f>([^<]*)</f>)?<v>([^<]*)</v>)");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:'([^']+)'!|([\\p{L}_][\\p{L}\\d_]*)!)?\\$?([A-Z]{1,3})\\$?(\\d+)(?::\\$?([A-Z]{1,3})\\$?(\\d+))?");

  private final Numbers numbers;
  private final PlannedSheet planned;
  private final int sheet;
  private final boolean moves;
  private final List<Piece> pieces = new ArrayList<>();
  private String text = "";
  private int from;

  SheetCutter(Numbers numbers, BookPlan plan, int sheet) {
    this.numbers = numbers;
    this.planned = plan.sheets().get(sheet);
    this.sheet = sheet;
    this.moves = !planned.template().bands().isEmpty();
  }

  Piece[] cut(byte[] bytes) {
    text = new String(bytes, StandardCharsets.UTF_8);
    Matcher cell = CELL.matcher(text);
    while (cell.find()) {
      if (cell.group(1) != null) {
        rowNumber(cell, 1);
      } else {
        rowNumber(cell, 3);
        int row = Integer.parseInt(cell.group(3)) - 1;
        cell(cell, content(row, Numbers.column(cell.group(2))));
      }
    }
    rawTo(text.length());
    return pieces.toArray(new Piece[0]);
  }

  private PlannedContent content(int row, int column) {
    PlannedRow cells = planned.rows().get(row);
    for (PlannedCell cell : cells.cells()) {
      if (cell.column() == column) {
        return cell.content();
      }
    }
    throw new IllegalStateException("no cell");
  }

  private void cell(Matcher cell, PlannedContent content) {
    if (content instanceof PlannedContent.Decimal decimal) {
      BigDecimal number = new BigDecimal(decimal.digits());
      hole(cell, 6, decimal(number.unscaledValue().longValueExact(), number.scale()));
    } else if (content instanceof PlannedContent.Text) {
      int index = Integer.parseInt(cell.group(6));
      hole(cell, 6, (out, values) -> out.raw(index));
    } else if (content instanceof PlannedContent.Live live) {
      boolean moved = !live.formula().text().equals(live.formula().template().formula().text());
      int[] operands = formula(cell, moved);
      if (cell.group(4) == null) {
        double value = Double.parseDouble(cell.group(6));
        hole(
            cell,
            6,
            (out, values) -> {
              double sum = 0;
              for (int operand : operands) {
                sum += values[operand];
              }
              out.sums += sum;
              out.number(value);
            });
      } else {
        String shown = Piece.unescaped(cell.group(6));
        hole(cell, 6, (out, values) -> out.escaped(shown));
      }
    }
  }

  /** Cuts the rows of a formula's references out; returns the places of the numbers it names. */
  private int[] formula(Matcher cell, boolean moved) {
    List<Integer> operands = new ArrayList<>();
    Matcher reference = REFERENCE.matcher(cell.group(5));
    while (reference.find()) {
      String named = reference.group(1) == null ? reference.group(2) : reference.group(1);
      int target = named == null ? sheet : numbers.sheets.getOrDefault(named, sheet);
      int top = Integer.parseInt(reference.group(4));
      int left = Numbers.column(reference.group(3));
      boolean area = reference.group(5) != null;
      int bottom = area ? Integer.parseInt(reference.group(6)) : top;
      int right = area ? Numbers.column(reference.group(5)) : left;
      for (int row = top - 1; row < bottom; row++) {
        for (int column = left; column <= right; column++) {
          Integer place = numbers.places.get(Numbers.key(target, row, column));
          if (place != null) {
            operands.add(place);
          }
        }
      }
      if (moved) {
        int at = cell.start(5);
        rowHole(at + reference.start(4), at + reference.end(4));
        if (area) {
          rowHole(at + reference.start(6), at + reference.end(6));
        }
      }
    }
    return operands.stream().mapToInt(Integer::intValue).toArray();
  }

  private void rowNumber(Matcher cell, int group) {
    if (moves) {
      rowHole(cell.start(group), cell.end(group));
    }
  }

  private void rowHole(int start, int end) {
    int row = Integer.parseInt(text.substring(start, end));
    rawTo(start);
    pieces.add((out, values) -> out.raw(row));
    from = end;
  }

  private void hole(Matcher cell, int group, Piece piece) {
    rawTo(cell.start(group));
    pieces.add(piece);
    from = cell.end(group);
  }

  private void rawTo(int to) {
    if (from < to) {
      pieces.add(Piece.raw(text.substring(from, to)));
    }
    from = to;
  }

  private static Piece decimal(long unscaled, int scale) {
    return (out, values) -> out.decimal(unscaled, scale);
  }
}
