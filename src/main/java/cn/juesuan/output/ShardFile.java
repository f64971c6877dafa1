package cn.juesuan.output;

import static cn.juesuan.problem.ProblemBytes.text;

import cn.juesuan.disk.OwnFolder;
import cn.juesuan.disk.RefusedFile;
import cn.juesuan.disk.RegularFile;
import cn.juesuan.disk.SafeFile;
import cn.juesuan.disk.Sha256;
import cn.juesuan.problem.Problem;
import cn.juesuan.problem.ProblemBytes;
import cn.juesuan.report.Outcomes;
import cn.juesuan.report.UnitRecord;
import cn.juesuan.report.UnitRecordCodec;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * The results of one shard, in a file from which the whole batch's reports are made. It ends with
 * the SHA-256 of all before, so that no changed byte passes for what a run has written; whoever
 * changes that too still only changes values.
 */
public final class ShardFile {

  /** The folder beside the years' folders in which each shard has one. */
  public static final String FOLDER = "分片";

  static final String FILE = "记录.bin";

  private static final String FORMATS = "juesuan-shard-";
  private static final String FORMAT = FORMATS + "3";
  private static final String BROKEN = "文件坏了";
  private static final int BUFFER = 1 << 15;

  private ShardFile() {}

  /**
   * What a shard belongs to and what it found of the batch as a whole.
   *
   * @param identity the same for all shards that were made of one batch in one way
   * @param units how many all shards together have
   * @param writes whether workbooks were written
   */
  public record Head(
      Shard shard,
      String identity,
      int units,
      boolean writes,
      List<String> formatsText,
      List<Problem> batchProblems) {}

  /** The folder of a shard. */
  public static OwnFolder folder(OwnFolder output, Shard shard) {
    return output.folder(FOLDER + "/" + shard.label());
  }

  /** Where a shard's file lies. */
  public static Path file(OwnFolder output, Shard shard) {
    return folder(output, shard).file(FILE);
  }

  /**
   * Writes a shard's file, whole or not at all.
   *
   * @throws IOException if the disk refuses
   */
  public static void write(OwnFolder output, Head head, Outcomes outcomes) throws IOException {
    SafeFile.replace(
        folder(output, head.shard()),
        FILE,
        stream -> {
          DigestOutputStream hashed = new DigestOutputStream(stream, Sha256.digest());
          DataOutputStream out = new DataOutputStream(hashed);
          write(head, out);
          outcomes.forEach(
              kept -> {
                out.writeBoolean(true);
                UnitRecordCodec.write(kept, out);
              });
          out.writeBoolean(false);
          out.flush();
          stream.write(hashed.getMessageDigest().digest());
        });
  }

  private static void write(Head head, DataOutputStream out) throws IOException {
    text(FORMAT, out);
    out.writeInt(head.shard().number());
    out.writeInt(head.shard().of());
    text(head.identity(), out);
    out.writeInt(head.units());
    out.writeBoolean(head.writes());
    UnitRecordCodec.list(head.formatsText(), UnitRecordCodec::textItem, out);
    UnitRecordCodec.list(head.batchProblems(), ProblemBytes::write, out);
  }

  /** Reads a shard's file from the beginning to the end; whatever is wrong in it is reported. */
  public static final class ShardInput implements AutoCloseable {
    private final BufferedInputStream file;
    private final DigestInputStream hashed;
    private final DataInputStream in;
    private final Head head;

    private ShardInput(BufferedInputStream file) throws IOException {
      this.file = file;
      this.hashed = new DigestInputStream(file, Sha256.digest());
      this.in = new DataInputStream(hashed);
      this.head = sound(this::readHead);
    }

    /**
     * Opens a shard's file and reads its head.
     *
     * @throws IOException if it is no sound file of this version
     */
    public static ShardInput open(Path path) throws IOException {
      BufferedInputStream file =
          new BufferedInputStream(RegularFile.open(path, LinkOption.NOFOLLOW_LINKS), BUFFER);
      try {
        return new ShardInput(file);
      } catch (IOException e) {
        file.close();
        throw e;
      }
    }

    private Head readHead() throws IOException {
      String format = text(in);
      if (format.startsWith(FORMATS) && !format.equals(FORMAT)) {
        throw new RefusedFile("它是另一个版本的程序写的");
      }
      Shard shard = new Shard(in.readInt(), in.readInt());
      return new Head(
          shard,
          text(in),
          in.readInt(),
          in.readBoolean(),
          UnitRecordCodec.list(ProblemBytes::text, in),
          UnitRecordCodec.list(ProblemBytes::read, in));
    }

    /** What stands before the units. */
    public Head head() {
      return head;
    }

    /**
     * Whether another unit follows; to be asked once for each.
     *
     * @throws IOException if the file is not sound
     */
    public boolean hasNext() throws IOException {
      return sound(in::readBoolean);
    }

    /**
     * The next unit.
     *
     * @throws IOException if the file is not sound
     */
    public UnitRecord next() throws IOException {
      return sound(() -> UnitRecordCodec.read(in));
    }

    /** Makes sure that nothing before was changed, and that nothing follows. */
    public void end() throws IOException {
      byte[] hash = hashed.getMessageDigest().digest();
      if (!Arrays.equals(hash, file.readNBytes(hash.length)) || file.read() >= 0) {
        throw new RefusedFile(BROKEN);
      }
    }

    /** Reads something of the file. */
    private interface Part<T> {
      T read() throws IOException;
    }

    /** Values that none of the program's can be come as almost any exception. */
    private static <T> T sound(Part<T> part) throws IOException {
      try {
        return part.read();
      } catch (RefusedFile e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        RefusedFile broken = new RefusedFile(BROKEN);
        broken.initCause(e);
        throw broken;
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
