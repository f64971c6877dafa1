package cn.juesuan.run;

import static cn.juesuan.problem.ProblemBytes.text;

import cn.juesuan.problem.Problem;
import cn.juesuan.problem.ProblemBytes;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What one shard has come to, in a file from which the whole batch's reports are made. */
final class ShardFile {

  /** The folder beside the years' folders in which each shard has one. */
  static final String FOLDER = "分片";

  static final String FILE = "记录.bin";

  private static final String FORMAT = "juesuan-shard-1";

  private ShardFile() {}

  /**
   * What a shard belongs to and what it found of the batch as a whole.
   *
   * @param identity the same for all shards that were made of one batch in one way
   * @param writes whether workbooks were written
   */
  record Head(
      Shard shard,
      String identity,
      boolean writes,
      List<String> formatsText,
      List<Problem> batchProblems) {}

  static Path folder(Path output, Shard shard) {
    return output.resolve(FOLDER).resolve(shard.label());
  }

  static Path file(Path output, Shard shard) {
    return folder(output, shard).resolve(FILE);
  }

  static void write(Path output, Head head, Outcomes outcomes) throws IOException {
    SafeFile.replace(
        file(output, head.shard()),
        stream -> {
          DataOutputStream out = new DataOutputStream(stream);
          text(FORMAT, out);
          out.writeInt(head.shard().number());
          out.writeInt(head.shard().of());
          text(head.identity(), out);
          out.writeBoolean(head.writes());
          KeptBytes.list(head.formatsText(), KeptBytes::textItem, out);
          KeptBytes.list(head.batchProblems(), ProblemBytes::write, out);
          outcomes.forEach(
              kept -> {
                out.writeBoolean(true);
                KeptBytes.write(kept, out);
              });
          out.writeBoolean(false);
          out.flush();
        });
  }

  /** Reads a shard's file from the beginning to the end. */
  static final class Reading implements AutoCloseable {
    private final DataInputStream in;
    private final Head head;

    private Reading(DataInputStream in) throws IOException {
      this.in = in;
      if (!text(in).equals(FORMAT)) {
        throw new IOException("不是这个版本的程序写的");
      }
      Shard shard = new Shard(in.readInt(), in.readInt());
      head =
          new Head(
              shard,
              text(in),
              in.readBoolean(),
              KeptBytes.list(ProblemBytes::text, in),
              KeptBytes.list(ProblemBytes::read, in));
    }

    static Reading open(Path file) throws IOException {
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 15));
      try {
        return new Reading(in);
      } catch (IOException | RuntimeException e) {
        in.close();
        throw new IOException("文件坏了", e);
      }
    }

    Head head() {
      return head;
    }

    boolean hasNext() throws IOException {
      return in.readBoolean();
    }

    Kept next() throws IOException {
      return KeptBytes.read(in);
    }

    /** Makes sure that the file is whole. */
    void skipToEnd() throws IOException {
      while (hasNext()) {
        next();
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
