package cn.juesuan.finished;

import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.Guard;
import cn.juesuan.disk.RegularFile;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads finished workbooks as they lie there; what cannot be read is a problem of the file. */
public final class FinishedFile {

  private FinishedFile() {}

  /** What reads something from an opened workbook. */
  @FunctionalInterface
  public interface Extraction<T> {
    /** Reads from the workbook; its problems are those of what was read. */
    Found<T> of(FinishedBook book);
  }

  /** Reads from a finished workbook; empty if that cannot be done, with the problem. */
  public static <T> Found<Optional<T>> read(Path file, Extraction<T> reading) {
    return read(file, String.valueOf(file.getFileName()), reading);
  }

  /**
   * The same of one file among many of that name.
   *
   * @param label what messages call the file
   */
  public static <T> Found<Optional<T>> read(Path file, String label, Extraction<T> reading) {
    Place place = new Place.InFile(label);
    try {
      RegularFile.require(file);
      Found<Optional<FinishedBook>> opened = FinishedBook.open(file, label);
      if (opened.value().isEmpty()) {
        return new Found<>(Optional.empty(), opened.problems());
      }
      Found<T> read = reading.of(opened.value().get());
      return new Found<>(Optional.of(read.value()), read.problems());
    } catch (IOException e) {
      return failed(Kind.WORKBOOK_UNREADABLE.at(place, "读不出来（" + DiskFault.reading(e) + "）"));
    } catch (RuntimeException | Error e) {
      return failed(Guard.problem(e, place));
    }
  }

  private static <T> Found<Optional<T>> failed(Problem problem) {
    return new Found<>(Optional.empty(), List.of(problem));
  }
}
