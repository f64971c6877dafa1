package cn.juesuan.workbook;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.FormulaWriter;
import cn.juesuan.formula.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.Function;

/**
 * A formula of plain operators and functions, calculated by walking its tree. Operators and
 * functions are POI's own, called directly; only adding numbers up is done here, in POI's order.
 * What it cannot do it leaves to POI's evaluator, which is slower and does everything.
 */
sealed interface Quick {

  /** Its value: one value, never a reference. */
  ValueEval value(Site site);

  /** What a function is given for it: an area or a cell stays one. */
  default void arguments(Site site, boolean counting, List<ValueEval> into) {
    into.add(value(site));
  }

  /** Says that this formula must be left to POI's evaluator. */
  final class TooHard extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a stack, which would cost more than the formula. */
    TooHard() {
      super("left to POI's evaluator", null, false, false);
    }
  }

  /** A number, truth or empty argument. */
  record Constant(ValueEval constant) implements Quick {
    @Override
    public ValueEval value(Site site) {
      return constant;
    }
  }

  /** The text constant with that number. */
  record Text(int number) implements Quick {
    @Override
    public ValueEval value(Site site) {
      return new StringEval(site.texts().get(number));
    }
  }

  /** The reference with that number. */
  record Reference(int number) implements Quick {

    private static final ValueEval NOWHERE = new NumberEval(0);

    @Override
    public ValueEval value(Site site) {
      List<Target.Piece> pieces = site.targets().get(number).pieces();
      if (pieces.isEmpty()) {
        return NOWHERE;
      }
      Target.Piece piece = pieces.get(0);
      Area area = piece.area();
      if (pieces.size() > 1 || area.shape() != Area.Shape.CELL) {
        throw new TooHard();
      }
      LightCell cell = site.sheet(piece).at(area.firstRow(), area.firstColumn());
      return site.calculation().valueOf(cell);
    }

    @Override
    public void arguments(Site site, boolean counting, List<ValueEval> into) {
      List<Target.Piece> pieces = site.targets().get(number).pieces();
      if (pieces.isEmpty() && !counting) {
        into.add(NOWHERE);
      }
      for (Target.Piece piece : pieces) {
        into.add(argument(site, piece));
      }
    }

    private static ValueEval argument(Site site, Target.Piece piece) {
      Area a = piece.area();
      return switch (a.shape()) {
        case CELL ->
            new LightRef(site.calculation(), site.sheet(piece), a.firstRow(), a.firstColumn());
        case RANGE ->
            new LightArea(
                site.calculation(),
                site.sheet(piece),
                a.firstRow(),
                a.firstColumn(),
                a.lastRow(),
                a.lastColumn());
        default -> throw new TooHard();
      };
    }
  }

  /** {@code +} or {@code -}. */
  record Sum(Function function, boolean minus, Quick left, Quick right) implements Quick {
    @Override
    public ValueEval value(Site site) {
      return of(site, left.value(site), right.value(site));
    }

    private ValueEval of(Site site, ValueEval one, ValueEval other) {
      if (one instanceof NumberEval a && other instanceof NumberEval b) {
        double x = a.getNumberValue();
        double y = b.getNumberValue();
        double result = minus ? x - y : x + y;
        if (result != 0 && Double.isFinite(result)) {
          return new NumberEval(result);
        }
      }
      return site.call(function, one, other);
    }
  }

  /** A last addition or subtraction, whose binary noise is 0. */
  record Snapped(Sum sum, Quick told) implements Quick {
    @Override
    public ValueEval value(Site site) {
      ValueEval right = sum.right().value(site);
      ValueEval result = sum.of(site, sum.left().value(site), right);
      boolean clear =
          right instanceof NumberEval operand
              && result instanceof NumberEval number
              && NearZero.isClear(number.getNumberValue(), operand.getNumberValue());
      if (!clear) {
        return told.value(site);
      }
      return result;
    }
  }

  /** An operator. */
  record Operator(Function function, List<Quick> operands) implements Quick {
    @Override
    public ValueEval value(Site site) {
      ValueEval[] values = new ValueEval[operands.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = operands.get(i).value(site);
      }
      return site.call(function, values);
    }
  }

  /** {@code SUM}. */
  record Total(List<Quick> operands) implements Quick {
    @Override
    public ValueEval value(Site site) {
      List<ValueEval> arguments = Call.arguments(site, operands, false);
      double sum = 0;
      for (ValueEval argument : arguments) {
        if (argument instanceof LightArea whole) {
          LightArea area = whole.used();
          for (int row = 0; row < area.getHeight(); row++) {
            for (int column = 0; column < area.getWidth(); column++) {
              ValueEval value = area.getRelativeValue(row, column);
              if (value instanceof NumberEval number) {
                sum += number.getNumberValue();
              } else if (value instanceof ErrorEval) {
                return value;
              }
            }
          }
        } else if (argument instanceof LightRef ref) {
          ValueEval value = ref.getInnerValueEval(0);
          if (value instanceof NumberEval number) {
            sum += number.getNumberValue();
          } else if (value instanceof ErrorEval) {
            return value;
          }
        } else if (argument instanceof NumberEval number) {
          sum += number.getNumberValue();
        } else {
          throw new TooHard();
        }
      }
      return Double.isFinite(sum) ? new NumberEval(sum) : ErrorEval.NUM_ERROR;
    }
  }

  /** A function that searches areas, such as {@code SUMIF}. */
  record Search(Way way, Call call) implements Quick {

    /** How it is calculated without POI; empty where it is used out of the ordinary. */
    interface Way {
      Optional<ValueEval> value(Site site, List<ValueEval> arguments);
    }

    @Override
    public ValueEval value(Site site) {
      List<ValueEval> arguments = Call.arguments(site, call.operands(), false);
      return way.value(site, arguments).orElseGet(() -> call.of(site, arguments));
    }
  }

  /** {@code IF}; only the branch that counts is calculated. */
  record If(Function function, Quick condition, Quick then, Quick otherwise) implements Quick {
    @Override
    public ValueEval value(Site site) {
      ValueEval decided = decided(site);
      return decided instanceof BoolEval truth ? branch(truth).value(site) : decided;
    }

    @Override
    public void arguments(Site site, boolean counting, List<ValueEval> into) {
      ValueEval decided = decided(site);
      if (!(decided instanceof BoolEval truth)) {
        into.add(decided);
        return;
      }
      List<ValueEval> chosen = new ArrayList<>(1);
      branch(truth).arguments(site, false, chosen);
      if (chosen.size() != 1) {
        throw new TooHard();
      }
      into.add(chosen.get(0) instanceof LightArea area ? area.ended() : chosen.get(0));
    }

    /** Whether the condition holds, or its error. */
    private ValueEval decided(Site site) {
      ValueEval value = condition.value(site);
      return value instanceof BoolEval
          ? value
          : site.call(function, value, BoolEval.TRUE, BoolEval.FALSE);
    }

    private Quick branch(BoolEval truth) {
      return truth.getBooleanValue() ? then : otherwise;
    }
  }

  /** {@code IFERROR}. */
  record IfError(Quick operand, Quick otherwise) implements Quick {
    @Override
    public ValueEval value(Site site) {
      ValueEval value = site.settled(operand.value(site));
      return value instanceof ErrorEval ? otherwise.value(site) : value;
    }
  }

  /**
   * A function.
   *
   * @param reach what it takes of areas
   */
  record Call(
      Function function, List<Quick> operands, boolean counting, UnaryOperator<LightArea> reach)
      implements Quick {
    @Override
    public ValueEval value(Site site) {
      List<ValueEval> arguments = arguments(site, operands, counting);
      if (arguments.isEmpty() && counting) {
        return new NumberEval(0);
      }
      return of(site, arguments);
    }

    private ValueEval of(Site site, List<ValueEval> arguments) {
      arguments.replaceAll(a -> a instanceof LightArea area ? reach.apply(area) : a);
      return site.call(function, arguments.toArray(new ValueEval[0]));
    }

    private static List<ValueEval> arguments(Site site, List<Quick> operands, boolean counting) {
      List<ValueEval> arguments = new ArrayList<>(operands.size());
      for (Quick operand : operands) {
        operand.arguments(site, counting, arguments);
      }
      if (arguments.size() > FormulaWriter.MOST_ARGUMENTS) {
        // such a function is written in groups, and a sum's last bit depends on them
        throw new TooHard();
      }
      return arguments;
    }
  }
}
