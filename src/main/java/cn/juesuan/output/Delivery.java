package cn.juesuan.output;

import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.OwnFolder;
import cn.juesuan.disk.SafeFile;
import cn.juesuan.report.Outcome.Status;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files of one unit on their way to their places: first all are written beside them and brought
 * to the disk, then the ledger is, once for all, and only then they are moved. Whatever ends this
 * in between leaves files that were there before, or new ones that the ledger knows.
 */
final class Delivery {

  private final OwnFiles own;
  private final OwnFolder folder;
  private final Map<String, byte[]> files;
  private final boolean force;
  private final Map<String, byte[]> waiting = new LinkedHashMap<>();
  private final Set<String> kept = new LinkedHashSet<>();
  private final Set<String> moved = new LinkedHashSet<>();
  private final Map<String, List<String>> failed = new LinkedHashMap<>();

  /**
   * @param files bytes by path, below the year's folder
   * @param force whether files that persons changed are overwritten all the same
   */
  Delivery(OwnFiles own, Map<String, byte[]> files, boolean force) {
    this.own = own;
    this.folder = own.folder();
    this.files = files;
    this.force = force;
  }

  /** What the disk may refuse. */
  private interface Step {
    void run() throws IOException;
  }

  void run() {
    files.forEach((path, bytes) -> attempt(List.of(path), () -> prepare(path, bytes)));
    if (!waiting.isEmpty()) {
      attempt(waiting.keySet(), () -> own.ledger().add(waiting));
    }
    List.copyOf(waiting.keySet()).forEach(path -> attempt(List.of(path), () -> move(path)));
  }

  private void prepare(String path, byte[] bytes) throws IOException {
    if (folder.there(path).filter(BasicFileAttributes::isDirectory).isPresent()) {
      throw new FileAlreadyExistsException(path);
    }
    if (!force && own.isPersons(path, bytes)) {
      kept.add(path);
    } else {
      SafeFile.writeBeside(folder, path, out -> out.write(bytes));
      waiting.put(path, bytes);
    }
  }

  private void move(String path) throws IOException {
    SafeFile.putInPlace(folder, path);
    moved.add(path);
  }

  private void attempt(Collection<String> paths, Step step) {
    try {
      step.run();
    } catch (IOException e) {
      List<String> refused = List.copyOf(paths);
      failed.computeIfAbsent(DiskFault.writing(e), r -> new ArrayList<>()).addAll(refused);
      waiting.keySet().removeAll(refused);
    }
  }

  Status status() {
    return !failed.isEmpty() ? Status.UNWRITTEN : kept.isEmpty() ? Status.MADE : Status.KEPT;
  }

  /** The files that are there now. */
  List<String> there() {
    return files.keySet().stream().filter(p -> kept.contains(p) || moved.contains(p)).toList();
  }

  /** The files that persons have changed. */
  Set<String> kept() {
    return kept;
  }

  /** The files that the disk has refused, by the reason. */
  Map<String, List<String>> failed() {
    return failed;
  }
}
