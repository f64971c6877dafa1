package cn.juesuan.problem;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Problems as bytes, for those that wait in a file or travel to another machine. */
public final class ProblemBytes {

  /** More than any text has that the program keeps. */
  private static final int MOST_BYTES = 1 << 23;

  private static final int PIECE = 1 << 16;

  private ProblemBytes() {}

  /**
   * Writes a problem so that {@link #read} reads the same.
   *
   * @throws IOException if the stream refuses
   */
  public static void write(Problem problem, DataOutput out) throws IOException {
    text(problem.kind().name(), out);
    Place place = problem.place();
    if (place instanceof Place.InList list) {
      out.writeByte('l');
      text(list.file(), out);
      text(list.sheet(), out);
      out.writeInt(list.line());
      text(list.column(), out);
      text(list.cell(), out);
    } else if (place instanceof Place.InCell cell) {
      out.writeByte('c');
      text(cell.file(), out);
      text(cell.sheet(), out);
      text(cell.ref(), out);
    } else if (place instanceof Place.InFile file) {
      out.writeByte('f');
      text(file.file(), out);
    } else if (place instanceof Place.OfUnit unit) {
      out.writeByte('u');
      text(unit.code(), out);
    }
    text(problem.unit(), out);
    text(problem.value(), out);
    text(problem.detail(), out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if the bytes are no problem
   */
  public static Problem read(DataInput in) throws IOException {
    Kind kind = kind(text(in));
    return new Problem(kind, place(in), text(in), text(in), text(in));
  }

  private static Kind kind(String name) throws IOException {
    try {
      return Kind.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IOException("no kind of problem: " + name, e);
    }
  }

  private static Place place(DataInput in) throws IOException {
    byte which = in.readByte();
    return switch (which) {
      case 'l' -> new Place.InList(text(in), text(in), in.readInt(), text(in), text(in));
      case 'c' -> new Place.InCell(text(in), text(in), text(in));
      case 'f' -> new Place.InFile(text(in));
      case 'u' -> new Place.OfUnit(text(in));
      default -> throw new IOException("no place: " + which);
    };
  }

  /** Writes a text of at most two million characters. */
  public static void text(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads what {@link #text(String, DataOutput)} wrote.
   *
   * @throws IOException if the bytes are no text
   */
  public static String text(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST_BYTES) {
      throw new IOException("no text of " + length);
    }
    // in pieces: a length that is not true must not cost memory
    byte[] bytes = new byte[Math.min(PIECE, length)];
    in.readFully(bytes);
    while (bytes.length < length) {
      int read = bytes.length;
      bytes = Arrays.copyOf(bytes, Math.min(2 * read, length));
      in.readFully(bytes, read, bytes.length - read);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
