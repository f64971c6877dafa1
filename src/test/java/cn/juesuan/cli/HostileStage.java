package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.cli.Blocks.Block;
import cn.juesuan.disk.Sha256;
import cn.juesuan.finished.WrittenBooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The page of problems' small batch with two units, under attack; a person's files lie beside it.
 */
final class HostileStage {

  private static final Path PAGE = Path.of("src/docs/问题目录.md");

  /** What no user may ever read: traces, classes, exceptions, and what steers a terminal. */
  private static final String FORBIDDEN =
      "Exception|Error:|Throwable|at"
          + " cn[.]juesuan|java[.](lang|util|io|nio)|org[.]apache|[\\p{Cc}&&[^\\n"
          + "]]|[\\u202A-\\u202E\\u2066-\\u2069]";

  private final Path folder;
  private final Path beside;

  HostileStage(Path folder) throws IOException {
    this.folder = folder;
    this.beside = Files.createDirectories(folder.resolve("beside/mine"));
    Files.writeString(beside.resolve("私人.txt"), "mine");
    Stage stage = new Stage(folder);
    List<Block> base = Blocks.read(PAGE).get(0).blocks();
    stage.put(List.of(), base);
    write("数据/单位.csv", "单位代码,单位名称,上级单位代码,汇总,年度,金额单位\n101,甲局,,,2024,元\n102,乙局,,,2024,元\n");
    write("数据/支出.csv", "单位代码,科目代码,科目名称,金额\n101,2010301,行政运行,100.00\n102,2010301,行政运行,200.00\n");
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** A folder of a person's, outside all that the program is given. */
  Path beside() {
    return beside;
  }

  void write(String name, String text) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.writeString(path(name), text);
  }

  /** A workbook whose sheet 支出 has those rows of texts. */
  static byte[] list(boolean newer, String... rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = newer ? new XSSFWorkbook() : new HSSFWorkbook()) {
      Sheet sheet = book.createSheet("支出");
      for (String row : rows) {
        Row cells = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (String text : row.split(",", -1)) {
          cells.createCell(Math.max(0, cells.getLastCellNum())).setCellValue(text);
        }
      }
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  /** Cuts a file off, turns bits of it, writes noise into it or makes it another kind of file. */
  void spoil(String name, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(path(name));
    switch (random.nextInt(5)) {
      case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      case 1 -> {
        for (int flips = 1 + random.nextInt(8); flips > 0 && bytes.length > 0; flips--) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      case 2 -> {
        byte[] noise = new byte[random.nextInt(400)];
        random.nextBytes(noise);
        int at = random.nextInt(bytes.length + 1);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + noise.length);
        System.arraycopy(bytes, at, longer, at + noise.length, bytes.length - at);
        System.arraycopy(noise, 0, longer, at, noise.length);
        bytes = longer;
      }
      case 3 -> {
        byte[] head = {'P', 'K', 3, 4, (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, '<', '!'};
        System.arraycopy(head, 0, bytes, 0, Math.min(head.length, bytes.length));
      }
      default -> random.nextBytes(bytes);
    }
    Files.write(path(name), bytes);
  }

  /** Pieces that stand for numbers, names and tags in a part of a package. */
  private static final List<String> IN_XML =
      List.of(
          "-1",
          "0",
          "99999999999",
          "1e999",
          "NaN",
          "1048577",
          "XFE1",
          "A0",
          "",
          "../..",
          "&#0;",
          "&lt;",
          "true",
          "rId1",
          "#REF!",
          "shared",
          "s",
          "x:",
          "External",
          "ŷ",
          "𠮷",
          "\u202E");

  /** Changes numbers and values in one part of a package: its XML is still sound. */
  void spoilPart(String name, Random random) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(path(name)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    List<String> names = List.copyOf(parts.keySet());
    String part = names.get(random.nextInt(names.size()));
    String text = new String(parts.get(part), StandardCharsets.UTF_8);
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      text = changed(text, random);
    }
    parts.put(part, text.getBytes(StandardCharsets.UTF_8));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(path(name)))) {
      for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
  }

  /** One of the values between quotes, or of the texts between tags, is another. */
  private static String changed(String xml, Random random) {
    List<MatchResult> values =
        Pattern.compile("\"[^\"<>]*\"|>[^<>]+<").matcher(xml).results().toList();
    if (values.isEmpty()) {
      return xml + IN_XML.get(random.nextInt(IN_XML.size()));
    }
    MatchResult value = values.get(random.nextInt(values.size()));
    return xml.substring(0, value.start() + 1)
        + IN_XML.get(random.nextInt(IN_XML.size()))
        + xml.substring(value.end() - 1);
  }

  /** What a command printed, and its exit status. */
  record Answer(String text, int status) {}

  /**
   * Runs a command; words with a slash or of this stage are its files. Whatever the attack, the
   * answer is the program's, and what is beside is as it was.
   */
  Answer run(String... words) throws IOException {
    Map<String, String> before = tree(beside.getParent());
    String[] all =
        Stream.of(words)
            .map(w -> w.startsWith("@") ? path(w.substring(1)).toString() : w)
            .toArray(String[]::new);
    StringWriter said = new StringWriter();
    int status = Main.run(said, said, all);
    WrittenBooks.checkValues(folder);
    String text = said.toString();
    assertThat(status).as(text).isBetween(0, 2);
    assertThat(text).doesNotContainPattern(FORBIDDEN).doesNotContain("程序出错");
    assertThat(tree(beside.getParent())).as("files of a person").isEqualTo(before);
    return new Answer(text, status);
  }

  Answer generate(String... more) throws IOException {
    return run(
        Stream.concat(Stream.of("generate", "-i", "@数据", "-t", "@模板", "-o", "@结果"), Stream.of(more))
            .toArray(String[]::new));
  }

  /** Files with their contents, links with their targets, folders. */
  static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      all.forEach(p -> tree.put(root.relativize(p).toString(), content(p)));
    }
    return tree;
  }

  private static String content(Path path) {
    try {
      return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
          ? "file " + Sha256.of(Files.readAllBytes(path))
          : Files.isSymbolicLink(path) ? "link " + Files.readSymbolicLink(path) : "other";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void pipe(Path path) throws IOException {
    Files.createDirectories(path.getParent());
    Files.deleteIfExists(path);
    try {
      assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
