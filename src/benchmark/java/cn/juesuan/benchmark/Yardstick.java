package cn.juesuan.benchmark;

import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedContent;
import cn.juesuan.plan.BookPlan.PlannedRow;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The yardstick: what a writer written by hand for exactly this content costs at least.
 *
 * <p>For every unit it has, prepared beforehand, each part of the finished workbook as segments of
 * ready bytes with holes between them. For a workbook it copies the segments and prints into the
 * holes: row numbers where rows are repeated (in cells and in formulas), every number, every
 * formula's value, the numbers of the unit's own texts, and those texts, escaped. For each formula
 * with a numeric value it adds up every cell that the formula names: the least arithmetic that any
 * calculation needs. Each part that differs between units is then deflated, with the level and the
 * order of the program's own files; parts that never differ are compressed once. It reads no data,
 * plans nothing, measures no text and calculates no function. The bytes of every part are exactly
 * those of the program's workbook, which is checked before measuring.
 */
final class Yardstick implements Way {

  /** Prints into a part. */
  private interface Piece {
    void print(Out out, double[] values);
  }

  private record Part(byte[] name, Piece[] pieces) {}

  /** A unit's workbook: its parts, and its cells' numbers by their places. */
  private record Book(Part[] parts, double[] values) {}

  private final List<Book> books = new ArrayList<>();
  private final Map<String, Zip.Packed> fixed = new HashMap<>();
  private final int level;
  private final ThreadLocal<Zip> zips;
  private final ThreadLocal<Out> outs = ThreadLocal.withInitial(Out::new);

  Yardstick(Workload work, int level) throws IOException {
    this.level = level;
    this.zips = ThreadLocal.withInitial(() -> new Zip(this.level));
    List<Map<String, byte[]>> packages = new ArrayList<>();
    for (byte[] file : work.finished) {
      packages.add(Packages.parts(file));
    }
    Map<String, byte[]> template =
        Packages.parts(java.nio.file.Files.readAllBytes(work.templateFile));
    byte[] texts = fixedTexts(packages);
    for (int unit = 0; unit < packages.size(); unit++) {
      books.add(book(work.plans.get(unit), packages.get(unit), template, texts));
    }
  }

  /** What the tables of texts of all units begin with. */
  private static byte[] fixedTexts(List<Map<String, byte[]>> packages) {
    byte[] first = packages.get(0).get("xl/sharedStrings.xml");
    int common = packages.size() == 1 ? 0 : first.length;
    for (Map<String, byte[]> other : packages) {
      int mismatch = Arrays.mismatch(first, other.get("xl/sharedStrings.xml"));
      common = mismatch < 0 ? common : Math.min(common, mismatch);
    }
    int end = new String(first, 0, common, StandardCharsets.UTF_8).lastIndexOf("<si>");
    return end < 0
        ? new byte[0]
        : new String(first, 0, common, StandardCharsets.UTF_8)
            .substring(0, end)
            .getBytes(StandardCharsets.UTF_8);
  }

