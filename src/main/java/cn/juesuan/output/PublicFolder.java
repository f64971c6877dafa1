package cn.juesuan.output;

import cn.juesuan.disk.OwnFolder;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts public files into a year's folder, by unit; never over a person's work. */
public final class PublicFolder {

  /** Below the year's folder. */
  public static final String NAME = "公开";

  private static final Logger LOG = LoggerFactory.getLogger(PublicFolder.class);

  private final OwnFolder year;
  private final OwnFiles own;
  private final boolean force;

  /**
   * Opens a year's folder; nobody else may write into it meanwhile.
   *
   * @param force whether public files that persons changed are overwritten all the same
   * @throws IOException if what was written before cannot be read
   */
  public PublicFolder(OwnFolder year, boolean force) throws IOException {
    Ledger ledger = Ledger.open(year, Optional.empty());
    this.year = year;
    this.own = new OwnFiles(year, () -> ledger);
    this.force = force;
  }

  /**
   * What became of a unit's files.
   *
   * @param moved the bytes of those that are there now, by their paths below the year's folder
   * @param problems why others are not
   */
  public record Put(
      Map<String, byte[]> moved, boolean kept, boolean failed, List<Problem> problems) {
    public Put {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Puts a unit's files there.
   *
   * @param unit the unit's folder
   * @param files the bytes of each file, by its name
   */
  public Put put(String unit, Map<String, byte[]> files) {
    Map<String, byte[]> byPath = new LinkedHashMap<>();
    files.forEach((name, bytes) -> byPath.put(path(unit, name), bytes));
    Delivery delivery = new Delivery(own, byPath, force);
    delivery.run();
    List<Problem> problems = new ArrayList<>();
    for (String path : delivery.kept()) {
      problems.add(Kind.FILE_KEPT.at(new Place.InFile(path), "在公开后被改过，保留原样"));
    }
    delivery.failed().forEach((reason, paths) -> problems.add(unwritable(reason, paths)));
    Map<String, byte[]> moved = new LinkedHashMap<>();
    delivery.there().stream()
        .filter(p -> !delivery.kept().contains(p))
        .forEach(p -> moved.put(p, byPath.get(p)));
    return new Put(moved, !delivery.kept().isEmpty(), !delivery.failed().isEmpty(), problems);
  }

  private static Problem unwritable(String reason, List<String> paths) {
    String all = String.join("、", paths);
    return Kind.FILE_UNWRITABLE.at(new Place.InFile(all), "写不进去（" + reason + "）");
  }

  private static String path(String unit, String name) {
    return NAME + "/" + unit + "/" + name;
  }

  /** The public files of these names that an earlier run has left, by their paths. */
  public List<String> present(String unit, List<String> names) {
    return names.stream().map(name -> path(unit, name)).filter(this::isThere).toList();
  }

  private boolean isThere(String path) {
    try {
      return year.there(path).isPresent();
    } catch (IOException e) {
      LOG.debug("cannot look for {}", path, e);
      return false;
    }
  }

  /**
   * Whether a unit's file is there and a person's work.
   *
   * @param path below the year's folder
   * @param bytes what this program would make of it now
   * @throws IOException if it cannot be read
   */
  public boolean isPersons(String path, byte[] bytes) throws IOException {
    return own.isPersons(path, bytes);
  }
}
