package cn.juesuan.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads years: {@code 2024}, {@code ２０２４}, {@code 2024年}, {@code 2024年度}, {@code 2024.0}. */
public final class Years {

  private static final Pattern YEAR = Pattern.compile("([0-9]{4})(年|年度|\\.0+)?");

  private Years() {}

  /** The year as four digits; nothing where the text is none. */
  public static Optional<String> read(String text) {
    StringBuilder narrowed = new StringBuilder(text.length());
    for (char c : Wording.comparable(text).toCharArray()) {
      narrowed.append(Wording.narrow(c));
    }
    Matcher year = YEAR.matcher(TextMark.without(narrowed.toString()));
    return year.matches() ? Optional.of(year.group(1)) : Optional.empty();
  }
}
