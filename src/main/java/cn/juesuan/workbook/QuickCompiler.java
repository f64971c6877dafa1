package cn.juesuan.workbook;

import cn.juesuan.formula.Functions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ConcatEval;
import org.apache.poi.ss.formula.eval.FunctionEval;
import org.apache.poi.ss.formula.eval.MissingArgEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.PercentEval;
import org.apache.poi.ss.formula.eval.RelationalOperationEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.TwoOperandNumericOperation;
import org.apache.poi.ss.formula.eval.UnaryMinusEval;
import org.apache.poi.ss.formula.eval.UnaryPlusEval;
import org.apache.poi.ss.formula.functions.Function;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.BoolPtg;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.EqualPtg;
import org.apache.poi.ss.formula.ptg.GreaterEqualPtg;
import org.apache.poi.ss.formula.ptg.GreaterThanPtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.LessEqualPtg;
import org.apache.poi.ss.formula.ptg.LessThanPtg;
import org.apache.poi.ss.formula.ptg.MissingArgPtg;
import org.apache.poi.ss.formula.ptg.MultiplyPtg;
import org.apache.poi.ss.formula.ptg.NotEqualPtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.PercentPtg;
import org.apache.poi.ss.formula.ptg.PowerPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.SubtractPtg;
import org.apache.poi.ss.formula.ptg.UnaryMinusPtg;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;

/** Makes a {@link Quick} formula of a program; empty where it has anything out of the ordinary. */
final class QuickCompiler {

  /** POI's functions that take values, cells and areas and need nothing else of a workbook. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "SUM",
          "MAX",
          "MIN",
          "COUNT",
          "COUNTA",
          "AVERAGE",
          "PRODUCT",
          "SUMPRODUCT",
          "SUMIF",
          "COUNTIF",
          "LARGE",
          "SMALL",
          "IF",
          "AND",
          "OR",
          "NOT",
          "ISNUMBER",
          "ISTEXT",
          "ISBLANK",
          "ISERROR",
          "ISNA",
          "ABS",
          "ROUND",
          "ROUNDUP",
          "ROUNDDOWN",
          "INT",
          "MOD",
          "LEFT",
          "RIGHT",
          "MID",
          "LEN",
          "TRIM",
          "CHAR",
          "FIND",
          "SUBSTITUTE",
          "REPLACE",
          "REPT",
          "CONCATENATE",
          "EXACT",
          "TEXT",
          "VALUE",
          "T",
          "N",
          "CHOOSE",
          "INDEX",
          "ROWS",
          "COLUMNS",
          "MATCH",
          "LOOKUP",
          "VLOOKUP");

  /** Those that calculate the ordinary cases here. */
  private static final Map<String, QuickSearch.Way> SEARCHES =
      Map.of(
          "SUMIF", SearchFunctions::totalIf,
          "COUNTIF", SearchFunctions::countIf,
          "MATCH", SearchFunctions::match,
          "VLOOKUP", SearchFunctions::vertical);

  private static final Map<Class<? extends Ptg>, Function> OPERATORS = operators();

  /** The text constants, where none of them depends on the unit. */
  private final Optional<List<String>> texts;

  private QuickCompiler(Optional<List<String>> texts) {
    this.texts = texts;
  }

  /**
   * @param texts the formula's text constants, where none of them depends on the unit
   */
  static Optional<Quick> compile(Program program, Optional<List<String>> texts) {
    try {
      return Optional.of(new QuickCompiler(texts).quick(program));
    } catch (Quick.TooHard e) {
      return Optional.empty();
    }
  }

  private static Map<Class<? extends Ptg>, Function> operators() {
    Map<Class<? extends Ptg>, Function> operators = new HashMap<>();
    operators.put(AddPtg.class, TwoOperandNumericOperation.AddEval);
    operators.put(SubtractPtg.class, TwoOperandNumericOperation.SubtractEval);
    operators.put(MultiplyPtg.class, Decimals.multiplying(TwoOperandNumericOperation.MultiplyEval));
    operators.put(DividePtg.class, Decimals.dividing(TwoOperandNumericOperation.DivideEval));
    operators.put(PowerPtg.class, TwoOperandNumericOperation.PowerEval);
    compares(operators, EqualPtg.class, c -> c == 0, RelationalOperationEval.EqualEval);
    compares(operators, NotEqualPtg.class, c -> c != 0, RelationalOperationEval.NotEqualEval);
    compares(operators, LessThanPtg.class, c -> c < 0, RelationalOperationEval.LessThanEval);
    compares(operators, LessEqualPtg.class, c -> c <= 0, RelationalOperationEval.LessEqualEval);
    compares(operators, GreaterThanPtg.class, c -> c > 0, RelationalOperationEval.GreaterThanEval);
    compares(
        operators, GreaterEqualPtg.class, c -> c >= 0, RelationalOperationEval.GreaterEqualEval);
    operators.put(ConcatPtg.class, BoundedTexts.bounded("&", ConcatEval.instance));
    operators.put(PercentPtg.class, PercentEval.instance);
    operators.put(UnaryMinusPtg.class, UnaryMinusEval.instance);
    operators.put(UnaryPlusPtg.class, UnaryPlusEval.instance);
    return Map.copyOf(operators);
  }

