package cn.juesuan.setdiff;

import cn.juesuan.template.TemplateBook;
import cn.juesuan.template.TemplateSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What two workbook templates have otherwise. */
final class BookDifferences {

  /** Sheets of different names with less in common are two. */
  private static final double LEAST = 0.6;

  private final TemplateBook before;
  private final TemplateBook after;
  private final List<Difference> found = new ArrayList<>();

  private BookDifferences(TemplateBook before, TemplateBook after) {
    this.before = before;
    this.after = after;
  }

  static List<Difference> of(TemplateBook before, TemplateBook after) {
    BookDifferences differences = new BookDifferences(before, after);
    differences.compare();
    return differences.found;
  }

  private void compare() {
    List<SheetPair> pairs = pairs();
    sheets(pairs);
    moves(pairs);
    Follower follower = new Follower(pairs);
    for (SheetPair pair : pairs) {
      found.addAll(SheetDifferences.of(before, after, pair, follower));
      found.addAll(CheckDifferences.of(after, pair, follower));
    }
    found.addAll(NameDifferences.of(before, after, pairs, follower));
  }

  /** Sheets of one name, then those that are most alike, in the new order. */
  private List<SheetPair> pairs() {
    List<TemplateSheet> gone =
        new ArrayList<>(
            before.sheets().stream().filter(s -> named(after, s.name()).isEmpty()).toList());
    List<SheetPair> pairs = new ArrayList<>();
    for (TemplateSheet sheet : after.sheets()) {
      Optional<TemplateSheet> old = named(before, sheet.name()).or(() -> alike(sheet, gone));
      old.ifPresent(
          s -> {
            gone.remove(s);
            pairs.add(
                SheetPair.of(
                    s,
                    sheet,
                    new SheetPair.Checks(CheckRows.of(before, s), CheckRows.of(after, sheet))));
          });
    }
    return pairs;
  }

  private static Optional<TemplateSheet> named(TemplateBook book, String name) {
    return book.sheets().stream().filter(s -> s.name().equalsIgnoreCase(name)).findFirst();
  }

  private static Optional<TemplateSheet> alike(TemplateSheet sheet, List<TemplateSheet> gone) {
    Optional<TemplateSheet> best = Optional.empty();
    double most = LEAST;
    for (TemplateSheet other : gone) {
      double likeness = SheetPair.likeness(other, sheet);
      if (likeness >= most) {
        most = likeness;
        best = Optional.of(other);
      }
    }
    return best;
  }

  private void say(String text) {
    found.add(new Difference(after.file(), text));
  }

  private void sheets(List<SheetPair> pairs) {
    for (TemplateSheet sheet : after.sheets()) {
      Optional<SheetPair> pair = pairs.stream().filter(p -> p.after().equals(sheet)).findFirst();
      if (pair.isEmpty()) {
        say("新增工作表“" + sheet.name() + "”" + title(sheet));
      } else if (!pair.get().before().name().equals(sheet.name())) {
        say("工作表“" + pair.get().before().name() + "”改名为“" + sheet.name() + "”");
      }
    }
    before.sheets().stream()
        .filter(s -> pairs.stream().noneMatch(p -> p.before().equals(s)))
        .forEach(s -> say("去掉工作表“" + s.name() + "”" + title(s)));
  }

  private static String title(TemplateSheet sheet) {
    String title = SheetText.first(SheetPair.cells(sheet));
    return title.isEmpty() ? "" : "：" + title;
  }

  /** Those that are not in the longest run of sheets that kept their order. */
  private void moves(List<SheetPair> pairs) {
    List<SheetPair> kept = longestInOrder(pairs);
    for (int i = 0; i < pairs.size(); i++) {
      if (!kept.contains(pairs.get(i))) {
        String name = pairs.get(i).after().name();
        say(
            i == 0
                ? "工作表“" + name + "”移到最前"
                : "工作表“" + name + "”移到“" + pairs.get(i - 1).after().name() + "”之后");
      }
    }
  }

  private static List<SheetPair> longestInOrder(List<SheetPair> pairs) {
    List<List<SheetPair>> endingAt = new ArrayList<>();
    List<SheetPair> longest = List.of();
    for (SheetPair pair : pairs) {
      List<SheetPair> best = List.of();
      for (List<SheetPair> run : endingAt) {
        boolean earlier = run.get(run.size() - 1).before().index() < pair.before().index();
        best = earlier && run.size() > best.size() ? run : best;
      }
      List<SheetPair> run = new ArrayList<>(best);
      run.add(pair);
      endingAt.add(run);
      longest = run.size() > longest.size() ? run : longest;
    }
    return longest;
  }
}
