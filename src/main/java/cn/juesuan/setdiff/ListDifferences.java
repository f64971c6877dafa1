package cn.juesuan.setdiff;

import cn.juesuan.dictionary.SubjectListSet.YearList;
import cn.juesuan.dictionary.SubjectLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Codes that came, went, were renamed or explained otherwise, from list to list and from year to
 * year.
 */
final class ListDifferences {

  private final List<YearList> before;
  private final List<YearList> after;
  private final List<Difference> found = new ArrayList<>();

  private ListDifferences(List<YearList> before, List<YearList> after) {
    this.before = before;
    this.after = after;
  }

  static List<Difference> of(List<YearList> before, List<YearList> after) {
    ListDifferences differences = new ListDifferences(before, after);
    after.forEach(differences::compare);
    before.stream()
        .filter(old -> after.stream().noneMatch(now -> isSame(old, now)))
        .forEach(old -> differences.found.add(new Difference(old.file(), "去掉科目表")));
    return differences.found;
  }

  private void compare(YearList now) {
    Optional<YearList> same = before.stream().filter(old -> isSame(old, now)).findFirst();
    if (same.isPresent()) {
      codes(same.get(), now);
      return;
    }
    Optional<YearList> earlier = latest(after, now).or(() -> latest(before, now));
    String beside = earlier.map(l -> "，以下与 " + l.file() + " 比较").orElse("");
    found.add(new Difference(now.file(), "新增科目表，" + now.names().size() + " 个科目" + beside));
    earlier.ifPresent(l -> codes(l, now));
  }

  private static boolean isSame(YearList one, YearList other) {
    return one.type() == other.type() && one.year().equals(other.year());
  }

  /** The latest list of an earlier year, else one of any year, else the first of a later one. */
  private static Optional<YearList> latest(List<YearList> lists, YearList now) {
    List<YearList> others =
        lists.stream().filter(l -> l.type() == now.type() && !isSame(l, now)).toList();
    return others.stream()
        .filter(l -> l.year().compareTo(now.year()) < 0)
        .max((a, b) -> a.year().compareTo(b.year()))
        .or(() -> others.stream().min((a, b) -> a.year().compareTo(b.year())));
  }

  private void codes(YearList old, YearList now) {
    List<String> came = new ArrayList<>();
    List<String> renamed = new ArrayList<>();
    new TreeMap<>(now.names())
        .forEach(
            (code, name) -> {
              Optional<String> before = Optional.ofNullable(old.names().get(code));
              if (before.isEmpty()) {
                came.add(code + " " + name);
              } else if (!before.get().equals(name)) {
                renamed.add(code + " " + before.get() + " → " + name);
              }
            });
    List<String> went = new ArrayList<>();
    for (Map.Entry<String, String> entry : new TreeMap<>(old.names()).entrySet()) {
      if (!now.names().containsKey(entry.getKey())) {
        went.add(entry.getKey() + " " + entry.getValue());
      }
    }
    came.forEach(c -> found.add(new Difference(now.file(), "新增 " + c)));
    went.forEach(c -> found.add(new Difference(now.file(), "去掉 " + c)));
    renamed.forEach(c -> found.add(new Difference(now.file(), "改名 " + c)));
    explanations(old, now);
  }

  /** Those of codes that are in both lists. */
  private void explanations(YearList old, YearList now) {
    for (String code : new TreeSet<>(now.names().keySet())) {
      String before = old.explanations().getOrDefault(code, "");
      String after = now.explanations().getOrDefault(code, "");
      if (old.names().containsKey(code) && !before.equals(after)) {
        String text = SubjectLists.EXPLANATION + " " + code + "：" + Changed.text(before, after);
        found.add(new Difference(now.file(), text));
      }
    }
  }
}