  private static void compares(
      Map<Class<? extends Ptg>, Function> operators,
      Class<? extends Ptg> token,
      IntPredicate holds,
      Function poi) {
    operators.put(token, Comparisons.of(holds, poi));
  }

  private Quick quick(Program program) {
    if (program instanceof Program.Leaf leaf) {
      return constant(leaf.token());
    }
    if (program instanceof Program.Reference reference) {
      return new Quick.Reference(reference.number());
    }
    if (program instanceof Program.Text text) {
      return texts.isPresent()
          ? new Quick.Constant(new StringEval(texts.get().get(text.number())))
          : new Quick.Text(text.number());
    }
    if (program instanceof Program.Snapped snapped) {
      return new Quick.Snapped((Quick.Sum) operation(snapped.sum()), quick(snapped.told()));
    }
    return operation((Program.Operation) program);
  }

  private static Quick constant(Ptg token) {
    if (token instanceof IntPtg number) {
      return new Quick.Constant(new NumberEval(number.getValue()));
    }
    if (token instanceof NumberPtg number) {
      return new Quick.Constant(new NumberEval(number.getValue()));
    }
    if (token instanceof BoolPtg truth) {
      return new Quick.Constant(BoolEval.valueOf(truth.getValue()));
    }
    if (token instanceof MissingArgPtg) {
      return new Quick.Constant(MissingArgEval.instance);
    }
    throw new Quick.TooHard();
  }

  private Quick operation(Program.Operation operation) {
    if (operation.function().equals("IFERROR") && operation.operands().size() == 3) {
      // it is younger than the numbers of functions: its name comes first
      return new Quick.IfError(
          quick(operation.operands().get(1)), quick(operation.operands().get(2)));
    }
    Quick[] operands = operation.operands().stream().map(this::quick).toArray(Quick[]::new);
    if (!(operation.token() instanceof AbstractFunctionPtg function)) {
      return operator(operation.token(), operands);
    }
    if (!FUNCTIONS.contains(operation.function())) {
      throw new Quick.TooHard();
    }
    if (operation.function().equals("SUM")) {
      return new QuickTotal(operands);
    }
    Function poi = FunctionEval.getBasicFunction(function.getFunctionIndex());
    if (operation.function().equals("IF")) {
      return new Quick.If(
          FirstErrors.passing("IF", poi), operands[0], branch(operands[1]), branch(operands[2]));
    }
    QuickCall call =
        new QuickCall(
            FirstErrors.passing(operation.function(), own(operation.function(), poi)),
            operation.counting(),
            reach(operation.function()),
            operands);
    return SEARCHES.containsKey(operation.function())
        ? new QuickSearch(SEARCHES.get(operation.function()), call)
        : call;
  }

  /** An empty branch is an empty value, not a missing argument of what is around it. */
  private static Quick branch(Quick operand) {
    boolean missing = operand.equals(new Quick.Constant(MissingArgEval.instance));
    return missing ? new Quick.Constant(BlankEval.instance) : operand;
  }

  /** POI's function, or what does the same with less. */
  private static Function own(String name, Function poi) {
    return switch (name) {
      case "ROUND" -> Decimals.rounding(poi);
      case "AND" -> Comparisons.joining(BoolEval.FALSE, poi);
      case "OR" -> Comparisons.joining(BoolEval.TRUE, poi);
      default -> BoundedTexts.bounded(name, poi);
    };
  }

  private static UnaryOperator<LightArea> reach(String function) {
    if (Functions.isPicking(function)) {
      return UnaryOperator.identity();
    }
    return Functions.skipsEmpty(function) ? LightArea::used : LightArea::ended;
  }

  private static Quick operator(Ptg token, Quick... operands) {
    Function function = OPERATORS.get(token.getClass());
    if (function == null) {
      throw new Quick.TooHard();
    }
    boolean minus = token instanceof SubtractPtg;
    return minus || token instanceof AddPtg
        ? new Quick.Sum(FirstErrors.passing(function), minus, operands[0], operands[1])
        : new Quick.Operator(FirstErrors.passing(function), operands);
  }
}
