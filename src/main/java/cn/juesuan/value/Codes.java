package cn.juesuan.value;

import cn.juesuan.problem.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads codes. A code is text, but spreadsheets take it for a number and write it back changed;
 * what such a change leaves readable is mended with a warning, what has lost digits is refused.
 */
public final class Codes {

  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+[0-9]+");
  private static final Pattern WITH_ZERO_DECIMALS = Pattern.compile("[0-9]+\\.0+");

  private Codes() {}

  /** Reads any code; white space around it says nothing; an empty text is an empty code. */
  public static Reading<String> read(String text) {
    return isPlain(text) ? Reading.good(text) : mended(text);
  }

  /** Most codes, in which there is nothing to mend. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Figure.isDigit(c) && (c < 'A' || c > 'Z') && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static Reading<String> mended(String text) {
    String written = Wording.strip(text);
    String code = narrowed(TextMark.without(written));
    if (SCIENTIFIC.matcher(code).matches()) {
      return Reading.refused(Kind.CODE_UNREADABLE, Wording.quoted(text) + "是科学计数法，原来的数字已经丢失");
    }
    if (WITH_ZERO_DECIMALS.matcher(code).matches()) {
      code = code.substring(0, code.indexOf('.'));
    }
    return code.equals(written)
        ? Reading.good(code)
        : Reading.mended(
            code, Kind.CODE_MENDED, Wording.quoted(text) + "已按" + Wording.quoted(code) + "读取");
  }

  /**
   * Reads a {@link SubjectCode}, or an empty code.
   *
   * @param levels how many levels the classification has
   */
  public static Reading<String> readSubject(String text, int levels) {
    if (isSubject(text, levels)) {
      return Reading.good(text);
    }
    Optional<CodeAndName> both =
        CodeAndName.readDigits(text).filter(b -> isSubject(b.code(), levels));
    if (both.isPresent()) {
      return split(text, both.get());
    }
    Reading<String> read = read(text);
    return read.found().flatMap(code -> refusal(text, code, levels)).orElse(read);
  }

  /** Reads the code of a unit, its name behind it or not. */
  public static Reading<String> readUnit(String text) {
    return CodeAndName.read(text).map(both -> split(text, both)).orElseGet(() -> read(text));
  }

  private static Reading<String> split(String text, CodeAndName both) {
    return Reading.mended(
        both.code(),
        Kind.CODE_MENDED,
        Wording.quoted(text) + "里有代码和名称，已按代码“" + both.code() + "”读取");
  }

  /** The name that stands behind a subject's code in one field; empty for a code alone. */
  public static String nameBehindSubject(String text, int levels) {
    return isSubject(text, levels)
        ? ""
        : CodeAndName.readDigits(text)
            .filter(b -> isSubject(b.code(), levels))
            .map(CodeAndName::name)
            .orElse("");
  }

  private static Optional<Reading<String>> refusal(String text, String code, int levels) {
    if (code.isEmpty() || isSubject(code, levels)) {
      return Optional.empty();
    }
    boolean digits = Figure.allDigits(code, 0, code.length());
    return Optional.of(
        digits
            ? Reading.refused(
                Kind.CODE_LENGTH,
                Wording.quoted(text)
                    + "有 "
                    + code.length()
                    + " 位，应为 "
                    + SubjectCode.lengths(levels)
                    + " 位")
            : Reading.refused(
                Kind.CODE_UNREADABLE,
                Wording.quoted(text) + "含有数字以外的字符" + FigureHint.hidden(text)));
  }

  /** Whether the text is a code of one of the levels. */
  public static boolean isSubject(String code, int levels) {
    return SubjectCode.of(code).filter(c -> c.level() < levels).isPresent();
  }

  private static String narrowed(String code) {
    StringBuilder narrowed = new StringBuilder(code.length());
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      char narrow = Wording.narrow(c);
      narrowed.append(Character.isLetterOrDigit(narrow) || narrow == '.' ? narrow : c);
    }
    return narrowed.toString();
  }
}
