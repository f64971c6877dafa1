package cn.juesuan.report;

import static cn.juesuan.problem.ProblemBytes.text;

import cn.juesuan.check.CheckCounts;
import cn.juesuan.check.Verdict;
import cn.juesuan.data.Unit;
import cn.juesuan.problem.Problem;
import cn.juesuan.problem.ProblemBytes;
import cn.juesuan.value.MoneyUnit;
import cn.juesuan.view.Headline;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Outcomes as bytes. */
public final class UnitRecordCodec {

  /** More than any list of a unit or a batch has. */
  private static final int MOST_ITEMS = 1 << 20;

  private UnitRecordCodec() {}

  /** Writes one item of a list. */
  public interface Writer<T> {
    /**
     * Writes it.
     *
     * @throws IOException if the stream refuses
     */
    void write(T item, DataOutput out) throws IOException;
  }

  /** Reads one item of a list. */
  public interface Reader<T> {
    /**
     * Reads what the writer wrote.
     *
     * @throws IOException if that is not what stands there
     */
    T read(DataInput in) throws IOException;
  }

  /**
   * Writes what became of a unit.
   *
   * @throws IOException if the stream refuses
   */
  public static void write(UnitRecord kept, DataOutput out) throws IOException {
    Outcome outcome = kept.outcome();
    out.writeInt(kept.place());
    unit(outcome.unit(), out);
    text(outcome.status().name(), out);
    list(outcome.files(), UnitRecordCodec::textItem, out);
    list(outcome.problems(), ProblemBytes::write, out);
    checks(outcome.checks(), out);
    list(outcome.headlines(), UnitRecordCodec::headline, out);
    list(kept.preview(), PreviewBytes::write, out);
  }

  /**
   * Reads what became of a unit.
   *
   * @throws IOException if that is not what stands there
   */
  public static UnitRecord read(DataInput in) throws IOException {
    int place = in.readInt();
    Unit unit = unit(in);
    Outcome.Status status = constant(Outcome.Status.class, text(in));
    List<String> files = list(UnitRecordCodec::file, in);
    List<Problem> problems = list(ProblemBytes::read, in);
    CheckCounts checks = checks(in);
    List<Headline> headlines = list(UnitRecordCodec::headline, in);
    Outcome outcome = new Outcome(unit, status, files, problems, checks, headlines);
    return new UnitRecord(place, outcome, list(PreviewBytes::read, in));
  }

  /** A path that leads to no other folder. */
  private static String file(DataInput in) throws IOException {
    String file = text(in);
    for (String name : file.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..")) {
        throw new IOException("no file of a unit: " + file);
      }
    }
    return file;
  }

  private static void unit(Unit unit, DataOutput out) throws IOException {
    text(unit.code(), out);
    text(unit.name(), out);
    text(unit.year(), out);
    text(unit.moneyUnit().name(), out);
    text(unit.upper(), out);
    out.writeBoolean(unit.department());
  }

  private static Unit unit(DataInput in) throws IOException {
    String code = text(in);
    String name = text(in);
    String year = text(in);
    MoneyUnit money = constant(MoneyUnit.class, text(in));
    return new Unit(code, name, year, money, text(in), in.readBoolean());
  }

  private static void checks(CheckCounts checks, DataOutput out) throws IOException {
    out.writeInt(checks.passed());
    out.writeInt(checks.failed());
    out.writeInt(checks.noticed());
    list(checks.open(), UnitRecordCodec::verdict, out);
  }

  private static CheckCounts checks(DataInput in) throws IOException {
    return new CheckCounts(count(in), count(in), count(in), list(UnitRecordCodec::verdict, in));
  }

  private static int count(DataInput in) throws IOException {
    int count = in.readInt();
    if (count < 0) {
      throw new IOException("no count: " + count);
    }
    return count;
  }

  private static void headline(Headline headline, DataOutput out) throws IOException {
    text(headline.label(), out);
    text(headline.figure(), out);
  }

  private static Headline headline(DataInput in) throws IOException {
    return new Headline(text(in), text(in));
  }

  private static void verdict(Verdict verdict, DataOutput out) throws IOException {
    text(verdict.number(), out);
    text(verdict.what(), out);
    text(verdict.left(), out);
    text(verdict.right(), out);
    text(verdict.difference(), out);
    text(verdict.conclusion().name(), out);
  }

  private static Verdict verdict(DataInput in) throws IOException {
    return new Verdict(
        text(in),
        text(in),
        text(in),
        text(in),
        text(in),
        constant(Verdict.Conclusion.class, text(in)));
  }

  /**
   * Writes a text as an item of a list.
   *
   * @throws IOException if the stream refuses
   */
  public static void textItem(String item, DataOutput out) throws IOException {
    text(item, out);
  }

  /**
   * Writes a list's length and its items.
   *
   * @throws IOException if the stream refuses
   */
  public static <T> void list(List<T> items, Writer<T> writer, DataOutput out) throws IOException {
    out.writeInt(items.size());
    for (T item : items) {
      writer.write(item, out);
    }
  }

  /**
   * Reads a list; memory grows with what is really there, whatever it says of its size.
   *
   * @throws IOException if the bytes are no list
   */
  public static <T> List<T> list(Reader<T> reader, DataInput in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > MOST_ITEMS) {
      throw new IOException("no list of " + size);
    }
    List<T> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(reader.read(in));
    }
    return items;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) throws IOException {
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new IOException("no " + type.getSimpleName() + ": " + name, e);
    }
  }
}
