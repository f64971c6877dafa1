package cn.juesuan.setdiff;

import cn.juesuan.check.CheckRow;
import cn.juesuan.template.TemplateBook;
import cn.juesuan.template.TemplateSheet;
import cn.juesuan.template.TemplateSheet.Cell;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that came, went or check something else, by their numbers. */
final class CheckDifferences {

  private static final List<String> COLUMNS = List.of("编号", "内容", "左值", "右值", "差额", "结论");
  private static final int WHAT = 1;

  private final SheetPair pair;
  private final Follower follower;
  private final String where;
  private final List<Difference> found = new ArrayList<>();

  private CheckDifferences(TemplateBook after, SheetPair pair, Follower follower) {
    this.pair = pair;
    this.follower = follower;
    this.where = after.file() + " " + pair.after().name();
  }

  static List<Difference> of(TemplateBook after, SheetPair pair, Follower follower) {
    CheckDifferences differences = new CheckDifferences(after, pair, follower);
    differences.compare();
    return differences.found;
  }

  private void compare() {
    Map<String, Row> before = rows(pair.before(), pair.checks().before());
    Map<String, Row> after = rows(pair.after(), pair.checks().after());
    after.forEach(
        (number, now) -> {
          Optional<Row> old = Optional.ofNullable(before.get(number));
          if (old.isEmpty()) {
            say("新增校验 " + number + "：" + Changed.cut(text(now, pair.checks().after(), WHAT)));
          } else {
            compare(number, old.get(), now);
          }
        });
    before.forEach(
        (number, old) -> {
          if (!after.containsKey(number)) {
            say("去掉校验 " + number + "：" + Changed.cut(text(old, pair.checks().before(), WHAT)));
          }
        });
  }

  private void say(String text) {
    found.add(new Difference(where, text));
  }

  /** By number; those of one number by their order. */
  private static Map<String, Row> rows(TemplateSheet sheet, CheckRows checks) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Row row : sheet.rows()) {
      String number = checks.number(row);
      if (!number.isEmpty()) {
        String key = number;
        for (int i = 2; rows.containsKey(key); i++) {
          key = number + "（第 " + i + " 条）";
        }
        rows.put(key, row);
      }
    }
    return rows;
  }

  private void compare(String number, Row old, Row now) {
    for (int i = WHAT; i < CheckRow.COLUMNS; i++) {
      String before = moved(old, i, now.index());
      String after = text(now, pair.checks().after(), i);
      if (!before.equals(after)) {
        say("校验 " + number + " 的" + COLUMNS.get(i) + "：" + Changed.text(before, after));
      }
    }
  }

  private String moved(Row row, int column, int newRow) {
    Optional<Cell> cell = cell(row, pair.checks().before(), column);
    return cell.isPresent() && cell.get().content() instanceof Content.Calculated calculated
        ? "="
            + follower.moved(
                calculated.formula(), new Follower.Site(Optional.of(pair), row.index(), newRow))
        : cell.map(SheetText::of).orElse("");
  }

  private static String text(Row row, CheckRows checks, int column) {
    return cell(row, checks, column).map(SheetText::of).orElse("");
  }

  private static Optional<Cell> cell(Row row, CheckRows checks, int column) {
    return row.cells().stream()
        .filter(c -> c.column() == checks.firstColumn() + column)
        .findFirst();
  }
}
