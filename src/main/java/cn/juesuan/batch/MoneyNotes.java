package cn.juesuan.batch;

import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.list.MoneyNote;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what lists say of their money with the unit's own 金额单位: one of both is wrong. */
final class MoneyNotes {

  private static final int SHOWN = 3;

  private final UnitEntry unit;
  private final List<MoneyNote> other = new ArrayList<>();

  MoneyNotes(UnitEntry unit) {
    this.unit = unit;
  }

  /** Takes the notes of a list in which the unit has lines. */
  void add(List<MoneyNote> notes) {
    String own = unit.unit().moneyUnit().label();
    notes.stream().filter(n -> !n.unit().equals(own)).forEach(other::add);
  }

  /**
   * The contradiction, once for all lists.
   *
   * @param known what is wrong with the unit already; a 金额单位 that cannot be read contradicts
   *     nothing
   */
  Optional<Problem> problem(Set<Problem> known) {
    if (other.isEmpty() || known.stream().anyMatch(p -> p.kind() == Kind.UNIT_MONEY)) {
      return Optional.empty();
    }
    MoneyNote first = other.get(0);
    String detail =
        "这里写着 %s，%s 写的是 %s%s"
            .formatted(
                first.unit(),
                unit.place(Dictionary.MONEY_UNIT).text(),
                unit.unit().moneyUnit().label(),
                others());
    return Optional.of(Kind.MONEY_UNIT_DIFFERS.at(first.place(), first.written(), detail));
  }

  private String others() {
    if (other.size() == 1) {
      return "";
    }
    String shown =
        other.stream()
            .skip(1)
            .limit(SHOWN)
            .map(n -> n.place().text() + " 写着 " + n.unit())
            .collect(Collectors.joining("、"));
    return "；" + shown + (other.size() > SHOWN + 1 ? " 等，共 " + other.size() + " 处" : "");
  }
}
