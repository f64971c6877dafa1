package cn.juesuan.benchmark;

import cn.juesuan.plan.BookPlan;
import java.io.IOException;
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

  private record Part(byte[] name, Piece[] pieces) {}

  /** A unit's workbook: its parts, and its cells' numbers by their places. */
  private record Book(Part[] parts, double[] values) {}

  private final List<Book> books = new ArrayList<>();
  private final Map<String, Zip.Packed> fixed = new HashMap<>();
  private final int level;
  private final ThreadLocal<Zip> zips;
  private final ThreadLocal<GrowingBytes> outs = ThreadLocal.withInitial(GrowingBytes::new);

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
        made.add(new Part(name, new Piece[] {Piece.raw(bytes, 0, bytes.length)}));
      }
    }
    return new Book(made.toArray(new Part[0]), numbers.values);
  }

  private static Piece[] texts(byte[] bytes, byte[] fixed) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.raw(bytes, 0, fixed.length));
    String rest =
        new String(bytes, fixed.length, bytes.length - fixed.length, StandardCharsets.UTF_8);
    Matcher items = Pattern.compile("(<t[^>]*>)([^<]*)").matcher(rest);
    int from = 0;
    while (items.find()) {
      pieces.add(Piece.raw(rest.substring(from, items.start(2))));
      String text = Piece.unescaped(items.group(2));
      pieces.add((out, values) -> out.escaped(text));
      from = items.end(2);
    }
    pieces.add(Piece.raw(rest.substring(from)));
    return pieces.toArray(new Piece[0]);
  }

  @Override
  public byte[] make(int unit) {
    Book book = books.get(unit);
    Zip zip = zips.get();
    GrowingBytes out = outs.get();
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
}
