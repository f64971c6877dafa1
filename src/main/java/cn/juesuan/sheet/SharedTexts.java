package cn.juesuan.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A workbook's shared texts as bytes, so that half a million of them need little memory (ECMA-376
 * Part 1, 18.4). A text is made when a cell asks for it; those asked for last are kept.
 */
final class SharedTexts {

  private static final int BLOCK = 1 << 20;
  private static final int KEPT = 1 << 12;

  /** Of the memory that the program may use, the part for texts. */
  private static final int PART_FOR_TEXTS = 3;

  private final List<byte[]> blocks = new ArrayList<>();
  private long[] starts = new long[1024];
  private int count = 0;
  private long size = 0;
  private final String[] kept = new String[KEPT];
  private final int[] keptOf = new int[KEPT];

  private SharedTexts() {
    Arrays.fill(keptOf, -1);
  }

  static SharedTexts none() {
    return new SharedTexts();
  }

  static SharedTexts read(XmlCursor table) throws IOException, UnreadableWorkbook {
    SharedTexts texts = new SharedTexts();
    long most = Runtime.getRuntime().maxMemory() / PART_FOR_TEXTS;
    try (table) {
      while (table.next()) {
        if (table.isStart("si")) {
          texts.add(RichText.read(table));
          if (texts.size + 16L * texts.count > most) {
            throw new UnreadableWorkbook(
                "文字太多，内存放不下；用 java -Xmx4g -jar juesuan.jar … 给程序更多内存，再运行一次");
          }
        }
      }
    }
    return texts;
  }

  void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (count + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    for (int done = 0; done < bytes.length; ) {
      int at = (int) (size % BLOCK);
      if (at == 0) {
        blocks.add(new byte[BLOCK]);
      }
      int length = Math.min(BLOCK - at, bytes.length - done);
      System.arraycopy(bytes, done, blocks.get(blocks.size() - 1), at, length);
      done += length;
      size += length;
    }
    starts[++count] = size;
  }

  /**
   * The text of that number.
   *
   * @throws UnreadableWorkbook if there is none
   */
  String text(int index) throws UnreadableWorkbook {
    if (index < 0 || index >= count) {
      throw new UnreadableWorkbook("文件已损坏：没有第 " + index + " 个共享文字");
    }
    int place = index % KEPT;
    if (keptOf[place] != index) {
      kept[place] = made(index);
      keptOf[place] = index;
    }
    return kept[place];
  }

  private String made(int index) {
    long start = starts[index];
    byte[] bytes = new byte[(int) (starts[index + 1] - start)];
    for (int done = 0; done < bytes.length; ) {
      int at = (int) ((start + done) % BLOCK);
      int length = Math.min(BLOCK - at, bytes.length - done);
      System.arraycopy(blocks.get((int) ((start + done) / BLOCK)), at, bytes, done, length);
      done += length;
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
