package cn.juesuan.expression;

import cn.juesuan.formula.Formula;
import cn.juesuan.formula.Functions;
import cn.juesuan.formula.Node;
import cn.juesuan.function.FunctionTable;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.Unsupported;
import cn.juesuan.signature.FunctionDefinition;
import cn.juesuan.signature.FunctionDefinition.Digits;
import cn.juesuan.signature.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes an {@link ExpressionTree} of a formula: what binds first, which functions are called. */
public final class ExpressionCompiler {

  /** How many parts may lie in each other, those of names included. */
  private static final int MOST_DEPTH = 200;

  private final DefinedNames scope;
  private final int sheet;
  private final ReferenceCompiler references = new ReferenceCompiler();
  private int texts;
  private int depth;
  private int deepest;

  /** How many calls around the part that comes next take many values. */
  private int gathering;

  /** Whether the part that comes next is all that a rounding function rounds. */
  private boolean rounded;

  private ExpressionCompiler(DefinedNames scope, int sheet) {
    this.scope = scope;
    this.sheet = sheet;
  }

  /** What formulas of a workbook may name. */
  public interface DefinedNames {
    /**
     * A defined name.
     *
     * @param sheetName the sheet that is written before it
     * @param sheet the sheet that uses it
     * @return the number by which whoever calculates knows it, and whether it stands for many
     *     values; empty if there is no such name
     * @throws Unsupported if formulas cannot use it
     */
    Optional<Named> named(Optional<String> sheetName, String name, int sheet) throws Unsupported;
  }

  /**
   * A defined name as a formula sees it.
   *
   * @param depth how many parts of its formula lie in each other
   */
  public record Named(int number, boolean isMany, int depth) {
    /** A name that stands for what its formula does. */
    public static Named of(int number, ExpressionTree tree) {
      return new Named(number, tree.isMany(), tree.depth());
    }
  }

  /** How a part of a formula is calculated. */
  enum Mode {
    /** One value. */
    SINGLE,
    /** Value by value, as an argument of SUMPRODUCT. */
    BY_VALUE,
    /** Value by value with IF and IFERROR, too, as an array formula. */
    ARRAY;

    boolean takesMany() {
      return this != SINGLE;
    }
  }

  /**
   * Compiles a formula.
   *
   * @param sheet the number of the sheet on which it stands
   * @param use what takes its value
   * @throws Unsupported if it cannot be calculated with certainty, whatever its cells hold
   */
  public static ExpressionTree compile(
      Formula formula, DefinedNames scope, int sheet, FormulaUse use) throws Unsupported {
    ExpressionCompiler compiler = new ExpressionCompiler(scope, sheet);
    Expression root = compiler.one(compiler.part(formula.nodes(), mode(use)), mode(use));
    return ExpressionTree.of(
        formula,
        finished(root, use),
        use,
        compiler.deepest + 1,
        compiler.references.intersections());
  }

  private static Mode mode(FormulaUse use) {
    return switch (use) {
      case CELL -> Mode.SINGLE;
      case ARRAY_CELL, SPILLING_CELL -> Mode.ARRAY;
      case NAME -> Mode.BY_VALUE;
    };
  }

  private static Expression finished(Expression root, FormulaUse use) throws Unsupported {
    return switch (use) {
      case CELL -> finished(root);
      case ARRAY_CELL, SPILLING_CELL ->
          root.isMany() ? new ArrayFormula(root, use == FormulaUse.SPILLING_CELL) : finished(root);
      case NAME -> root;
    };
  }

  /** A whole formula whose last operator adds or subtracts loses its binary noise. */
  private static Expression finished(Expression root) throws Unsupported {
    if (root.isMany()) {
      throw new Unsupported("结果是整个区域，一个单元格只能有一个值");
    }
    return root instanceof Expression.Chain chain && chain.isSum()
        ? Expression.Snapped.of(chain)
        : root;
  }

  /** Nodes up to a comma or bracket. */
  private Expression part(List<Node> nodes, Mode mode) throws Unsupported {
    depth++;
    deepest = Math.max(deepest, depth);
    Expression expression = new PrecedenceParser(FormulaTokens.of(nodes), mode, this).parse();
    depth--;
    return expression;
  }

  Expression operand(Node node, Mode mode) throws Unsupported {
    if (node instanceof Node.Reference reference) {
      return references.use(reference);
    }
    if (node instanceof Node.Literal) {
      return new Expression.TextConstant(texts++);
    }
    if (node instanceof Node.Name name) {
      return name(name);
    }
    return call((Node.Call) node, mode);
  }

  /**
   * What is taken of a part where one value is wanted. A calculation with areas inside of SUM was
   * meant as an array formula: it stays refused.
   */
  Expression one(Expression part, Mode mode) {
    return mode == Mode.SINGLE && gathering == 0 ? references.one(part) : part;
  }

