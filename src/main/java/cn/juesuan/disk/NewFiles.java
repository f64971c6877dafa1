package cn.juesuan.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Several files that belong together and overwrite nothing: all are written beside and brought to
 * the disk before the first is moved. Where a call was interrupted between two moves, the same call
 * moves the others.
 */
public final class NewFiles {

  private NewFiles() {}

  /** Files of other people are there already; then nothing was made. */
  public static final class AlreadyThere extends Exception {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // made by List.copyOf, which is serializable
    private final List<String> files;

    AlreadyThere(List<String> files) {
      super(String.join("、", files));
      this.files = List.copyOf(files);
    }

    /** Their names, in the order in which the files would have been made. */
    public List<String> files() {
      return files;
    }
  }

  /**
   * Makes the files, and the folder if it is not there.
   *
   * @param files by name, in the order in which they are to appear
   * @throws AlreadyThere if all of them are there, or one that is not what it would be
   * @throws IOException if the disk refuses
   */
  public static List<Path> create(Path folder, Map<String, SafeFile.Content> files)
      throws AlreadyThere, IOException {
    OwnFolder own = OwnFolder.of(folder);
    List<String> there = there(folder, files);
    if (there.size() == files.size()) {
      throw new AlreadyThere(there);
    }
    try {
      for (Map.Entry<String, SafeFile.Content> file : files.entrySet()) {
        SafeFile.writeBeside(own, file.getKey(), file.getValue());
      }
      refuseOthers(own, there);
      List<Path> made = new ArrayList<>();
      for (String file : files.keySet()) {
        if (!there.contains(file)) {
          SafeFile.putNew(own, file);
        }
        made.add(own.file(file));
      }
      own.force();
      return made;
    } catch (FileAlreadyExistsException e) {
      throw new AlreadyThere(List.of(String.valueOf(Path.of(e.getFile()).getFileName())));
    } finally {
      for (String file : files.keySet()) {
        SafeFile.clear(own, file);
      }
    }
  }

  private static List<String> there(Path folder, Map<String, SafeFile.Content> files) {
    return files.keySet().stream()
        .filter(f -> Files.exists(folder.resolve(f), LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  /** What an interrupted call has left is what this one would make. */
  private static void refuseOthers(OwnFolder folder, List<String> there)
      throws AlreadyThere, IOException {
    List<String> others = new ArrayList<>();
    for (String file : there) {
      boolean regular = Files.isRegularFile(folder.file(file), LinkOption.NOFOLLOW_LINKS);
      if (!regular
          || Files.mismatch(folder.file(file), folder.file(SafeFile.unfinished(file))) >= 0) {
        others.add(file);
      }
    }
    if (!others.isEmpty()) {
      throw new AlreadyThere(others);
    }
  }
}
