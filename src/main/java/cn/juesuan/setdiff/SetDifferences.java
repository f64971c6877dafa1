package cn.juesuan.setdiff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Compares two template sets. */
public final class SetDifferences {

  private SetDifferences() {}

  /**
   * What the second has otherwise, in the order of dictionary, lists, workbooks and documents.
   *
   * @param before the set from which the other was made
   */
  public static List<Difference> of(ComparedSet before, ComparedSet after) {
    List<Difference> all = new ArrayList<>();
    all.addAll(DictionaryDifferences.of(before.dictionary(), after.dictionary()));
    all.addAll(ListDifferences.of(before.lists(), after.lists()));
    all.addAll(
        files(before.workbooks(), after.workbooks(), b -> b.file(), BookDifferences::of, "工作簿模板"));
    all.addAll(
        files(before.documents(), after.documents(), d -> d.file(), WordsDifferences::of, "文档模板"));
    return all;
  }

  /** Files of one name side by side; one alone on both sides is the same file renamed. */
  private static <T> List<Difference> files(
      List<T> before,
      List<T> after,
      Function<T, String> name,
      BiFunction<T, T, List<Difference>> compare,
      String what) {
    List<Difference> all = new ArrayList<>();
    if (before.size() == 1 && after.size() == 1) {
      String old = name.apply(before.get(0));
      String now = name.apply(after.get(0));
      if (!old.equals(now)) {
        all.add(new Difference(now, what + "“" + old + "”改名为“" + now + "”"));
      }
      all.addAll(compare.apply(before.get(0), after.get(0)));
      return all;
    }
    Set<String> names = new LinkedHashSet<>(before.stream().map(name).toList());
    names.addAll(after.stream().map(name).toList());
    for (String file : names) {
      Optional<T> old = before.stream().filter(b -> name.apply(b).equals(file)).findFirst();
      Optional<T> now = after.stream().filter(b -> name.apply(b).equals(file)).findFirst();
      if (old.isPresent() && now.isPresent()) {
        all.addAll(compare.apply(old.get(), now.get()));
      } else {
        all.add(new Difference(file, (old.isPresent() ? "去掉" : "新增") + what));
      }
    }
    return all;
  }
}
