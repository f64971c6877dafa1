package cn.juesuan.setdiff;

import cn.juesuan.setdiff.ComparedSet.CodeList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Codes that came, went or were renamed from list to list and from year to year. */
final class ListDifferences {

  private final List<CodeList> before;
  private final List<CodeList> after;
  private final List<Difference> found = new ArrayList<>();

  private ListDifferences(List<CodeList> before, List<CodeList> after) {
    this.before = before;
    this.after = after;
  }

  static List<Difference> of(List<CodeList> before, List<CodeList> after) {
    ListDifferences differences = new ListDifferences(before, after);
    after.forEach(differences::compare);
    before.stream()
        .filter(old -> after.stream().noneMatch(now -> isSame(old, now)))
        .forEach(old -> differences.found.add(new Difference(old.file(), "去掉科目表")));
    return differences.found;
  }

  private void compare(CodeList now) {
    Optional<CodeList> same = before.stream().filter(old -> isSame(old, now)).findFirst();
    if (same.isPresent()) {
      codes(same.get(), now);
      return;
    }
    Optional<CodeList> earlier = latest(after, now).or(() -> latest(before, now));
    String beside = earlier.map(l -> "，以下与 " + l.file() + " 比较").orElse("");
    found.add(new Difference(now.file(), "新增科目表，" + now.names().size() + " 个科目" + beside));
    earlier.ifPresent(l -> codes(l, now));
  }

  private static boolean isSame(CodeList one, CodeList other) {
    return one.type().equals(other.type()) && one.year().equals(other.year());
  }

  /** The latest list of an earlier year, else one of any year, else the first of a later one. */
  private static Optional<CodeList> latest(List<CodeList> lists, CodeList now) {
    List<CodeList> others =
        lists.stream().filter(l -> l.type().equals(now.type()) && !isSame(l, now)).toList();
    return others.stream()
        .filter(l -> l.year().compareTo(now.year()) < 0)
        .max((a, b) -> a.year().compareTo(b.year()))
        .or(() -> others.stream().min((a, b) -> a.year().compareTo(b.year())));
  }

  private void codes(CodeList old, CodeList now) {
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
  }
}
