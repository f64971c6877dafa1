package cn.juesuan.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers what this program wrote into a year's folder, by hash. A line is added before the file
 * is moved into place, so that after a kill at any moment each file is either known or a person's.
 */
final class Ledger {

  static final String FILE = ".juesuan-written";

  private static final int HASH_LENGTH = 64;

  private final Path file;
  private final Map<String, Set<String>> hashes = new HashMap<>();

  private Ledger(Path file) {
    this.file = file;
  }

  static Ledger open(Path yearFolder) throws IOException {
    return open(yearFolder, Optional.empty());
  }

  /**
   * Reads what all runs wrote down, shards' too. Each shard writes into a file of its own: several
   * machines may be at it, and files of one folder can be copied into another's.
   */
  static Ledger open(Path yearFolder, Optional<Shard> shard) throws IOException {
    Ledger ledger =
        new Ledger(yearFolder.resolve(FILE + shard.map(s -> "-" + s.label()).orElse("")));
    if (Files.isDirectory(yearFolder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(yearFolder, FILE + "*")) {
        for (Path file : files) {
          ledger.read(file);
        }
      }
    }
    return ledger;
  }

  /** The last line of a run that was killed may be cut off, inside a character even. */
  private void read(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    for (String line : text.split("\n", -1)) {
      int tab = line.indexOf('\t');
      if (tab == HASH_LENGTH) {
        remember(line.substring(tab + 1), line.substring(0, tab));
      }
    }
  }

  private void remember(String path, String hash) {
    hashes.computeIfAbsent(path, p -> new HashSet<>()).add(hash);
  }

  /** Whether this program wrote a file with these bytes to this place. */
  synchronized boolean knows(String path, byte[] bytes) {
    return hashes.getOrDefault(path, Set.of()).contains(hash(bytes));
  }

  synchronized void add(String path, byte[] bytes) throws IOException {
    String hash = hash(bytes);
    // somebody may have taken the folder away while the run goes on
    boolean anew = !Files.exists(file);
    if (!anew && hashes.getOrDefault(path, Set.of()).contains(hash)) {
      return;
    }
    Files.createDirectories(file.getParent());
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      byte[] line = ("\n" + hash + "\t" + path + "\n").getBytes(StandardCharsets.UTF_8);
      ByteBuffer rest = ByteBuffer.wrap(line);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    if (anew) {
      Folders.force(file.getParent());
    }
    remember(path, hash);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
