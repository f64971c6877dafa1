package cn.juesuan.check;

import cn.juesuan.check.Verdict.Conclusion;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * One row of the name 校验: the texts of its six cells, 编号, 内容, 左值, 右值, 差额 and 结论, as they are shown.
 */
public record CheckRow(List<String> texts) {

  /** The defined name that covers the checks. */
  public static final String NAME = "校验";

  public static final int COLUMNS = 6;

  /** So many rows are read at most; the name may list the same rows again and again. */
  public static final int MOST_ROWS = 200_000;

  /** Which of the six is the difference. */
  public static final int DIFFERENCE = 4;

  public CheckRow {
    texts = List.copyOf(texts);
  }

  /** Whether nothing stands in it. */
  public boolean isEmpty() {
    return texts.stream().allMatch(String::isBlank);
  }

  /** Empty if the conclusion is none of the three words. */
  public Optional<Verdict> verdict() {
    return Conclusion.of(word())
        .map(
            c ->
                new Verdict(
                    texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4), c));
  }

  /**
   * Says that the conclusion is none of the three words.
   *
   * @param place the conclusion's cell
   */
  public Problem broken(Place place) {
    return Kind.CHECK_BROKEN.at(place, word(), "校验“" + texts.get(0) + "”的结论是“" + word() + "”");
  }

  private String word() {
    return texts.get(COLUMNS - 1);
  }
}
