package cn.juesuan.run;

import cn.juesuan.disk.RegularFile;
import cn.juesuan.disk.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells whether shards were made of one batch in one way: a hash of the data, the template set and
 * the options that decide what is made. Folders, machines and times do not count.
 */
final class BatchFingerprint {

  private final MessageDigest hash;

  private BatchFingerprint() {
    hash = Sha256.digest();
  }

  static String of(Request request) throws IOException {
    BatchFingerprint identity = new BatchFingerprint();
    identity.add(String.join("\n", request.units().stream().sorted().distinct().toList()));
    identity.add(request.writes() + " " + request.reading().encoding());
    identity.addFiles(request.input());
    identity.addFiles(request.templates());
    return HexFormat.of().formatHex(identity.hash.digest());
  }

  /** With its length, so that two texts cannot pass for two others. */
  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    hash.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    hash.update(bytes);
  }

  private void addFiles(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(BatchFingerprint::counts).sorted().toList();
    }
    add(String.valueOf(files.size()));
    for (Path file : files) {
      add(file.getFileName().toString());
      add(String.valueOf(Files.size(file)));
      try (InputStream in = RegularFile.open(file)) {
        Sha256.addAll(in, hash);
      }
    }
  }

  /** Lock files of office programs and hidden files come and go. */
  private static boolean counts(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && !name.startsWith("~$") && !name.startsWith(".");
  }
}
