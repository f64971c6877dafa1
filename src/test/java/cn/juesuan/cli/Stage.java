package cn.juesuan.cli;

import cn.juesuan.cli.Blocks.Block;
import cn.juesuan.docx.Word;
import cn.juesuan.finished.WrittenBooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A folder with files given as text, and command lines run in it. */
final class Stage {

  private static final Set<String> BEFORE_PATH =
      Set.of("-i", "-t", "-o", "verify", "init", "next-year", "--from", "publish");

  private final Path folder;

  Stage(Path folder) {
    this.folder = folder;
  }

  /** What a command line printed, and its exit status. */
  record Said(List<String> lines, int status) {}

  Path folder() {
    return folder;
  }

  /**
   * Puts files there; a block of workbook cells adds to the cells of {@code base}, the later of two
   * for one cell counts. An empty block {@code none} takes a file away.
   */
  void put(List<Block> base, List<Block> blocks) throws IOException {
    for (Block block : blocks) {
      Path file = folder.resolve(block.name());
      switch (block.language()) {
        case "csv" -> write(file, block.lines());
        case "cells" -> {
          List<String> lines = new ArrayList<>();
          base.stream()
              .filter(b -> b.language().equals("cells") && b.name().equals(block.name()))
              .forEach(b -> lines.addAll(b.lines()));
          lines.addAll(block.lines());
          Files.createDirectories(file.getParent());
          TemplateText.write(file, lines);
        }
        case "document" -> {
          Files.createDirectories(file.getParent());
          Files.write(file, Word.template(block.lines().toArray(String[]::new)));
        }
        case "none" -> Files.delete(file);
        default -> {}
      }
    }
  }

  /** In a CSV block {@code \xFF} is one byte, and {@code {长×9}} nine of a character. */
  private static void write(Path file, List<String> lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String line : lines) {
      for (String piece : repeated(line).split("(?=\\\\x[0-9A-F]{2})", -1)) {
        boolean escaped = piece.startsWith("\\x");
        if (escaped) {
          bytes.write(Integer.parseInt(piece.substring(2, 4), 16));
        }
        bytes.writeBytes((escaped ? piece.substring(4) : piece).getBytes(StandardCharsets.UTF_8));
      }
      bytes.write('\n');
    }
    Files.createDirectories(file.getParent());
    Files.write(file, bytes.toByteArray());
  }

  private static String repeated(String line) {
    return Pattern.compile("\\{(.)×([0-9]+)}")
        .matcher(line)
        .replaceAll(r -> r.group(1).repeat(Integer.parseInt(r.group(2))));
  }

  /**
   * Runs a command line as people type it, {@code juesuan check -i 数据}; folders are this stage's.
   */
  Said run(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
    words.remove(0);
    // a blank inside of a name
    words.replaceAll(word -> word.replace('¦', ' '));
    String before = "";
    int diff = words.indexOf("diff");
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean compared = diff >= 0 && i > diff;
      if ((BEFORE_PATH.contains(before) || compared) && !word.startsWith("-")) {
        words.set(i, folder.resolve(word).toString());
      }
      before = word;
    }
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    int status = Main.run(writer, writer, words.toArray(String[]::new));
    WrittenBooks.checkValues(folder);
    return new Said(shown(out.toString()), status);
  }

  /** A report's lines, which must be as Excel wants them: a byte order mark, CRLF. */
  List<String> file(String name) throws IOException {
    String text = Files.readString(folder.resolve(name));
    if (!text.startsWith("\uFEFF") || !text.endsWith("\r\n")) {
      throw new IllegalStateException("not as Excel wants it: " + name);
    }
    return text.substring(1).lines().toList();
  }

  private List<String> shown(String printed) {
    return printed
        .replace(folder + "/", "")
        .replace(folder + "\\", "")
        .replaceAll("用时 [0-9.]+ 秒", "用时 … 秒")
        .lines()
        .toList();
  }
}
