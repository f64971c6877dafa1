package cn.juesuan.setdiff;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What two data dictionaries say otherwise. */
final class DictionaryDifferences {

  /** Datasets with fewer columns in common are two. */
  private static final double LEAST = 0.6;

  private final List<Difference> found = new ArrayList<>();

  private DictionaryDifferences() {}

  static List<Difference> of(Dictionary before, Dictionary after) {
    DictionaryDifferences differences = new DictionaryDifferences();
    differences.compare(before, after);
    return differences.found;
  }

  private void say(String text) {
    found.add(new Difference(Dictionary.FILE, text));
  }

  private void compare(Dictionary before, Dictionary after) {
    List<Dataset> gone =
        new ArrayList<>(
            before.datasets().stream().filter(d -> after.dataset(d.name()).isEmpty()).toList());
    for (Dataset now : after.datasets()) {
      Optional<Dataset> old =
          before
              .dataset(now.name())
              .or(() -> gone.stream().filter(d -> isAlike(d, now)).findFirst());
      if (old.isEmpty()) {
        say("新增数据集“" + now.name() + "”：" + columns(now));
        continue;
      }
      gone.remove(old.get());
      if (!old.get().name().equals(now.name())) {
        say("数据集“" + old.get().name() + "”改名为“" + now.name() + "”");
      }
      datasets(old.get(), now);
    }
    gone.forEach(d -> say("去掉数据集“" + d.name() + "”：" + columns(d)));
  }

  private static String columns(Dataset dataset) {
    return String.join(
        "、",
        dataset.columns().stream()
            .map(Column::name)
            .filter(n -> !n.equals(Dataset.UNIT_CODE))
            .toList());
  }

  private static boolean isAlike(Dataset one, Dataset other) {
    Set<String> common = new TreeSet<>(one.columns().stream().map(Column::name).toList());
    common.retainAll(other.columns().stream().map(Column::name).toList());
    return 2.0 * common.size() / (one.columns().size() + other.columns().size()) >= LEAST;
  }

  private void datasets(Dataset old, Dataset now) {
    if (old.optional() != now.optional()) {
      say("数据集“" + now.name() + "”" + (now.optional() ? "可以没有了" : "不能没有了"));
    }
    List<Column> gone =
        new ArrayList<>(
            old.columns().stream().filter(c -> now.column(c.name()).isEmpty()).toList());
    for (Column column : now.columns()) {
      Optional<Column> before =
          old.column(column.name())
              .or(() -> gone.stream().filter(c -> isRenamed(c, column)).findFirst());
      String what = "数据集“" + now.name() + "”的列“" + column.name() + "”";
      if (before.isEmpty()) {
        say("数据集“" + now.name() + "”新增列“" + column.name() + "”（" + column.type().label() + "）");
        continue;
      }
      if (!before.get().name().equals(column.name())) {
        gone.remove(before.get());
        say("数据集“" + now.name() + "”的列“" + before.get().name() + "”改名为“" + column.name() + "”");
      }
      columns(what, before.get(), column);
    }
    gone.forEach(c -> say("数据集“" + now.name() + "”去掉列“" + c.name() + "”"));
  }

  /** A column that has taken the place of one that is gone, or still answers to its name. */
  private static boolean isRenamed(Column gone, Column now) {
    return now.otherNames().contains(gone.name())
        || (gone.index() == now.index() && gone.type() == now.type());
  }

  private void columns(String what, Column before, Column after) {
    Map<String, String> old = marks(before);
    marks(after)
        .forEach(
            (mark, now) -> {
              if (!now.equals(old.get(mark))) {
                say(what + "：" + mark + " " + Changed.text(old.get(mark), now));
              }
            });
  }

  private static Map<String, String> marks(Column column) {
    Map<String, String> marks = new LinkedHashMap<>();
    marks.put("类型", column.type().label());
    marks.put("键", yes(column.key()));
    marks.put("必填", yes(column.required()));
    marks.put("汇总", yes(column.addsUp()));
    marks.put("说明", column.description());
    marks.put("取值", String.join("、", column.allowed().texts()));
    marks.put("别名", String.join("、", column.otherNames()));
    return marks;
  }

  private static String yes(boolean is) {
    return is ? "是" : "";
  }
}
