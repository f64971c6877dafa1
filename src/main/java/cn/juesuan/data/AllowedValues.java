package cn.juesuan.data;

import cn.juesuan.dictionary.Allowed;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.list.Nearest;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.problem.Problems;
import cn.juesuan.value.Measure;
import cn.juesuan.value.Measured;
import cn.juesuan.value.Reading;
import cn.juesuan.value.Value;
import cn.juesuan.value.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds a dataset's lines to what the dictionary allows in their columns (取值). */
final class AllowedValues {

  /** Columns that the program reads itself. */
  private static final Set<String> READ_BEFORE =
      Set.of(Dictionary.MONEY_UNIT, Dictionary.DEPARTMENT, Dictionary.YEAR);

  /** How many words a message lists. */
  private static final int LISTED = 20;

  private final List<Column> strict;
  private final Optional<Column> measured;
  private final Optional<Column> content;
  private final Problems problems;

  AllowedValues(ColumnRoles roles, Problems problems) {
    this.strict =
        roles.dataset().columnsRead().stream()
            .filter(c -> c.allowed().isStrict() && !isReadBefore(roles, c))
            .toList();
    this.measured = roles.keys().stream().filter(k -> k.allowed().hasMeasures()).findFirst();
    this.content = roles.dataset().content();
    this.problems = problems;
  }

  private static boolean isReadBefore(ColumnRoles roles, Column column) {
    return roles.dataset().name().equals(Dictionary.UNITS) && READ_BEFORE.contains(column.name());
  }

  /** The line, its content a figure where its key says so. */
  TypedLine held(TypedLine line) {
    for (Column column : strict) {
      String text = line.text(column);
      if (!text.isEmpty()
          && !(column.key() && ControlTotals.isTotal(text))
          && column.allowed().wordFor(text).isEmpty()) {
        problems.add(refusal(line, column, text));
      }
    }
    return measured.isPresent() && content.isPresent()
        ? measured(line, measured.get(), content.get())
        : line;
  }

  private static Problem refusal(TypedLine line, Column column, String text) {
    Allowed allowed = column.allowed();
    List<String> words = allowed.texts();
    String listed = String.join("、", words.subList(0, Math.min(LISTED, words.size())));
    String more = words.size() > LISTED ? "等 " + words.size() + " 种" : "";
    return line.problem(
        Kind.VALUE_UNLISTED,
        column,
        "不能写"
            + Wording.quoted(text)
            + Nearest.hint(text, allowed.fixed())
            + "；可以写："
            + listed
            + more);
  }

  private TypedLine measured(TypedLine line, Column key, Column content) {
    Optional<Measure> measure =
        key.allowed().wordFor(line.text(key)).flatMap(Allowed.Word::measure);
    if (measure.isEmpty() || line.isEmpty(content)) {
      return line;
    }
    Reading<Value> reading = Measured.read(line.text(content), measure.get());
    reading.problemAt(line.place(content), line.text(content)).ifPresent(problems::add);
    return line.with(content, reading.found().orElse(Value.empty()));
  }
}