  private Book book(
      BookPlan plan, Map<String, byte[]> parts, Map<String, byte[]> template, byte[] texts) {
    Numbers numbers = new Numbers(plan, parts);
    List<Part> made = new ArrayList<>();
    int sheet = 0;
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      byte[] name = part.getKey().getBytes(StandardCharsets.UTF_8);
      byte[] bytes = part.getValue();
      if (part.getKey().startsWith("xl/worksheets/sheet")) {
        made.add(new Part(name, new SheetCutter(numbers, plan, sheet++).cut(bytes)));
      } else if (part.getKey().equals("xl/sharedStrings.xml")) {
        made.add(new Part(name, texts(bytes, texts)));
      } else if (Arrays.equals(bytes, template.get(part.getKey()))
          || part.getKey().startsWith("xl/theme")
          || part.getKey().startsWith("xl/styles")
          || part.getKey().startsWith("docProps")) {
        fixed.computeIfAbsent(part.getKey(), k -> Zip.packed(bytes, level));
        made.add(new Part(name, new Piece[0]));
      } else {
        made.add(new Part(name, new Piece[] {raw(bytes, 0, bytes.length)}));
      }
    }
    return new Book(made.toArray(new Part[0]), numbers.values);
  }

  private static Piece[] texts(byte[] bytes, byte[] fixed) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(raw(bytes, 0, fixed.length));
    String rest =
        new String(bytes, fixed.length, bytes.length - fixed.length, StandardCharsets.UTF_8);
    Matcher items = Pattern.compile("(<t[^>]*>)([^<]*)").matcher(rest);
    int from = 0;
    while (items.find()) {
      pieces.add(raw(rest.substring(from, items.start(2))));
      String text = unescaped(items.group(2));
      pieces.add((out, values) -> out.escaped(text));
      from = items.end(2);
    }
    pieces.add(raw(rest.substring(from)));
    return pieces.toArray(new Piece[0]);
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#13;", "\r")
        .replace("&amp;", "&");
  }

  private static Piece raw(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return raw(bytes, 0, bytes.length);
  }

  private static Piece raw(byte[] bytes, int from, int length) {
    byte[] own = Arrays.copyOfRange(bytes, from, from + length);
    return (out, values) -> out.raw(own);
  }

  @Override
  public byte[] make(int unit) {
    Book book = books.get(unit);
    Zip zip = zips.get();
    Out out = outs.get();
    zip.begin();
    for (Part part : book.parts()) {
      if (part.pieces().length == 0) {
        zip.add(part.name(), fixed.get(new String(part.name(), StandardCharsets.UTF_8)));
      } else {
        out.size = 0;
        for (Piece piece : part.pieces()) {
          piece.print(out, book.values());
        }
        zip.add(part.name(), out.bytes, out.size);
      }
    }
    return zip.end();
  }

  /** Every number of a workbook, by sheet, row and column. */
  private static final class Numbers {
    private static final Pattern CELL =
        Pattern.compile("<c r=\"([A-Z]+)(\\d+)\"([^>]*)>(?:<f>[^<]*</f>)?<v>([^<]*)</v>");
    private final Map<String, Integer> sheets = new HashMap<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private final double[] values;

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
                  key(sheet, Integer.parseInt(cell.group(2)) - 1, column(cell.group(1))),
                  all.size());
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

  /** Cuts a sheet's bytes into segments and holes. */
  private static final class SheetCutter {
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
          String shown = unescaped(cell.group(6));
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
        pieces.add(Yardstick.raw(text.substring(from, to)));
      }
      from = to;
    }

    private static Piece decimal(long unscaled, int scale) {
      return (out, values) -> out.decimal(unscaled, scale);
    }
  }

  /** Bytes that grow. */
  static final class Out {
    byte[] bytes = new byte[64 << 10];
    int size;
    double sums;

    private void room(int more) {
      if (size + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
      }
    }

    void raw(byte[] more) {
      room(more.length);
      System.arraycopy(more, 0, bytes, size, more.length);
      size += more.length;
    }

    void raw(long number) {
      room(20);
      if (number < 0) {
        bytes[size++] = '-';
      }
      long rest = Math.abs(number);
      int digits = 1;
      for (long r = rest; r >= 10; r /= 10) {
        digits++;
      }
      for (int at = size + digits - 1; at >= size; at--) {
        bytes[at] = (byte) ('0' + rest % 10);
        rest /= 10;
      }
      size += digits;
    }

    void decimal(long unscaled, int scale) {
      if (scale <= 0) {
        raw(unscaled);
        return;
      }
      room(24);
      if (unscaled < 0) {
        bytes[size++] = '-';
      }
      long rest = Math.abs(unscaled);
      long power = 1;
      for (int i = 0; i < scale; i++) {
        power *= 10;
      }
      raw(rest / power);
      bytes[size++] = '.';
      long part = rest % power;
      for (int at = size + scale - 1; at >= size; at--) {
        bytes[at] = (byte) ('0' + part % 10);
        part /= 10;
      }
      size += scale;
    }

    void number(double number) {
      if (number == Math.rint(number) && Math.abs(number) < 1e15) {
        raw((long) number);
        return;
      }
      String digits = Double.toString(number);
      room(digits.length());
      for (int i = 0; i < digits.length(); i++) {
        bytes[size++] = (byte) digits.charAt(i);
      }
    }

    void escaped(String text) {
      room(text.length() * 6);
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= 0x80) {
          byte[] rest = rest(text, i);
          raw(rest);
          i += new String(rest, StandardCharsets.UTF_8).length() - 1;
        } else if (c == '&') {
          ascii("&amp;");
        } else if (c == '<') {
          ascii("&lt;");
        } else if (c == '>') {
          ascii("&gt;");
        } else if (c == '"') {
          ascii("&quot;");
        } else if (c == '\r') {
          ascii("&#13;");
        } else {
          room(1);
          bytes[size++] = (byte) c;
        }
      }
    }

    private static byte[] rest(String text, int from) {
      int to = from;
      while (to < text.length() && text.charAt(to) >= 0x80) {
        to++;
      }
      return text.substring(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private void ascii(String text) {
      room(text.length());
      for (int i = 0; i < text.length(); i++) {
        bytes[size++] = (byte) text.charAt(i);
      }
    }
  }
}
