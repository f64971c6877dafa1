package cn.juesuan.workbook;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.workbook.Verdict.Conclusion;
import java.util.List;
import java.util.Optional;

/**
 * One row of the name 校验: the texts of its six cells, 编号, 内容, 左值, 右值, 差额 and 结论, as they are shown.
 */
record CheckRow(List<String> texts) {

  /** The defined name that covers the checks. */
  static final String NAME = "校验";

  static final int COLUMNS = 6;

  CheckRow {
    texts = List.copyOf(texts);
  }

  boolean isEmpty() {
    return texts.stream().allMatch(String::isBlank);
  }

  /** Empty if the conclusion is none of the three words. */
  Optional<Verdict> verdict() {
    return Conclusion.of(word())
        .map(
            c ->
                new Verdict(
                    texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4), c));
  }

  /**
   * @param place the conclusion's cell
   */
  Problem broken(Place place) {
    return Kind.CHECK_BROKEN.at(place, word(), "校验“" + texts.get(0) + "”的结论是“" + word() + "”");
  }

  private String word() {
    return texts.get(COLUMNS - 1);
  }
}
