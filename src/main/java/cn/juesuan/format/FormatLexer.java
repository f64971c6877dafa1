package cn.juesuan.format;

import cn.juesuan.format.FormatToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Cuts a format's code into sections and their parts, in one pass. */
final class FormatLexer {

  /** General as Chinese Excel writes it in formulas. */
  private static final String CHINESE_GENERAL = "G/通用格式";

  private static final List<String> HALF_DAYS = List.of("AM/PM", "A/P", "上午/下午");

  /** Letters that mean nothing in formats. */
  private static final String FREE_LETTERS = "acfijklopqrtuvwxz";

  private final String code;
  private final List<SectionCode> sections = new ArrayList<>();
  private List<FormatToken> tokens = new ArrayList<>();
  private SectionMarks marks = new SectionMarks();
  private int at;

  private FormatLexer(String code) {
    this.code = code;
  }

  /** The sections of a code, at least one. */
  static List<SectionCode> sections(String code) throws Unclear {
    FormatLexer lexer = new FormatLexer(code);
    while (lexer.at < code.length()) {
      lexer.next();
    }
    lexer.endSection();
    return List.copyOf(lexer.sections);
  }

  private void endSection() {
    sections.add(marks.section(tokens));
    tokens = new ArrayList<>();
    marks = new SectionMarks();
  }

  private void next() throws Unclear {
    char c = code.charAt(at);
    switch (c) {
      case ';' -> {
        endSection();
        at++;
      }
      case '"' -> quoted();
      case '\\', '!' -> add(Kind.LITERAL, following(c), 2);
      case '_' -> {
        following(c);
        add(Kind.SKIP, " ", 2);
      }
      case '*' -> add(Kind.FILL, following(c), 2);
      case '[' -> bracket();
      case '0', '#', '?' -> one(Kind.DIGIT);
      case '.' -> one(Kind.POINT);
      case ',' -> one(Kind.COMMA);
      case '%' -> one(Kind.PERCENT);
      case '/' -> one(Kind.SLASH);
      case ':' -> one(Kind.COLON);
      case '@' -> one(Kind.TEXT);
      default -> other(c);
    }
  }

  private void one(Kind kind) {
    add(kind, String.valueOf(code.charAt(at)), 1);
  }

  private void add(Kind kind, String text, int length) {
    tokens.add(new FormatToken(kind, text));
    at += length;
  }

  /** The character after this one; two halves of one stay together. */
  private String following(char sign) throws Unclear {
    if (at + 1 >= code.length()) {
      throw new Unclear("末尾的“" + sign + "”后面少一个字符");
    }
    if (Character.isSurrogate(code.charAt(at + 1))) {
      throw new Unclear("“" + sign + "”后面的字符请写在英文引号里");
    }
    return code.substring(at + 1, at + 2);
  }

  private void quoted() throws Unclear {
    int end = code.indexOf('"', at + 1);
    if (end < 0) {
      throw new Unclear("英文引号没有成对");
    }
    add(Kind.LITERAL, code.substring(at + 1, end), end + 1 - at);
  }

  private void bracket() throws Unclear {
    int end = code.indexOf(']', at);
    if (end < 0) {
      throw new Unclear("“[”没有配对的“]”");
    }
    String inside = code.substring(at + 1, end);
    if (inside.matches("[hH]+|[mM]+|[sS]+")) {
      tokens.add(new FormatToken(Kind.ELAPSED, inside.toLowerCase(Locale.ROOT)));
    } else {
      marks.take(inside, tokens.isEmpty()).ifPresent(tokens::add);
    }
    at = end + 1;
  }

  private void other(char c) throws Unclear {
    if (starts("General")) {
      add(Kind.GENERAL, "General", "General".length());
    } else if (starts(CHINESE_GENERAL)) {
      add(Kind.GENERAL, CHINESE_GENERAL, CHINESE_GENERAL.length());
    } else if (halfDay().isPresent()) {
      int length = halfDay().orElseThrow().length();
      add(Kind.HALF_DAY, code.substring(at, at + length), length);
    } else if (c >= '1' && c <= '9') {
      one(Kind.NUMERAL);
    } else if (isLetter(c)) {
      letter(c);
    } else if (isDoubtful(c)) {
      throw new Unclear("“" + c + "”在格式里含义不明，请加英文引号");
    } else {
      one(Kind.LITERAL);
    }
  }

  private boolean starts(String word) {
    return code.regionMatches(true, at, word, 0, word.length());
  }

  private Optional<String> halfDay() {
    return HALF_DAYS.stream().filter(this::starts).findFirst();
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Accented letters, which Excel reads as the plain ones, and wide letters and figures. */
  private static boolean isDoubtful(char c) {
    boolean accented = c >= 'À' && c <= 'ɏ' && c != '×' && c != '÷';
    boolean wide = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
    return accented || wide || Character.isISOControl(c);
  }

  private void letter(char c) throws Unclear {
    int length = run(c);
    char small = Character.toLowerCase(c);
    boolean digits = tokens.stream().anyMatch(t -> t.is(Kind.DIGIT));
    if (small == 'e' && digits) {
      exponent();
    } else if (isDate(small, c, length)) {
      add(Kind.DATE, String.valueOf(small).repeat(length), length);
    } else if (FREE_LETTERS.indexOf(small) >= 0 && (small != 'a' || length == 1)) {
      one(Kind.LITERAL);
    } else {
      throw new Unclear("字母“" + c + "”在格式里含义不明，请加英文引号");
    }
  }

  private int run(char c) {
    int end = at;
    while (end < code.length()
        && Character.toLowerCase(code.charAt(end)) == Character.toLowerCase(c)) {
      end++;
    }
    return end - at;
  }

  private boolean isDate(char small, char written, int length) {
    return switch (small) {
      case 'y', 'd', 'h', 's', 'm' -> true;
      case 'e' -> written == 'e';
      case 'b' -> length > 1 && !nextIsFigure(length);
      case 'a' -> length > 2;
      default -> false;
    };
  }

  private boolean nextIsFigure(int length) {
    return at + length < code.length() && Character.isDigit(code.charAt(at + length));
  }

  private void exponent() throws Unclear {
    String sign = at + 1 < code.length() ? code.substring(at + 1, at + 2) : "";
    if (!sign.equals("+") && !sign.equals("-")) {
      throw new Unclear("科学记数法的 E 后面要写 + 或 -");
    }
    add(Kind.EXPONENT, code.substring(at, at + 2), 2);
  }
}