  private Expression name(Node.Name name) throws Unsupported {
    String upper = name.name().toUpperCase(Locale.ROOT);
    if (name.sheet().isEmpty() && (upper.equals("TRUE") || upper.equals("FALSE"))) {
      return new Expression.Constant(CellValue.of(upper.equals("TRUE")));
    }
    Named named =
        scope
            .named(name.sheet(), name.name(), sheet)
            .orElseThrow(() -> new Unsupported("没有名称“" + name.text() + "”"));
    deepest = Math.max(deepest, depth + named.depth());
    if (deepest > MOST_DEPTH) {
      throw new Unsupported("名称一个套一个，合计超过 " + MOST_DEPTH + " 层");
    }
    return new Expression.NameUse(named.number(), named.isMany());
  }

  private Expression call(Node.Call call, Mode mode) throws Unsupported {
    if (call.function().isEmpty()) {
      return new Expression.Bracketed(part(call.arguments().get(0), mode));
    }
    FunctionDefinition function = FunctionTable.named(Functions.name(call.function()));
    checkRounded(function);
    List<List<Node>> written = written(call);
    if (!function.signature().takes(written.size())) {
      throw new Unsupported("函数 " + function.name() + " 的参数个数不对");
    }
    boolean rounds = Rounding.isDoneBy(function) && !written.isEmpty();
    Digits digits = rounds ? digits(written.get(0)) : Digits.CERTAIN;
    List<Expression> arguments = new ArrayList<>(written.size());
    boolean byValue = false;
    for (int i = 0; i < written.size(); i++) {
      Parameter parameter = function.signature().at(i);
      rounded = digits == Digits.NEVER_CERTAIN && i == 0;
      Expression argument = argument(written.get(i), parameter, mode);
      boolean decides = parameter == Parameter.DECIDING && mode == Mode.ARRAY;
      byValue |= (parameter.isOne() || decides) && argument.isMany();
      arguments.add(argument);
    }
    boolean single = digits == Digits.NEVER_CERTAIN || function.traits().single();
    checkMany(function, byValue, single, arguments, mode);
    if (digits != Digits.CERTAIN && !byValue) {
      return new Rounding(function, List.copyOf(arguments));
    }
    FunctionCall made = new FunctionCall(function, arguments, byValue);
    references.called(function, arguments, made);
    return made;
  }

  /** {@code F()} has no arguments, although one that is blank stands between its brackets. */
  private static List<List<Node>> written(Node.Call call) {
    boolean none = call.arguments().size() == 1 && isBlank(call.arguments().get(0));
    return none ? List.of() : call.arguments();
  }

  private void checkRounded(FunctionDefinition function) throws Unsupported {
    if (function.traits().digits() == Digits.NEVER_CERTAIN && !rounded) {
      throw new Unsupported(
          "函数 " + function.name() + " 的末几位各软件不同，请写成 ROUND(" + function.name() + "(…),4) 这样的舍入");
    }
    rounded = false;
  }

  /** Whether the digits are certain of what is nothing but a call. */
  private static Digits digits(List<Node> nodes) throws Unsupported {
    List<Node> written = nodes.stream().filter(n -> !isBlank(n)).toList();
    boolean call =
        written.size() == 1
            && written.get(0) instanceof Node.Call inner
            && !inner.function().isEmpty();
    return call
        ? FunctionTable.named(Functions.name(((Node.Call) written.get(0)).function()))
            .traits()
            .digits()
        : Digits.CERTAIN;
  }

  private Expression argument(List<Node> nodes, Parameter parameter, Mode mode) throws Unsupported {
    if (isBlank(nodes)) {
      return new Expression.Empty();
    }
    boolean array = parameter == Parameter.ARRAY && mode == Mode.SINGLE;
    if (parameter.isOne() || parameter.isLazy()) {
      return one(part(nodes, mode), mode);
    }
    gathering++;
    Expression argument = part(nodes, array ? Mode.BY_VALUE : mode);
    gathering--;
    return argument;
  }

  private static void checkMany(
      FunctionDefinition function,
      boolean byValue,
      boolean single,
      List<Expression> arguments,
      Mode mode)
      throws Unsupported {
    if (byValue && mode == Mode.SINGLE) {
      throw new Unsupported(
          "函数 " + function.name() + " 的这个参数只能是一个值，不能是整个区域；这样的算式只能放在 SUMPRODUCT 里");
    }
    boolean choice =
        function.traits().choosing() && arguments.stream().anyMatch(Expression::isMany);
    if ((byValue && single) || (choice && mode == Mode.BY_VALUE)) {
      throw new Unsupported("SUMPRODUCT 里的 " + function.name() + " 不能逐个计算");
    }
  }

  private static boolean isBlank(List<Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      if (!isBlank(nodes.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(Node node) {
    return node instanceof Node.Verbatim v && v.text().isBlank();
  }
}
