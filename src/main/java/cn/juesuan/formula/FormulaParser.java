package cn.juesuan.formula;

import cn.juesuan.formula.FormulaException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final FormulaCursor at;
  private int depth;
  private int signs;

  FormulaParser(String text) {
    this.text = text;
    this.at = new FormulaCursor(text);
  }

  List<Node> parse() throws FormulaException {
    noLongerThanExcel();
    List<Node> nodes = part();
    noneLeft();
    return nodes;
  }

  private void noneLeft() throws FormulaException {
    if (!at.isAtEnd()) {
      throw new FormulaException("多出「" + at.next() + "」");
    }
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
    do {
      int from = at.place();
      List<Node> nodes = part();
      parts.add(new Formula(at.since(from), nodes));
    } while (at.passes(','));
    noneLeft();
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
    List<Node> nodes = new ArrayList<>(4);
    while (!at.isAtEnd() && !at.isAt(',') && !at.isAt(')')) {
      add(node(), nodes);
    }
    return nodes;
  }

  private static void add(Node node, List<Node> nodes) {
    int last = nodes.size() - 1;
    if (node instanceof Node.Verbatim next
        && last >= 0
        && nodes.get(last) instanceof Node.Verbatim before) {
      nodes.set(last, new Node.Verbatim(before.text() + next.text()));
    } else {
      nodes.add(node);
    }
  }

  private Node node() throws FormulaException {
    char c = at.next();
    signs = "+- ".indexOf(c) >= 0 ? signs + 1 : 0;
    if (signs > MOST_DEPTH) {
      throw new FormulaException("连续的正负号超过 " + MOST_DEPTH + " 个");
    }
    return switch (c) {
      case '"' -> string();
      case '\'' -> sheetReference(at.takeQuoted('\'', "工作表名的引号没有配对"));
      case '(' -> call("");
      case '{' -> new Node.Verbatim(at.take(ARRAY, "数组常量的括号没有配对"));
      case '#' -> error();
      case '[' -> throw bracket();
      case '|' -> throw new FormulaException("用了 DDE 链接“|”");
      case '@' -> throw new FormulaException("用了隐式交集“@”");
      default -> wordOrOther(c);
    };
  }

  private Node string() throws FormulaException {
    String written = at.takeQuoted('"', "文本的引号没有配对");
    return new Node.Literal(written.substring(1, written.length() - 1).replace("\"\"", "\""));
  }

  private static FormulaException broken() {
    return new FormulaException(Reason.BROKEN, "含有失效的引用 #REF!");
  }

  private static FormulaException outside() {
    return new FormulaException(Reason.OUTSIDE, "引用了其他工作簿");
  }

  private FormulaException bracket() {
    return at.isAt(OTHER_BOOK) ? outside() : new FormulaException("用了表格的结构化引用");
  }

  private Node error() throws FormulaException {
    if (at.isAt("#REF!")) {
      throw broken();
    }
    return new Node.Verbatim(at.take(ERROR, "用了不认识的“#”写法"));
  }

  private Node wordOrOther(char c) throws FormulaException {
    Optional<String> rows = at.takeRows();
    if (rows.isPresent()) {
      return reference(Optional.empty(), rows.get(), "");
    }
    Optional<String> number = at.takeNumber();
    if (number.isPresent()) {
      return new Node.Verbatim(number.get());
    }
    Optional<String> word = at.takeWord();
    if (word.isEmpty()) {
      at.pass();
      return new Node.Verbatim(String.valueOf(c));
    }
    return afterWord(word.get());
  }

  private Node afterWord(String word) throws FormulaException {
    return switch (at.next()) {
      case '(' -> call(word);
      case '!' -> sheetReference(word);
      case '[' -> throw new FormulaException("用了表格的结构化引用");
      default -> areaOrName(Optional.empty(), word, "");
    };
  }

  /** {@code written} is a sheet's name as typed; the cursor stands on its exclamation mark. */
  private Node sheetReference(String written) throws FormulaException {
    if (!at.isAt('!')) {
      throw new FormulaException("工作表名后面没有“!”");
    }
    String sheet = SheetNames.unquoted(written);
    if (sheet.startsWith("[") || sheet.contains("]")) {
      throw outside();
    }
    at.pass();
    if (at.isAt("#REF!")) {
      throw broken();
    }
    String prefix = written + "!";
    Optional<String> rows = at.takeRows();
    if (rows.isPresent()) {
      return reference(Optional.of(sheet), rows.get(), prefix);
    }
    Optional<String> word = at.takeWord();
    if (word.isEmpty()) {
      throw new FormulaException("“!”后面不是单元格");
    }
    return areaOrName(Optional.of(sheet), word.get(), prefix);
  }

  private Node areaOrName(Optional<String> sheet, String word, String prefix)
      throws FormulaException {
    if (at.passes(':')) {
      String whole = word + ":" + at.takeWord().orElse("");
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
    char next = at.next();
    if (next == '#') {
      throw new FormulaException("用了溢出区域引用“#”");
    }
    if (next == '!' || next == ':' || next == '(') {
      throw new FormulaException("引用“" + written + next + "…”无法可靠改写");
    }
    // one name for all that name the sheet: comparing them for every unit is looking whether they
    // are the same
    return new Node.Reference(sheet.map(String::intern), area, prefix + written);
  }

  private Node call(String function) throws FormulaException {
    if (++depth > MOST_DEPTH) {
      throw new FormulaException("括号嵌套超过 " + MOST_DEPTH + " 层");
    }
    at.pass();
    List<List<Node>> arguments = new ArrayList<>(4);
    do {
      arguments.add(sequence());
    } while (at.passes(','));
    if (at.isAtEnd()) {
      throw new FormulaException("括号没有配对");
    }
    at.pass();
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
}
