package cn.juesuan.formula;

import cn.juesuan.formula.FormulaException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula's text into {@link Node}s, by recursive descent over its brackets. */
final class FormulaParser {

  private static final Pattern ARRAY = Pattern.compile("\\{[^{}]*\\}");
  private static final Pattern OTHER_BOOK =
      Pattern.compile("\\[(?:[0-9]+|[^\\[\\]]*[.]xls[a-z]?)\\]");
  private static final Pattern ERROR = Pattern.compile("#(?:NULL!|DIV/0!|VALUE!|NAME\\?|NUM!|N/A)");

  /** Excel nests functions up to 64 deep. */
  private static final int MOST_DEPTH = 64;

  private final String text;
  private int at;
  private int depth;
  private int signs;

  FormulaParser(String text) {
    this.text = text;
  }

  List<Node> parse() throws FormulaException {
    noLongerThanExcel();
    List<Node> nodes = part();
    if (at < text.length()) {
      throw new FormulaException("多出「" + text.charAt(at) + "」");
    }
    return nodes;
  }

  private void noLongerThanExcel() throws FormulaException {
    if (text.length() > ExcelLimits.FORMULA_CHARACTERS) {
      throw new FormulaException(
          "公式有 " + text.length() + " 个字符，超过 Excel 的上限 " + ExcelLimits.FORMULA_CHARACTERS);
    }
  }

  List<Formula> parseUnion() throws FormulaException {
    noLongerThanExcel();
    List<Formula> parts = new ArrayList<>();
    int from = at;
    List<Node> nodes = part();
    parts.add(new Formula(text.substring(from, at), nodes));
    while (at < text.length() && text.charAt(at) == ',') {
      from = ++at;
      nodes = part();
      parts.add(new Formula(text.substring(from, at), nodes));
    }
    if (at < text.length()) {
      throw new FormulaException("多出「" + text.charAt(at) + "」");
    }
    return parts;
  }

  private List<Node> part() throws FormulaException {
    List<Node> nodes = sequence();
    noIntersection(nodes);
    return List.copyOf(nodes);
  }

  /**
   * Nodes up to a comma, a closing bracket or the end. Neighbouring verbatim pieces are one, so
   * that a formula has few nodes.
   */
  private List<Node> sequence() throws FormulaException {
    List<Node> nodes = new ArrayList<>();
    StringBuilder typed = new StringBuilder();
    while (at < text.length() && ",)".indexOf(text.charAt(at)) < 0) {
      Node node = node();
      if (node instanceof Node.Verbatim verbatim) {
        typed.append(verbatim.text());
      } else {
        addTyped(nodes, typed);
        nodes.add(node);
      }
    }
    addTyped(nodes, typed);
    return nodes;
  }

  private static void addTyped(List<Node> nodes, StringBuilder typed) {
    if (!typed.isEmpty()) {
      nodes.add(new Node.Verbatim(typed.toString()));
      typed.setLength(0);
    }
  }

  private Node node() throws FormulaException {
    char c = text.charAt(at);
    signs = "+- ".indexOf(c) >= 0 ? signs + 1 : 0;
    if (signs > MOST_DEPTH) {
      throw new FormulaException("连续的正负号超过 " + MOST_DEPTH + " 个");
    }
    return switch (c) {
      case '"' -> string();
      case '\'' -> sheetReference(quoted('\'', "工作表名的引号没有配对"));
      case '(' -> call("");
      case '{' -> new Node.Verbatim(take(ARRAY, "数组常量的括号没有配对"));
      case '#' -> error();
      case '[' -> throw bracket();
      case '|' -> throw new FormulaException("用了 DDE 链接“|”");
      case '@' -> throw new FormulaException("用了隐式交集“@”");
      default -> wordOrOther(c);
    };
  }

  private Node string() throws FormulaException {
    String written = quoted('"', "文本的引号没有配对");
    return new Node.Literal(written.substring(1, written.length() - 1).replace("\"\"", "\""));
  }

  private static FormulaException broken() {
    return new FormulaException(Reason.BROKEN, "含有失效的引用 #REF!");
  }

  private static FormulaException outside() {
    return new FormulaException(Reason.OUTSIDE, "引用了其他工作簿");
  }

  private FormulaException bracket() {
    return peek(OTHER_BOOK).isPresent() ? outside() : new FormulaException("用了表格的结构化引用");
  }

  private Node error() throws FormulaException {
    if (text.startsWith("#REF!", at)) {
      throw broken();
    }
    return new Node.Verbatim(take(ERROR, "用了不认识的“#”写法"));
  }

  private Node wordOrOther(char c) throws FormulaException {
    int rows = Words.endOfRows(text, at);
    if (rows >= 0) {
      return reference(Optional.empty(), upTo(rows), "");
    }
    int number = Words.endOfNumber(text, at);
    if (number >= 0) {
      return new Node.Verbatim(upTo(number));
    }
    int word = Words.endOfWord(text, at);
    if (word < 0) {
      at++;
      return new Node.Verbatim(String.valueOf(c));
    }
    return afterWord(upTo(word));
  }

