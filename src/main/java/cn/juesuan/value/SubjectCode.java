package cn.juesuan.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The code of a subject (科目): three digits name the uppermost level (类), two more each further one
 * (款, 项). So 2080502 lies under 20805, which lies under 208.
 */
public record SubjectCode(String digits) {

  private static final int FIRST = 3;
  private static final int FURTHER = 2;

  /**
   * @param digits of one of the levels; other texts are an IllegalArgumentException
   */
  public SubjectCode {
    if (!isCode(digits)) {
      throw new IllegalArgumentException(digits);
    }
  }

  /** The code that the text is, if it is one. */
  public static Optional<SubjectCode> of(String text) {
    return isCode(text) ? Optional.of(new SubjectCode(text)) : Optional.empty();
  }

  private static boolean isCode(String text) {
    int length = text.length();
    return length >= FIRST && (length - FIRST) % FURTHER == 0 && Figure.allDigits(text, 0, length);
  }

  /** The numbers of digits of a classification's codes, for messages: 3、5 或 7. */
  static String lengths(int levels) {
    String most =
        IntStream.range(0, levels - 1)
            .mapToObj(l -> String.valueOf(length(l)))
            .collect(Collectors.joining("、"));
    return most.isEmpty() ? "" + length(0) : most + " 或 " + length(levels - 1);
  }

  /** How many digits a code of that level has. */
  private static int length(int level) {
    return FIRST + FURTHER * level;
  }

  /** Its level, counted from 0 for the uppermost. */
  public int level() {
    return (digits.length() - FIRST) / FURTHER;
  }

  /**
   * The code of that level under which this one lies, or which it is; nothing for a lower level.
   */
  public Optional<SubjectCode> at(int level) {
    return level > level()
        ? Optional.empty()
        : Optional.of(new SubjectCode(digits.substring(0, length(level))));
  }

  /** All codes above, the uppermost first. */
  public List<SubjectCode> uppers() {
    List<SubjectCode> uppers = new ArrayList<>();
    for (int level = 0; level < level(); level++) {
      at(level).ifPresent(uppers::add);
    }
    return uppers;
  }

  /** Whether the value is this code or one that lies under it. */
  public boolean covers(Value code) {
    return code instanceof Value.Text text && text.text().startsWith(digits);
  }

  /** Those of its digits that belong to the level alone: of 2080502 08 at level 1; else nothing. */
  public Optional<String> part(int level) {
    return at(level).map(c -> c.digits.substring(level == 0 ? 0 : length(level - 1)));
  }

  @Override
  public String toString() {
    return digits;
  }
}
