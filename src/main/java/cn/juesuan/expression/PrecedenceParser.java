package cn.juesuan.expression;

import cn.juesuan.expression.Expression.Chain;
import cn.juesuan.expression.Expression.Link;
import cn.juesuan.expression.Expression.Scale;
import cn.juesuan.expression.Expression.Scaled;
import cn.juesuan.expression.FormulaTokens.Token;
import cn.juesuan.operand.Operator;
import cn.juesuan.operand.Unsupported;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds what binds first between operators. Operators of one rank make one {@link Chain}, however
 * many they are, so that a long sum is no deep tree. A sign binds before a power: {@code -2^2} is
 * 4.
 */
final class PrecedenceParser {

  /** How many signs and percent signs there may be; each is a call within a call. */
  private static final int MOST_SCALES = 64;

  private final List<Token> tokens;
  private final ExpressionCompiler.Mode mode;
  private final ExpressionCompiler compiler;
  private int at;
  private int scales;

  PrecedenceParser(List<Token> tokens, ExpressionCompiler.Mode mode, ExpressionCompiler compiler) {
    this.tokens = tokens;
    this.mode = mode;
    this.compiler = compiler;
  }

  Expression parse() throws Unsupported {
    Expression expression = ranked(1);
    if (at < tokens.size()) {
      throw FormulaTokens.wrong();
    }
    return expression;
  }

  /** Operands with operators of that rank between them. */
  private Expression ranked(int rank) throws Unsupported {
    if (rank > Operator.HIGHEST_RANK) {
      return signed();
    }
    Expression first = ranked(rank + 1);
    return isAtOperator(rank) ? chain(rank, compiler.one(first, mode)) : first;
  }

  private Chain chain(int rank, Expression first) throws Unsupported {
    List<Link> links = new ArrayList<>();
    boolean many = first.isMany();
    while (isAtOperator(rank)) {
      Operator operator = operator();
      at++;
      Expression operand = compiler.one(ranked(rank + 1), mode);
      many |= operand.isMany();
      links.add(new Link(operator, operand));
    }
    checkMany(many);
    return new Chain(first, List.copyOf(links), many);
  }

  private void checkMany(boolean many) throws Unsupported {
    if (many && !mode.takesMany()) {
      throw new Unsupported("整个区域参与运算，这样的算式只能放在 SUMPRODUCT 里");
    }
  }

  private boolean isAtOperator(int rank) {
    return at < tokens.size() && tokens.get(at) instanceof Token.Sign && operator().rank() == rank;
  }

  /** The operator at which it is. */
  private Operator operator() {
    return ((Token.Sign) tokens.get(at)).operator();
  }

  private Expression signed() throws Unsupported {
    scales = 0;
    if (!isAtOperator(Operator.ADD.rank())) {
      return percents(operand());
    }
    Deque<Scale> signs = new ArrayDeque<>();
    while (isAtOperator(Operator.ADD.rank())) {
      signs.push(operator() == Operator.ADD ? Scale.PLUS : Scale.MINUS);
      at++;
    }
    Expression expression = percents(operand());
    for (Scale sign : signs) {
      expression = scaled(expression, sign);
    }
    return expression;
  }

  private Expression percents(Expression operand) throws Unsupported {
    Expression expression = operand;
    while (at < tokens.size() && tokens.get(at) instanceof Token.Percent) {
      expression = scaled(expression, Scale.PERCENT);
      at++;
    }
    return expression;
  }

  private Expression scaled(Expression part, Scale scale) throws Unsupported {
    Expression expression = compiler.one(part, mode);
    checkMany(expression.isMany());
    if (++scales > MOST_SCALES) {
      throw new Unsupported("正负号和百分号合计超过 " + MOST_SCALES + " 个");
    }
    return new Scaled(expression, scale);
  }

  private Expression operand() throws Unsupported {
    if (at >= tokens.size()) {
      throw FormulaTokens.wrong();
    }
    Token token = tokens.get(at++);
    if (token instanceof Token.Known known) {
      return known.expression();
    }
    if (token instanceof Token.Understood understood) {
      return compiler.operand(understood.node(), mode);
    }
    throw FormulaTokens.wrong();
  }
}
