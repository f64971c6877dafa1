package cn.juesuan.run;

import cn.juesuan.data.Unit;
import cn.juesuan.problem.Problem;
import java.util.List;
import java.util.OptionalInt;

/**
 * What became of a unit that was to be published.
 *
 * @param files its public files that are there now
 * @param problems what stands against it, and what is to be known
 * @param allowed what stood against it and was allowed
 */
public record Published(
    Unit unit, Status status, List<File> files, List<Problem> problems, List<Problem> allowed) {

  public Published {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    allowed = List.copyOf(allowed);
  }

  /** How it went, from good to bad. */
  public enum Status {
    PUBLISHED("已公开"),
    KEPT("已保留"),
    HELD("未公开"),
    FAULTY("有错误"),
    UNWRITTEN("写入失败");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    /** The Chinese word that lists print. */
    public String label() {
      return label;
    }
  }

  /**
   * A public file.
   *
   * @param path below the year's folder
   * @param pages how many it has, where that is certain
   */
  public record File(String path, String sha256, OptionalInt pages) {}
}
