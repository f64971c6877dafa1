package cn.juesuan.value;

import java.util.List;
import java.util.Optional;

/**
 * In what a figure is counted: money, things, or nothing that matters.
 *
 * @param words that may stand behind the figure, the first its proper one
 * @param money the unit of money that it is
 * @param whole whether only whole numbers from 0 make sense
 */
public record Measure(List<String> words, Optional<MoneyUnit> money, boolean whole) {

  private static final String NUMBER = "数";

  public Measure {
    words = List.copyOf(words);
  }

  /**
   * Reads {@code 万元}, {@code 批次/批}, {@code 数} (any number), {@code 数/平方米}; nothing of an empty
   * text.
   */
  public static Optional<Measure> read(String text) {
    List<String> words =
        List.of(text.split("/", -1)).stream()
            .map(Wording::comparable)
            .filter(w -> !w.isEmpty())
            .toList();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    boolean any = words.get(0).equals(NUMBER);
    Optional<MoneyUnit> money = MoneyUnit.labelled(words.get(0));
    return Optional.of(
        new Measure(any ? words.subList(1, words.size()) : words, money, !any && money.isEmpty()));
  }
}
