package cn.juesuan.formula;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a formula's text, which goes on behind what is taken. */
final class FormulaCursor {

  private final String text;
  private int at;

  FormulaCursor(String text) {
    this.text = text;
  }

  /** How many characters are behind it. */
  int place() {
    return at;
  }

  /** What has been passed since a place. */
  String since(int place) {
    return text.substring(place, at);
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  boolean isAt(char c) {
    return Words.isAt(text, at, c);
  }

  boolean isAt(String word) {
    return text.startsWith(word, at);
  }

  boolean isAt(Pattern pattern) {
    return matcher(pattern).lookingAt();
  }

  /** The next character; a blank at the end. */
  char next() {
    return isAtEnd() ? ' ' : text.charAt(at);
  }

  /** Passes one character. */
  void pass() {
    at++;
  }

  /** Passes a character if it is that one. */
  boolean passes(char c) {
    boolean passes = isAt(c);
    at += passes ? 1 : 0;
    return passes;
  }

  /** Two rows such as 4:$6. */
  Optional<String> takeRows() {
    return upTo(Words.endOfRows(text, at));
  }

  /** A number without a sign. */
  Optional<String> takeNumber() {
    return upTo(Words.endOfNumber(text, at));
  }

  /** The name of a cell, a function or anything else. */
  Optional<String> takeWord() {
    return upTo(Words.endOfWord(text, at));
  }

  private Optional<String> upTo(int end) {
    if (end < 0) {
      return Optional.empty();
    }
    int from = at;
    at = end;
    return Optional.of(since(from));
  }

  /** What looks so; {@code otherwise} is said if nothing does. */
  String take(Pattern pattern, String otherwise) throws FormulaException {
    Matcher matcher = matcher(pattern);
    if (!matcher.lookingAt()) {
      throw new FormulaException(otherwise);
    }
    at = matcher.end();
    return matcher.group();
  }

  private Matcher matcher(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length());
  }

  /** What stands between two marks, with them; the mark itself is written twice. */
  String takeQuoted(char mark, String otherwise) throws FormulaException {
    int from = at;
    int end = at + 1;
    while (end < text.length()) {
      if (text.charAt(end) != mark) {
        end++;
      } else if (Words.isAt(text, end + 1, mark)) {
        end += 2;
      } else {
        at = end + 1;
        return since(from);
      }
    }
    throw new FormulaException(otherwise);
  }
}
