package cn.juesuan.dictionary;

import cn.juesuan.value.Measure;
import cn.juesuan.value.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a column may hold, as 取值 writes it: words parted by 、, in which * stands for any characters.
 * Where * is a word of its own, the others are suggestions only.
 *
 * @param words none where the column may hold anything
 */
public record Allowed(List<Word> words) {

  private static final Allowed ANYTHING = new Allowed(List.of());
  private static final String ANY = "*";

  public Allowed {
    words = List.copyOf(words);
  }

  /**
   * One word.
   *
   * @param measure of the figure that a line with this key has for its content; empty where that is
   *     free text
   * @param comparable the text as others are compared with it
   * @param pattern of what it admits
   */
  public record Word(String text, Optional<Measure> measure, String comparable, Pattern pattern) {

    static Word of(String text, Optional<Measure> measure) {
      String comparable = Wording.comparable(text);
      StringBuilder pattern = new StringBuilder();
      for (String piece : comparable.split("(?=\\*)|(?<=\\*)", -1)) {
        pattern.append(piece.equals(ANY) ? ".*" : Pattern.quote(piece));
      }
      return new Word(text, measure, comparable, Pattern.compile(pattern.toString()));
    }

    /** Whether it stands for itself alone. */
    public boolean isFixed() {
      return text.indexOf('*') < 0;
    }

    boolean admits(String written) {
      return isFixed() ? comparable.equals(written) : pattern.matcher(written).matches();
    }
  }

  /** No rule at all. */
  public static Allowed anything() {
    return ANYTHING;
  }

  /** Reads 取值; an empty text allows anything. */
  static Allowed read(String text) {
    List<Word> words = new ArrayList<>();
    for (String word : text.split("[、\\n]", -1)) {
      if (!Wording.isBlank(word)) {
        words.add(word(Wording.strip(word)));
      }
    }
    return words.isEmpty() ? ANYTHING : new Allowed(words);
  }

  private static Word word(String word) {
    int colon = Math.max(word.lastIndexOf('：'), word.lastIndexOf(':'));
    return colon <= 0
        ? Word.of(word, Optional.empty())
        : Word.of(
            Wording.strip(word.substring(0, colon)),
            Measure.read(Wording.strip(word.substring(colon + 1))));
  }

  /** Whether anything but the words is refused. */
  public boolean isStrict() {
    return !words.isEmpty()
        && reference().isEmpty()
        && words.stream().noneMatch(w -> w.text().equals(ANY));
  }

  /** The dataset and column of which the values are allowed; written 数据集.列 alone. */
  Optional<ColumnName> reference() {
    return words.size() == 1 ? ColumnName.read(words.get(0).text()) : Optional.empty();
  }

  /** The word that admits a text; fixed words come before patterns. */
  public Optional<Word> wordFor(String text) {
    String written = Wording.comparable(text);
    Optional<Word> found = Optional.empty();
    for (Word word : words) {
      if (word.admits(written)) {
        if (word.isFixed()) {
          return Optional.of(word);
        }
        found = found.isPresent() ? found : Optional.of(word);
      }
    }
    return found;
  }

  /**
   * Of a column for absent units: a dataset that units should have given lines in.
   *
   * @param beside only units with lines in this one should
   */
  public record Absence(String dataset, Optional<String> beside) {}

  /** Which datasets a column for absent units is about; none where it is about its own line. */
  public List<Absence> absences() {
    List<Absence> absences = new ArrayList<>();
    for (Word word : words) {
      int slash = word.text().indexOf('/');
      absences.add(
          slash < 0
              ? new Absence(word.text(), Optional.empty())
              : new Absence(
                  Wording.strip(word.text().substring(0, slash)),
                  Optional.of(Wording.strip(word.text().substring(slash + 1)))));
    }
    return absences;
  }

  /** The words that stand for themselves, in order. */
  public List<String> fixed() {
    return words.stream().filter(Word::isFixed).map(Word::text).toList();
  }

  /** All words as a message lists them. */
  public List<String> texts() {
    return words.stream().map(Word::text).toList();
  }

  /** Whether any word gives the line's content a measure. */
  public boolean hasMeasures() {
    return words.stream().anyMatch(w -> w.measure().isPresent());
  }
}
