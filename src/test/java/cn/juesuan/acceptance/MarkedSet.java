package cn.juesuan.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A copy of a template set with sheets marked as internal, each in a cell far to the right. */
final class MarkedSet {

  private static final String BOOK = "决算公开.xlsx";
  private static final Pattern FIRST_ROW = Pattern.compile("(?s)<row r=\"1\"[^>]*>.*?(?=</row>)");
  private static final Pattern SHEET =
      Pattern.compile("<sheet name=\"([^\"]*)\" sheetId=\"([0-9]+)\"");

  private MarkedSet() {}

  /**
   * @param folder an empty one
   */
  static Path of(Path templates, Path folder, Set<String> internal) {
    try (Stream<Path> files = Files.list(templates)) {
      for (Path file : files.toList()) {
        Path to = folder.resolve(file.getFileName());
        if (file.endsWith(BOOK)) {
          Files.write(to, marked(file, internal));
        } else {
          Files.copy(file, to);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] marked(Path file, Set<String> internal) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      String book = text(zip, "xl/workbook.xml");
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String text = text(zip, entry.getName());
        boolean marks =
            SHEET
                .matcher(book)
                .results()
                .anyMatch(
                    s ->
                        internal.contains(s.group(1))
                            && entry.getName().equals("xl/worksheets/sheet" + s.group(2) + ".xml"));
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write((marks ? marked(text) : text).getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static String marked(String sheet) {
    Matcher row = FIRST_ROW.matcher(sheet);
    if (!row.find()) {
      throw new IllegalStateException("no first row");
    }
    String cell = "<c r=\"AZ1\" t=\"inlineStr\"><is><t>${不公开}</t></is></c>";
    return sheet.substring(0, row.end()) + cell + sheet.substring(row.end());
  }

  private static String text(ZipFile zip, String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
