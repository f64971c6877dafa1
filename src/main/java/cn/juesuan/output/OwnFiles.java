package cn.juesuan.output;

import cn.juesuan.disk.OwnFolder;
import cn.juesuan.disk.Sha256;
import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Tells files of this program from those that persons have changed. */
final class OwnFiles {

  private final OwnFolder folder;
  private final Opener opener;

  /**
   * @param folder the year's
   */
  OwnFiles(OwnFolder folder, Opener opener) {
    this.folder = folder;
    this.opener = opener;
  }

  /** Opens the year's ledger when it is needed. */
  interface Opener {
    Ledger open() throws IOException;
  }

  OwnFolder folder() {
    return folder;
  }

  Ledger ledger() throws IOException {
    return opener.open();
  }

  /** Whether what lies at a path is a person's work; {@code bytes} is what would be put there. */
  boolean isPersons(String path, byte[] bytes) throws IOException {
    Optional<BasicFileAttributes> there = folder.there(path);
    if (there.isEmpty()) {
      return false;
    }
    if (there.get().isSymbolicLink() || there.get().size() > Integer.MAX_VALUE) {
      // this program makes no links, and no file that large
      return true;
    }
    String hash = Sha256.ofFile(folder.file(path));
    return !hash.equals(Sha256.of(bytes)) && !ledger().knows(path, hash);
  }
}
