package cn.juesuan.output;

import cn.juesuan.disk.OwnFolder;
import cn.juesuan.disk.SafeFile;
import cn.juesuan.disk.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
public final class Ledger {

  static final String FILE = ".juesuan-written";

  private final OwnFolder folder;
  private final String name;
  private final Map<String, Set<String>> hashes = new HashMap<>();

  /** Whether the file was there when it was last looked at. */
  private boolean begun;

  private Ledger(OwnFolder folder, String name) throws IOException {
    this.folder = folder;
    this.name = name;
    this.begun = folder.there(name).isPresent();
  }

  /**
   * Opens the whole ledger for reading.
   *
   * @throws IOException if it cannot be read
   */
  public static Ledger open(OwnFolder folder) throws IOException {
    Ledger ledger = new Ledger(folder, FILE);
    ledger.readAll();
    return ledger;
  }

  /**
   * Opens it for a run, which holds the folder. Each shard writes into a file of its own: several
   * machines may be at it, and files of one folder can be copied into another's.
   */
  static Ledger open(OwnFolder yearFolder, Optional<Shard> shard) throws IOException {
    Ledger ledger = new Ledger(yearFolder, FILE + shard.map(s -> "-" + s.label()).orElse(""));
    LedgerLines.compact(yearFolder, ledger.name);
    ledger.readAll();
    return ledger;
  }

  /** Reads what all runs wrote down, shards' too. */
  private void readAll() throws IOException {
    if (Files.isDirectory(folder.path())) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path(), FILE + "*")) {
        for (Path one : files) {
          // another shard may be making its file smaller just now; links are nobody's ledger
          if (!one.toString().endsWith(SafeFile.UNFINISHED)
              && Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)) {
            LedgerLines.read(one).forEach(line -> remember(line.path(), line.hash()));
          }
        }
      }
    }
  }

  private void remember(String path, String hash) {
    hashes.computeIfAbsent(path, p -> new HashSet<>()).add(hash);
  }

  /** Whether this program wrote a file with this hash to this place. */
  public synchronized boolean knows(String path, String hash) {
    return hashes.getOrDefault(path, Set.of()).contains(hash);
  }

  /**
   * Writes down files that are about to be moved into place, brought to the disk together.
   *
   * @param files bytes by path
   */
  public void add(Map<String, byte[]> files) throws IOException {
    Map<String, String> lines = new LinkedHashMap<>();
    files.forEach((path, bytes) -> lines.put(path, Sha256.of(bytes)));
    addLines(lines);
  }

  private synchronized void addLines(Map<String, String> lines) throws IOException {
    folder.requireOwn(name);
    boolean there = folder.there(name).isPresent();
    if (begun && !there) {
      // somebody has taken the folder away while the run goes on
      hashes.clear();
    }
    begun = there;
    StringBuilder text = new StringBuilder();
    lines.forEach((path, hash) -> text.append(knows(path, hash) ? "" : line(path, hash)));
    if (text.isEmpty()) {
      return;
    }
    folder.prepare(name);
    if (there && folder.hasAnotherName(name)) {
      // a backup may be made of hard links: its file must not grow with this one
      SafeFile.replace(folder, name, out -> Files.copy(folder.file(name), out));
    }
    // what a killed run wrote last may be half a line
    append("\n" + text);
    if (!there) {
      folder.force();
    }
    begun = true;
    lines.forEach(this::remember);
  }

  private static String line(String path, String hash) {
    return new LedgerLines.LedgerLine(path, hash).text();
  }

  private void append(String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            folder.file(name),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND,
            LinkOption.NOFOLLOW_LINKS)) {
      ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }
}
