package cn.juesuan.setdiff;

import cn.juesuan.check.CheckRow;
import cn.juesuan.template.TemplateBook;
import cn.juesuan.template.TemplateBook.DefinedName;
import cn.juesuan.template.TemplateSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names, print areas and print titles that came, went or mean other cells. */
final class NameDifferences {

  private static final String BUILT_IN = "_xlnm.";
  private static final Map<String, String> PRINT =
      Map.of("Print_Area", "打印区域", "Print_Titles", "打印标题");

  private final TemplateBook after;
  private final List<Difference> found = new ArrayList<>();

  private NameDifferences(TemplateBook after) {
    this.after = after;
  }

  /** A name with the sheet whose own it is, empty for the workbook's. */
  private record Key(String name, String sheet) {
    String text() {
      return sheet.isEmpty() ? "名称“" + name + "”" : sheet + " 的" + name;
    }
  }

  static List<Difference> of(
      TemplateBook before, TemplateBook after, List<SheetPair> pairs, Follower follower) {
    NameDifferences differences = new NameDifferences(after);
    differences.compare(old(before, pairs, follower), now(after, pairs));
    return differences.found;
  }

  /** What the old names would be, if nothing else had changed; those of sheets that stay. */
  private static Map<Key, String> old(
      TemplateBook before, List<SheetPair> pairs, Follower follower) {
    Map<Key, String> names = new LinkedHashMap<>();
    for (DefinedName name : before.names()) {
      Optional<SheetPair> pair =
          name.sheet()
              .flatMap(i -> pairs.stream().filter(p -> p.before().index() == i).findFirst());
      if (isMeant(name) && (name.sheet().isEmpty() || pair.isPresent())) {
        Key key = key(name, pair.map(SheetPair::after));
        names.put(key, follower.moved(name.formula(), Follower.Site.of(pair)));
      }
    }
    return names;
  }

  private static Map<Key, String> now(TemplateBook after, List<SheetPair> pairs) {
    Map<Key, String> names = new LinkedHashMap<>();
    for (DefinedName name : after.names()) {
      Optional<SheetPair> pair =
          name.sheet().flatMap(i -> pairs.stream().filter(p -> p.after().index() == i).findFirst());
      if (isMeant(name) && (name.sheet().isEmpty() || pair.isPresent())) {
        names.put(key(name, pair.map(SheetPair::after)), Follower.asTyped(name.formula()));
      }
    }
    return names;
  }

  private static boolean isMeant(DefinedName name) {
    return !name.name().startsWith(BUILT_IN)
        || PRINT.containsKey(name.name().substring(BUILT_IN.length()));
  }

  private static Key key(DefinedName name, Optional<TemplateSheet> sheet) {
    String shown =
        name.name().startsWith(BUILT_IN)
            ? PRINT.get(name.name().substring(BUILT_IN.length()))
            : name.name();
    return new Key(shown, sheet.map(TemplateSheet::name).orElse(""));
  }

  private void compare(Map<Key, String> before, Map<Key, String> after) {
    after.forEach(
        (key, now) -> {
          Optional<String> old = Optional.ofNullable(before.get(key));
          if (old.isEmpty()) {
            say("新增" + key.text() + "：" + Changed.cut(now));
          } else if (!old.get().equals(now) && !key.name().equals(CheckRow.NAME)) {
            // where checks begin and end follows from the checks
            say(key.text() + "：" + Changed.text(old.get(), now));
          }
        });
    before.forEach(
        (key, old) -> {
          if (!after.containsKey(key)) {
            say("去掉" + key.text() + "：" + Changed.cut(old));
          }
        });
  }

  private void say(String text) {
    found.add(new Difference(after.file(), text));
  }
}
