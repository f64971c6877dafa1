package cn.juesuan.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines of a ledger's file. */
final class LedgerLines {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerLines.class);

  /** Fewer stale lines than this, or than twice the others, are not worth reading workbooks. */
  private static final int MOST_STALE = 1_000;

  private static final int HASH_LENGTH = 64;

  private LedgerLines() {}

  /** A file that this program wrote: where, and what. */
  record Line(String path, String hash) {
    String text() {
      return hash + "\t" + path + "\n";
    }
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The last line of a run that was killed may be cut off, inside a character even. */
  static List<Line> read(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    for (String line : text.split("\n", -1)) {
      int tab = line.indexOf('\t');
      if (tab == HASH_LENGTH) {
        lines.add(new Line(line.substring(tab + 1), line.substring(0, tab)));
      }
    }
    return lines;
  }

  /**
   * Leaves out lines that say nothing any more, once there are many: of the lines of one path, the
   * one of the file that is there now must stay, however old it is, and the newest. Nobody else may
   * be adding lines meanwhile.
   */
  static void compact(Path file) {
    try {
      if (Files.exists(file)) {
        compactIfWorthwhile(file);
      }
    } catch (IOException e) {
      LOG.debug("{} stays as long as it is", file, e);
    }
  }

  private static void compactIfWorthwhile(Path file) throws IOException {
    List<Line> lines = read(file);
    Map<String, Set<String>> byPath = new LinkedHashMap<>();
    for (Line line : lines) {
      Set<String> hashes = byPath.computeIfAbsent(line.path(), p -> new LinkedHashSet<>());
      // the newest is the last one
      hashes.remove(line.hash());
      hashes.add(line.hash());
    }
    if (lines.size() - byPath.size() < Math.max(MOST_STALE, 2 * byPath.size())) {
      return;
    }
    StringBuilder kept = new StringBuilder();
    byPath.forEach(
        (path, hashes) ->
            needed(file, path, List.copyOf(hashes))
                .forEach(hash -> kept.append(new Line(path, hash).text())));
    SafeFile.replace(file, kept.toString().getBytes(StandardCharsets.UTF_8));
    // lines that are added from now on are in the new file, which must be the one found later
    Folders.force(file.toAbsolutePath().getParent());
  }

  private static List<String> needed(Path ledger, String path, List<String> hashes) {
    String newest = hashes.get(hashes.size() - 1);
    try {
      Path workbook = ledger.resolveSibling(path);
      if (hashes.size() == 1 || !Files.exists(workbook)) {
        return List.of(newest);
      }
      String there = hash(Files.readAllBytes(workbook));
      return hashes.stream().filter(h -> h.equals(there) || h.equals(newest)).toList();
    } catch (IOException | InvalidPathException e) {
      LOG.debug("cannot read {}", path, e);
      return hashes;
    }
  }
}
