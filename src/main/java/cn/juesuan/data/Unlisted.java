package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Codes that the year's list lacks and that a unit names itself: reported once for the unit. */
public final class Unlisted {

  private static final int SHOWN = 10;

  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<Problem> first = new ArrayList<>(1);

  /**
   * @param list what messages call the list
   */
  void add(TypedLine line, Column subject, String code, String name, String list) {
    names.putIfAbsent(code, name);
    if (first.isEmpty()) {
      first.add(line.problem(Kind.SUBJECT_UNLISTED, subject, list));
    }
  }

  /** The one warning, at the first of the lines. */
  public Optional<Problem> problem() {
    List<String> shown = new ArrayList<>();
    names.forEach((code, name) -> shown.add(code + Wording.quoted(name)));
    String more = shown.size() > SHOWN ? " 等 " + shown.size() + " 个代码" : "";
    String list = String.join("、", shown.subList(0, Math.min(SHOWN, shown.size())));
    return first.stream()
        .findFirst()
        .map(
            p ->
                p.kind().at(p.place(), p.value(), p.detail() + "里没有 " + list + more + "，名称用数据里写的"));
  }
}