  /** What stands up to there, where the cursor goes. */
  private String upTo(int end) {
    String passed = text.substring(at, end);
    at = end;
    return passed;
  }

  private Node afterWord(String word) throws FormulaException {
    char next = at < text.length() ? text.charAt(at) : ' ';
    return switch (next) {
      case '(' -> call(word);
      case '!' -> sheetReference(word);
      case '[' -> throw new FormulaException("用了表格的结构化引用");
      default -> areaOrName(Optional.empty(), word, "");
    };
  }

  /** {@code written} is a sheet's name as typed; the cursor stands on its exclamation mark. */
  private Node sheetReference(String written) throws FormulaException {
    if (at >= text.length() || text.charAt(at) != '!') {
      throw new FormulaException("工作表名后面没有“!”");
    }
    String sheet = SheetNames.unquoted(written);
    if (sheet.startsWith("[") || sheet.contains("]")) {
      throw outside();
    }
    at++;
    if (text.startsWith("#REF!", at)) {
      throw broken();
    }
    String prefix = written + "!";
    int rows = Words.endOfRows(text, at);
    if (rows >= 0) {
      return reference(Optional.of(sheet), upTo(rows), prefix);
    }
    int word = Words.endOfWord(text, at);
    if (word < 0) {
      throw new FormulaException("“!”后面不是单元格");
    }
    return areaOrName(Optional.of(sheet), upTo(word), prefix);
  }

  private Node areaOrName(Optional<String> sheet, String word, String prefix)
      throws FormulaException {
    boolean colon = at < text.length() && text.charAt(at) == ':';
    if (colon) {
      at++;
      String whole = word + ":" + upTo(Math.max(at, Words.endOfWord(text, at)));
      Optional<Area> area = AreaReader.read(whole);
      if (area.isEmpty()) {
        throw new FormulaException("区域“" + whole + "”的两端不是单元格，或用了跨表的三维引用");
      }
      return reference(sheet, area.get(), whole, prefix);
    }
    Optional<Area> area = AreaReader.read(word);
    return area.isPresent()
        ? reference(sheet, area.get(), word, prefix)
        : new Node.Name(sheet, word, prefix + word);
  }

  private Node reference(Optional<String> sheet, String written, String prefix)
      throws FormulaException {
    Optional<Area> area = AreaReader.read(written);
    if (area.isEmpty()) {
      throw new FormulaException("“" + written + "”超出工作表的范围");
    }
    return reference(sheet, area.get(), written, prefix);
  }

  private Node reference(Optional<String> sheet, Area area, String written, String prefix)
      throws FormulaException {
    char next = at < text.length() ? text.charAt(at) : ' ';
    if (next == '#') {
      throw new FormulaException("用了溢出区域引用“#”");
    }
    if (next == '!' || next == ':' || next == '(') {
      throw new FormulaException("引用“" + written + next + "…”无法可靠改写");
    }
    return new Node.Reference(sheet, area, prefix + written);
  }

  private Node call(String function) throws FormulaException {
    if (++depth > MOST_DEPTH) {
      throw new FormulaException("括号嵌套超过 " + MOST_DEPTH + " 层");
    }
    at++;
    List<List<Node>> arguments = new ArrayList<>();
    arguments.add(sequence());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      arguments.add(sequence());
    }
    if (at >= text.length()) {
      throw new FormulaException("括号没有配对");
    }
    at++;
    depth--;
    if (function.isEmpty() && arguments.size() > 1) {
      throw new FormulaException("用了括号里的联合引用");
    }
    for (List<Node> argument : arguments) {
      noIntersection(argument);
    }
    return new Node.Call(function, arguments);
  }

  /** A blank between two references is Excel's intersection operator. */
  private static void noIntersection(List<Node> nodes) throws FormulaException {
    for (int i = 2; i < nodes.size(); i++) {
      boolean blank = nodes.get(i - 1) instanceof Node.Verbatim between && between.text().isBlank();
      if (blank && isOperand(nodes.get(i - 2)) && isOperand(nodes.get(i))) {
        throw new FormulaException("用了空格交集运算");
      }
    }
  }

  private static boolean isOperand(Node node) {
    return !(node instanceof Node.Verbatim);
  }

  /** What stands between two marks; the mark itself is written twice. */
  private String quoted(char mark, String otherwise) throws FormulaException {
    int from = at;
    int end = at + 1;
    while (end < text.length()) {
      if (text.charAt(end) != mark) {
        end++;
      } else if (end + 1 < text.length() && text.charAt(end + 1) == mark) {
        end += 2;
      } else {
        at = end + 1;
        return text.substring(from, at);
      }
    }
    throw new FormulaException(otherwise);
  }

  private Optional<String> peek(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    return matcher.lookingAt() ? Optional.of(matcher.group()) : Optional.empty();
  }

  private String take(Pattern pattern, String otherwise) throws FormulaException {
    String taken = peek(pattern).orElseThrow(() -> new FormulaException(otherwise));
    at += taken.length();
    return taken;
  }
}
