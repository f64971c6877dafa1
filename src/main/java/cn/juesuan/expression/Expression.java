package cn.juesuan.expression;

import cn.juesuan.format.DateSystem;
import cn.juesuan.operand.ArrayValue;
import cn.juesuan.operand.Broadcast;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.Coercion;
import cn.juesuan.operand.Operand;
import cn.juesuan.operand.Operator;
import cn.juesuan.operand.Refusal;
import java.util.List;

/** A part of a formula, compiled once; references and texts are put in for each unit. */
public interface Expression {

  /**
   * Its value where one value is wanted.
   *
   * @throws Refusal if the value is not certain
   */
  CellValue value(Context context);

  /** What a function is given for it: a reference stays one. */
  default Operand operand(Context context) {
    return value(context);
  }

  /** Whether it stands for many values, so that what takes one value cannot take it. */
  default boolean isMany() {
    return false;
  }

  /** A value whose characters, if it is a text, an operator is about to read. */
  private static CellValue read(Context context, CellValue value) {
    context.budget().read(value);
    return value;
  }

  /** A constant. */
  record Constant(CellValue constant) implements Expression {
    @Override
    public CellValue value(Context context) {
      return constant;
    }
  }

  /** An array constant. */
  record ConstantArray(ArrayValue array) implements Expression {
    @Override
    public CellValue value(Context context) {
      return array.at(0, 0);
    }

    @Override
    public Operand operand(Context context) {
      return array;
    }

    @Override
    public boolean isMany() {
      return true;
    }
  }

  /** An argument that was left empty. */
  record Empty() implements Expression {
    @Override
    public CellValue value(Context context) {
      return CellValue.Blank.BLANK;
    }

    @Override
    public Operand operand(Context context) {
      return Operand.Missing.ARGUMENT;
    }
  }

  /** The text constant with that number, which depends on the unit. */
  record TextConstant(int number) implements Expression {
    @Override
    public CellValue value(Context context) {
      return context.texts().value(number);
    }
  }

  /** A defined name. */
  record NameUse(int number, boolean isMany) implements Expression {
    @Override
    public CellValue value(Context context) {
      return context.nameValue(number);
    }

    @Override
    public Operand operand(Context context) {
      return context.nameOperand(number);
    }
  }

  /** What is written as many values and is one, unless rows have grown. */
  record Only(Expression inner) implements Expression {
    @Override
    public CellValue value(Context context) {
      return inner.value(context);
    }
  }

  /** A pair of brackets; it changes nothing but that an addition inside is not the last. */
  record Bracketed(Expression inner) implements Expression {
    @Override
    public CellValue value(Context context) {
      return inner.value(context);
    }

    @Override
    public Operand operand(Context context) {
      return inner.operand(context);
    }

    @Override
    public boolean isMany() {
      return inner.isMany();
    }
  }

  /** A sign or a percent sign; {@code times} is what it multiplies by. */
  record Scaled(Expression inner, Scale scale) implements Expression {
    @Override
    public CellValue value(Context context) {
      return scale.of(read(context, inner.value(context)), context.dates());
    }

    @Override
    public Operand operand(Context context) {
      return isMany()
          ? Broadcast.map(context, inner.operand(context), v -> scale.of(v, context.dates()))
          : value(context);
    }

    @Override
    public boolean isMany() {
      return inner.isMany();
    }
  }

  /** What operators before and after one operand do. */
  enum Scale {
    PLUS {
      @Override
      CellValue of(CellValue value, DateSystem dates) {
        return value;
      }
    },
    MINUS {
      @Override
      CellValue of(CellValue value, DateSystem dates) {
        return Coercion.number(value, dates) instanceof CellValue.Numeric number
            ? CellValue.of(-number.value())
            : Coercion.number(value, dates);
      }
    },
    PERCENT {
      @Override
      CellValue of(CellValue value, DateSystem dates) {
        return Coercion.number(value, dates) instanceof CellValue.Numeric number
            ? CellValue.of(number.value() / 100)
            : Coercion.number(value, dates);
      }
    };

    abstract CellValue of(CellValue value, DateSystem dates);
  }

  /** Operands of one rank with operators between them, from left to right. */
  record Chain(Expression first, List<Link> links, boolean isMany) implements Expression {
    /** Whether its last operator adds or subtracts. */
    boolean isSum() {
      return last().operator().rank() == Operator.ADD.rank();
    }

    Link last() {
      return links.get(links.size() - 1);
    }

    /** What stands before the last operator. */
    Expression beforeLast() {
      return links.size() == 1
          ? first
          : new Chain(first, links.subList(0, links.size() - 1), isMany);
    }

    @Override
    public CellValue value(Context context) {
      CellValue result = first.value(context);
      for (int i = 0; i < links.size(); i++) {
        Link link = links.get(i);
        CellValue right = read(context, link.operand().value(context));
        result = link.operator().of(read(context, result), right, context.dates());
      }
      return result;
    }

    @Override
    public Operand operand(Context context) {
      if (!isMany) {
        return value(context);
      }
      Operand result = first.operand(context);
      for (Link link : links) {
        result =
            Broadcast.zip(
                context,
                result,
                link.operand().operand(context),
                (left, right) -> link.operator().of(left, right, context.dates()));
      }
      return result;
    }
  }

  /** An operator and what stands after it. */
  record Link(Operator operator, Expression operand) {}

  /** A formula's last addition or subtraction, whose binary noise is 0. */
  record Snapped(Expression before, Link last) implements Expression {

    /** What is left of a last addition is noise below this share of its second operand. */
    private static final double NOISE = 0x1p-48;

    static Snapped of(Chain sum) {
      return new Snapped(sum.beforeLast(), sum.last());
    }

    @Override
    public CellValue value(Context context) {
      CellValue left = read(context, before.value(context));
      CellValue right = read(context, last.operand().value(context));
      DateSystem dates = context.dates();
      return snapped(last.operator().of(left, right, dates), right, dates);
    }

    static CellValue snapped(CellValue result, CellValue right, DateSystem dates) {
      if (result instanceof CellValue.Numeric number
          && Coercion.number(right, dates) instanceof CellValue.Numeric operand
          && Math.abs(number.value()) <= Math.abs(operand.value()) * NOISE) {
        return CellValue.ZERO;
      }
      return result;
    }
  }
}
