package cn.juesuan.output;

import cn.juesuan.disk.OwnFolder;
import cn.juesuan.disk.RegularFile;
import cn.juesuan.disk.SafeFile;
import cn.juesuan.disk.Sha256;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines of a ledger's file. */
final class LedgerLines {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerLines.class);

  /** Fewer stale lines than this, or than twice the others, are not worth reading workbooks. */
  private static final int MOST_STALE = 1_000;

  private static final int HASH_LENGTH = 64;

  /** Longer than any line that this program writes, in bytes. */
  private static final int LONGEST = 4_096;

  private LedgerLines() {}

  /** A file that this program wrote: where, and what. */
  record LedgerLine(String path, String hash) {
    String text() {
      return hash + "\t" + path + "\n";
    }
  }

  /**
   * The last line of a run that was killed may be cut off, inside a character even. Whatever else
   * is in the file, no more of it is held than its lines.
   */
  static List<LedgerLine> read(Path file) throws IOException {
    List<LedgerLine> lines = new ArrayList<>();
    InputStream opened = RegularFile.open(file, LinkOption.NOFOLLOW_LINKS);
    try (InputStream in = new BufferedInputStream(opened)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          parse(line).ifPresent(lines::add);
          line.reset();
        } else if (line.size() < LONGEST) {
          line.write(b);
        }
      }
      parse(line).ifPresent(lines::add);
    }
    return lines;
  }

  private static Optional<LedgerLine> parse(ByteArrayOutputStream bytes) {
    String line = bytes.toString(StandardCharsets.UTF_8);
    int tab = line.indexOf('\t');
    return tab == HASH_LENGTH
        ? Optional.of(new LedgerLine(line.substring(tab + 1), line.substring(0, tab)))
        : Optional.empty();
  }

  /**
   * Leaves out lines that say nothing any more, once there are many: of the lines of one path, the
   * one of the file that is there now must stay, however old it is, and the newest. Nobody else may
   * be adding lines meanwhile.
   */
  static void compact(OwnFolder folder, String name) {
    try {
      if (Files.isRegularFile(folder.file(name), LinkOption.NOFOLLOW_LINKS)) {
        compactIfWorthwhile(folder, name);
      }
    } catch (IOException e) {
      LOG.debug("{} stays as long as it is", name, e);
    }
  }

  private static void compactIfWorthwhile(OwnFolder folder, String name) throws IOException {
    List<LedgerLine> lines = read(folder.file(name));
    Map<String, Set<String>> byPath = new LinkedHashMap<>();
    for (LedgerLine line : lines) {
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
            needed(folder, path, List.copyOf(hashes))
                .forEach(hash -> kept.append(new LedgerLine(path, hash).text())));
    SafeFile.replace(folder, name, kept.toString().getBytes(StandardCharsets.UTF_8));
    // lines that are added from now on are in the new file, which must be the one found later
    folder.force();
  }

  private static List<String> needed(OwnFolder folder, String path, List<String> hashes) {
    String newest = hashes.get(hashes.size() - 1);
    try {
      // a line that leads out of the folder is nobody's
      boolean below = folder.file(path).normalize().startsWith(folder.path().normalize());
      if (hashes.size() == 1 || !below || folder.there(path).isEmpty()) {
        return List.of(newest);
      }
      String there = Sha256.ofFile(folder.file(path));
      return hashes.stream().filter(h -> h.equals(there) || h.equals(newest)).toList();
    } catch (IOException | InvalidPathException e) {
      LOG.debug("cannot read {}", path, e);
      return hashes;
    }
  }
}
