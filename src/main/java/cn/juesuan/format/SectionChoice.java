package cn.juesuan.format;

import java.util.List;
import java.util.Optional;

/**
 * Which section a number goes to, and whether Excel writes its minus sign.
 *
 * @param sections those for numbers
 * @param conditions theirs; shorter than the sections where the rest have none
 * @param textFollows whether a section for texts follows though sections for numbers are left out
 */
record SectionChoice(
    List<Section> sections, List<Optional<Condition>> conditions, boolean textFollows) {

  SectionChoice {
    sections = List.copyOf(sections);
    conditions = List.copyOf(conditions);
  }

  /** How the minus sign of a negative number is written. */
  private enum Sign {
    /** Before everything else, unless every digit shown is 0. */
    OWN,
    /** By the section itself. */
    NONE
  }

  /** Whether every number is shown for certain. */
  boolean certain() {
    boolean open = sections.size() == 2 && isEmpty(sections.get(1));
    return certainUnlessNegative() && !textFollows && !open;
  }

  /** Whether every number that is not negative is shown for certain. */
  boolean certainUnlessNegative() {
    return !hasConditions() && sections.stream().allMatch(Section::certain);
  }

  Formatted shown(double value) throws Unclear {
    double number = value == 0 ? 0 : value;
    if (!Double.isFinite(number)) {
      throw new Unclear("不是数");
    }
    return hasConditions() ? byConditions(number) : bySigns(number);
  }

  private boolean hasConditions() {
    for (Optional<Condition> condition : conditions) {
      if (condition.isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Formatted bySigns(double number) throws Unclear {
    int chosen = number < 0 && sections.size() > 1 ? 1 : number == 0 && sections.size() > 2 ? 2 : 0;
    Section section = sections.get(chosen);
    if (chosen == 1 && sections.size() == 2 && isEmpty(section)) {
      throw new Unclear("负数的一节空着（末尾是分号），不确定显示“-”还是空白，请写成 0;;0 或 0;-0");
    }
    return drawn(section, number, chosen == 1 ? Sign.NONE : Sign.OWN, chosen);
  }

  private static boolean isEmpty(Section section) {
    return section instanceof LiteralSection literal && literal.empty();
  }

  private Formatted byConditions(double number) throws Unclear {
    Condition first = condition(0).orElse(new Condition(">", 0));
    Optional<Condition> second = condition(1);
    if (first.holds(number)) {
      return drawn(sections.get(0), number, sign(first), 0);
    }
    if (sections.size() == 1) {
      needsNoText();
      return drawn(GeneralSection.PLAIN, number, signBehind(first), 1);
    }
    if (second.isPresent() && second.get().holds(number)) {
      return drawn(sections.get(1), number, sign(second.get()), 1);
    }
    if (sections.size() == 2) {
      needsNoText();
      return second.isPresent()
          ? new Formatted.Hashes()
          : drawn(sections.get(1), number, signBehind(first), 1);
    }
    if (second.isEmpty()) {
      throw new Unclear("三节的格式第一节有条件而第二节没有，不确定用哪一节，请在第二节也写条件");
    }
    return drawn(sections.get(2), number, Sign.OWN, 2);
  }

  private Optional<Condition> condition(int i) {
    return i < conditions.size() ? conditions.get(i) : Optional.empty();
  }

  private void needsNoText() throws Unclear {
    if (textFollows) {
      throw new Unclear("有条件的格式后面直接写 @，不确定其他的数怎样显示，请写全四节");
    }
  }

  private static Sign sign(Condition condition) {
    return condition.negativeOnly() ? Sign.NONE : Sign.OWN;
  }

  private static Sign signBehind(Condition first) throws Unclear {
    return first.leavesMinus() ? Sign.OWN : Sign.NONE;
  }

  private Formatted drawn(Section section, double number, Sign sign, int place) throws Unclear {
    if (section instanceof DateSection date) {
      return date(date, number, place);
    }
    Drawn drawn = section.draw(Math.abs(number));
    boolean minus = number < 0 && sign == Sign.OWN;
    if (minus && !drawn.signed() && textFollows && !isEmpty(section)) {
      throw new Unclear("负数舍入后是 0，不确定显示不显示负号，请写成 0.00;-0.00;0.00;@");
    }
    return new Formatted.Text(minus && drawn.signed() ? "-" + drawn.text() : drawn.text());
  }

  /** There are no days before 1900 and behind 9999. */
  private static Formatted date(DateSection section, double number, int place) throws Unclear {
    boolean since1904 = section.dates() == DateSystem.SINCE_1904;
    if (number < 0 && (place > 0 || section.onlyPassed() || since1904)) {
      throw new Unclear("负的时间怎样显示不确定");
    }
    if (number < 0 || number >= section.dates().behindLast()) {
      return new Formatted.Hashes();
    }
    return section.days(number) >= section.dates().behindLast()
        ? new Formatted.Hashes()
        : new Formatted.Text(section.draw(number).text());
  }
}
