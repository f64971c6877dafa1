package cn.juesuan.workbook;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Target;
import java.util.ArrayList;
import java.util.List;
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
sealed interface Quick
    permits QuickCall,
        QuickSearch,
        QuickTotal,
        Quick.Constant,
        Quick.Text,
        Quick.Reference,
        Quick.Sum,
        Quick.Snapped,
        Quick.Operator,
        Quick.If,
        Quick.IfError {

  /** Its value: one value, never a reference. */
  ValueEval value(Site site);

  /** What a function is given for it: an area or a cell stays one. */
  default ValueEval argument(Site site) {
    return value(site);
  }

  /** Whether a function is given several arguments for it, or none. */
  default boolean isScattered(Site site) {
    return false;
  }

  /** Says that this formula must be left to POI's evaluator. */
  final class TooHard extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a stack, which would cost more than the formula. */
    TooHard() {
      super("left to POI's evaluator", null, false, false);
    }
  }

  /** A number, truth, text or empty argument. */
  record Constant(ValueEval constant) implements Quick {
    @Override
    public ValueEval value(Site site) {
      return constant;
    }
  }

  /** The text constant with that number, which depends on the unit. */
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
      Target target = target(site);
      if (target instanceof Target.Piece piece && piece.area().shape() == Area.Shape.CELL) {
        Area area = piece.area();
        LightCell cell = site.sheet(piece).at(area.firstRow(), area.firstColumn());
        return site.calculation().valueOf(cell);
      }
      if (target.isNowhere()) {
        return NOWHERE;
      }
      throw new TooHard();
    }

    @Override
    public ValueEval argument(Site site) {
      return argument(site, (Target.Piece) target(site));
    }

    @Override
    public boolean isScattered(Site site) {
      return !(target(site) instanceof Target.Piece);
    }

    /** How many arguments a function gets for it that does not count them. */
    int width(Site site) {
      Target target = target(site);
      return target.isScattered() ? target.pieces().size() : 1;
    }

    Target target(Site site) {
      return site.targets().get(number);
    }

    /** Each of the areas; where there is none, 0, but nothing for a function that counts. */
    void arguments(Site site, boolean counting, List<ValueEval> into) {
      List<Target.Piece> pieces = target(site).pieces();
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
  record Operator(Function function, Quick... operands) implements Quick {
    @Override
    public ValueEval value(Site site) {
      ValueEval[] values = new ValueEval[operands.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = operands[i].value(site);
      }
      return site.call(function, values);
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
    public ValueEval argument(Site site) {
      ValueEval decided = decided(site);
      if (!(decided instanceof BoolEval truth)) {
        return decided;
      }
      Quick branch = branch(truth);
      if (branch.isScattered(site)) {
        return scattered(site, branch);
      }
      ValueEval argument = branch.argument(site);
      return argument instanceof LightArea area ? area.ended() : argument;
    }

    /** Nowhere is one argument, several areas are none that IF can give. */
    private static ValueEval scattered(Site site, Quick branch) {
      List<ValueEval> arguments = new ArrayList<>();
      ((Reference) branch).arguments(site, false, arguments);
      if (arguments.size() != 1) {
        throw new TooHard();
      }
      return arguments.get(0);
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
}
