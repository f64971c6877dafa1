package cn.juesuan.acceptance;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Makes batches out of the sample batch. */
final class Csvs {

  private Csvs() {}

  private static List<Path> sample() {
    try (Stream<Path> files = Files.list(Generated.SAMPLE)) {
      return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The lines of a batch by dataset, each told as "dataset line", such as {@code 收入 501,2010301}.
   */
  static Map<String, List<String>> byDataset(String batch) {
    Map<String, List<String>> lines = new HashMap<>();
    for (String line : batch.lines().toList()) {
      int space = line.indexOf(' ');
      lines
          .computeIfAbsent(line.substring(0, space), d -> new ArrayList<>())
          .add(line.substring(space + 1));
    }
    return lines;
  }

  /**
   * The headers of the sample batch, and these lines.
   *
   * @param lines by dataset
   */
  static Path only(Path folder, Map<String, List<String>> lines) throws IOException {
    Files.createDirectories(folder);
    for (Path file : sample()) {
      String name = file.getFileName().toString();
      String header = Files.readAllLines(file).get(0);
      List<String> wanted = lines.getOrDefault(name.replace(".csv", ""), List.of());
      Files.writeString(folder.resolve(name), header + "\n" + String.join("\n", wanted) + "\n");
    }
    return folder;
  }

  /** Gives a file one more column, which only some of its lines have. */
  static void widened(Path batch, String dataset, String column) throws IOException {
    Path file = batch.resolve(dataset + ".csv");
    String text = Files.readString(file);
    int end = text.indexOf('\n');
    Files.writeString(file, text.substring(0, end) + "," + column + text.substring(end));
  }

  /** The sample batch with other words; each must be there. */
  static Path replaced(Path folder, String file, Map<String, String> words) throws IOException {
    Files.createDirectories(folder);
    for (Path from : sample()) {
      Files.copy(from, folder.resolve(from.getFileName()));
    }
    String text = Files.readString(folder.resolve(file));
    for (Map.Entry<String, String> word : words.entrySet()) {
      if (!text.contains(word.getKey())) {
        throw new IllegalArgumentException(word.getKey());
      }
      text = text.replace(word.getKey(), word.getValue());
    }
    Files.writeString(folder.resolve(file), text);
    return folder;
  }

  /** A batch with its units the other way round; the lines of each stay in their order. */
  static Path unitsReversed(Path batch, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(batch, "*.csv")) {
      for (Path file : files) {
        String text = Files.readString(file).replace("\uFEFF", "");
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.DEFAULT);
            Writer out = Files.newBufferedWriter(folder.resolve(file.getFileName()));
            CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
          List<CSVRecord> lines = new ArrayList<>(parser.getRecords());
          printer.printRecord(lines.remove(0));
          lines.sort(Comparator.comparing((CSVRecord line) -> line.get(0)).reversed());
          printer.printRecords(lines);
        }
      }
    }
    return folder;
  }

  /** The sample batch as another program would have written it, its columns the other way round. */
  static Path rewritten(Path folder, Charset charset, String mark, char separator)
      throws IOException {
    Files.createDirectories(folder);
    for (Path file : sample()) {
      String text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
      StringWriter out = new StringWriter();
      out.write(mark);
      CSVFormat format =
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter(String.valueOf(separator))
              .setRecordSeparator("\r\n")
              .get();
      try (CSVParser parser = CSVParser.parse(text, CSVFormat.DEFAULT);
          CSVPrinter printer = new CSVPrinter(out, format)) {
        for (CSVRecord line : parser) {
          List<String> fields = line.toList();
          Collections.reverse(fields);
          printer.printRecord(fields);
        }
      }
      Files.write(folder.resolve(file.getFileName()), out.toString().getBytes(charset));
    }
    return folder;
  }
}
