package cn.juesuan.expression;

import cn.juesuan.formula.ExcelLimits;
import cn.juesuan.formula.Functions;
import cn.juesuan.formula.Target;
import cn.juesuan.operand.Broadcast;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.Operand;
import cn.juesuan.operand.Operands;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import cn.juesuan.signature.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** A function's call. */
public final class FunctionCall implements Expression {

  private final FunctionDefinition function;
  private final Expression[] arguments;
  private final Parameter[] parameters;

  /** Whether it is calculated for each of many values. */
  private final boolean byValue;

  private final boolean many;

  /** Whether some argument is calculated only if the function wants it. */
  private final boolean lazy;

  /** The arguments that may become several, or none. */
  private final ReferenceUse[] growing;

  FunctionCall(FunctionDefinition function, List<Expression> arguments, boolean byValue) {
    this.function = function;
    this.arguments = arguments.toArray(Expression[]::new);
    this.parameters = new Parameter[this.arguments.length];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = function.signature().at(i);
    }
    this.byValue = byValue;
    this.lazy = Arrays.stream(parameters).anyMatch(Parameter::isLazy);
    boolean passes = function.traits().array() || function.traits().choosing();
    this.many = byValue || (passes && arguments.stream().anyMatch(Expression::isMany));
    this.growing =
        Functions.isAggregate(function.name())
            ? arguments.stream().filter(ReferenceUse.class::isInstance).toArray(ReferenceUse[]::new)
            : new ReferenceUse[0];
  }

  @Override
  public boolean isMany() {
    return many;
  }

  @Override
  public CellValue value(Context context) {
    return Operands.value(operand(context));
  }

  @Override
  public Operand operand(Context context) {
    try {
      Operand result = grows(context) ? grown(context) : byValue ? byValue(context) : once(context);
      context.budget().read(result);
      return result;
    } catch (CellValue.Raised e) {
      return e.error();
    }
  }

  private Operand once(Context context) {
    Operand[] operands = new Operand[arguments.length];
    for (int i = 0; i < operands.length; i++) {
      Operand operand = argument(parameters[i], arguments[i], context);
      if (operand instanceof CellValue.ErrorCode error
          && parameters[i].isOne()
          && parameters[i].stopsAt(error)) {
        return error;
      }
      operands[i] = operand;
    }
    return function.implementation().of(new Arguments(context, operands, lazy(context)));
  }

  private IntFunction<Operand> lazy(Context context) {
    return lazy ? argument -> arguments[argument].operand(context) : FunctionCall::missing;
  }

  private static Operand missing(int argument) {
    return Operand.Missing.ARGUMENT;
  }

  private static Operand argument(Parameter parameter, Expression argument, Context context) {
    if (parameter.isLazy()) {
      return Operand.Missing.ARGUMENT;
    }
    if (!parameter.isOne()) {
      return argument.operand(context);
    }
    if (argument instanceof Expression.Empty) {
      return Operand.Missing.ARGUMENT;
    }
    CellValue value = argument.value(context);
    context.budget().read(value);
    return parameter.converted(value, context.dates());
  }

  private Operand byValue(Context context) {
    Operand[] operands = new Operand[arguments.length];
    boolean[] one = new boolean[operands.length];
    for (int i = 0; i < operands.length; i++) {
      Parameter parameter = parameters[i];
      // of many values each is chosen by itself
      one[i] = parameter.isOne() || parameter.isLazy();
      operands[i] =
          one[i] ? arguments[i].operand(context) : argument(parameter, arguments[i], context);
    }
    return Broadcast.of(context, one, operands, values -> each(context, one, operands, values));
  }

  /** Its value for one of the values of each argument that is one value. */
  private CellValue each(Context context, boolean[] one, Operand[] operands, CellValue[] values) {
    Operand[] each = operands.clone();
    for (int i = 0; i < each.length; i++) {
      boolean left = operands[i] == Operand.Missing.ARGUMENT;
      if (one[i] && !left) {
        context.budget().read(values[i]);
      }
      if (parameters[i].isOne() && !left) {
        CellValue value = parameters[i].converted(values[i], context.dates());
        if (parameters[i].stopsAt(value)) {
          return value;
        }
        each[i] = value;
      }
    }
    try {
      Operand result =
          function
              .implementation()
              .of(new Arguments(context, each, i -> chosen(operands, values, i)));
      context.budget().read(result);
      return Operands.value(result);
    } catch (CellValue.Raised e) {
      return e.error();
    }
  }

  /** A blank cell among many values is 0. */
  private static Operand chosen(Operand[] operands, CellValue[] values, int argument) {
    if (operands[argument] == Operand.Missing.ARGUMENT) {
      return Operand.Missing.ARGUMENT;
    }
    return values[argument] instanceof CellValue.Blank ? CellValue.ZERO : values[argument];
  }

  private boolean grows(Context context) {
    for (ReferenceUse reference : growing) {
      if (!(reference.target(context) instanceof Target.Piece)) {
        return true;
      }
    }
    return false;
  }

  /**
   * As {@link cn.juesuan.formula.FormulaWriter} writes it: several references, or 0 for a call
   * without arguments.
   */
  private Operand grown(Context context) {
    boolean counting = Functions.isCounting(function.name());
    List<Operand> operands = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof ReferenceUse reference) {
        reference.arguments(context, counting, operands);
      } else {
        operands.add(argument(parameters[i], arguments[i], context));
      }
      context.budget().spend(operands.size());
      if (operands.size() > ExcelLimits.ARGUMENTS) {
        throw new Nested();
      }
    }
    for (int i = 0; i < operands.size(); i++) {
      operands.set(i, converted(operands.get(i), function.signature().at(i), context));
    }
    if (operands.isEmpty()) {
      return CellValue.ZERO;
    }
    return function
        .implementation()
        .of(new Arguments(context, operands.toArray(Operand[]::new), lazy(context)));
  }

  private static Operand converted(Operand operand, Parameter parameter, Context context) {
    if (!parameter.isOne() || operand == Operand.Missing.ARGUMENT) {
      return operand;
    }
    CellValue value = parameter.converted(Operands.value(operand), context.dates());
    if (parameter.stopsAt(value)) {
      throw ((CellValue.ErrorCode) value).raised();
    }
    return value;
  }

  /** Says that the formula is written in another way, since it has too many arguments. */
  public static final class Nested extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Nested() {
      super("more arguments than a function takes", null, false, false);
    }
  }
}
