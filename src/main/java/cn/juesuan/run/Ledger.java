package cn.juesuan.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers what this program wrote into a year's folder, by hash. Lines are added before files are
 * moved into place, so that after a kill at any moment each file is either known or a person's.
 */
final class Ledger {

  static final String FILE = ".juesuan-written";

  private final Path file;
  private final Map<String, Set<String>> hashes = new HashMap<>();

  /** Whether the file was there when it was last looked at. */
  private boolean begun;

  private Ledger(Path file) {
    this.file = file;
    this.begun = Files.exists(file);
  }

  static Ledger open(Path folder) throws IOException {
    Ledger ledger = new Ledger(folder.resolve(FILE));
    ledger.readAll();
    return ledger;
  }

  /**
   * Opens it for a run, which holds the folder. Each shard writes into a file of its own: several
   * machines may be at it, and files of one folder can be copied into another's.
   */
  static Ledger open(Path yearFolder, Optional<Shard> shard) throws IOException {
    Ledger ledger =
        new Ledger(yearFolder.resolve(FILE + shard.map(s -> "-" + s.label()).orElse("")));
    LedgerLines.compact(ledger.file);
    ledger.readAll();
    return ledger;
  }

  /** Reads what all runs wrote down, shards' too. */
  private void readAll() throws IOException {
    Path folder = file.getParent();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FILE + "*")) {
        for (Path one : files) {
          // another shard may be making its file smaller just now
          if (!one.toString().endsWith(SafeFile.UNFINISHED)) {
            LedgerLines.read(one).forEach(line -> remember(line.path(), line.hash()));
          }
        }
      }
    }
  }

  private void remember(String path, String hash) {
    hashes.computeIfAbsent(path, p -> new HashSet<>()).add(hash);
  }

  /** Whether this program wrote a file with these bytes to this place. */
  boolean knows(String path, byte[] bytes) {
    return isKnown(path, LedgerLines.hash(bytes));
  }

  private synchronized boolean isKnown(String path, String hash) {
    return hashes.getOrDefault(path, Set.of()).contains(hash);
  }

  /**
   * Writes down files that are about to be moved into place, brought to the disk together.
   *
   * @param files bytes by path
   */
  void add(Map<String, byte[]> files) throws IOException {
    Map<String, String> lines = new LinkedHashMap<>();
    files.forEach((path, bytes) -> lines.put(path, LedgerLines.hash(bytes)));
    addLines(lines);
  }

  private synchronized void addLines(Map<String, String> lines) throws IOException {
    boolean there = Files.exists(file);
    if (begun && !there) {
      // somebody has taken the folder away while the run goes on
      hashes.clear();
    }
    begun = there;
    StringBuilder text = new StringBuilder();
    lines.forEach((path, hash) -> text.append(isKnown(path, hash) ? "" : line(path, hash)));
    if (text.isEmpty()) {
      return;
    }
    Files.createDirectories(file.getParent());
    // what a killed run wrote last may be half a line
    append("\n" + text);
    if (!there) {
      Folders.force(file.getParent());
    }
    begun = true;
    lines.forEach(this::remember);
  }

  private static String line(String path, String hash) {
    return new LedgerLines.Line(path, hash).text();
  }

  private void append(String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }
}
