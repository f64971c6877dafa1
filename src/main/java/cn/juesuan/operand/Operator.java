package cn.juesuan.operand;

import cn.juesuan.format.DateSystem;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;

/** Operators between two values. The first error from the left is the result. */
public enum Operator {
  ADD("+", 3) {
    @Override
    double calculated(double left, double right) {
      return left + right;
    }
  },
  SUBTRACT("-", 3) {
    @Override
    double calculated(double left, double right) {
      return left - right;
    }
  },
  MULTIPLY("*", 4) {
    @Override
    double calculated(double left, double right) {
      return left * right;
    }
  },
  DIVIDE("/", 4) {
    @Override
    double calculated(double left, double right) {
      if (right == 0) {
        throw ErrorCode.DIV0.raised();
      }
      return left / right;
    }
  },
  POWER("^", 5) {
    @Override
    double calculated(double left, double right) {
      return Numbers.power(left, right);
    }
  },
  JOIN("&", 2) {
    @Override
    public CellValue of(CellValue left, CellValue right, DateSystem dates) {
      if (left instanceof ErrorCode || right instanceof ErrorCode) {
        return left instanceof ErrorCode ? left : right;
      }
      return Texts.joined(Coercion.text(left), Coercion.text(right));
    }
  },
  EQUAL("=", 1) {
    @Override
    boolean holds(int order) {
      return order == 0;
    }
  },
  NOT_EQUAL("<>", 1) {
    @Override
    boolean holds(int order) {
      return order != 0;
    }
  },
  LESS("<", 1) {
    @Override
    boolean holds(int order) {
      return order < 0;
    }
  },
  AT_MOST("<=", 1) {
    @Override
    boolean holds(int order) {
      return order <= 0;
    }
  },
  MORE(">", 1) {
    @Override
    boolean holds(int order) {
      return order > 0;
    }
  },
  AT_LEAST(">=", 1) {
    @Override
    boolean holds(int order) {
      return order >= 0;
    }
  };

  /** Operators of the highest rank bind first. */
  public static final int HIGHEST_RANK = 5;

  private final String sign;
  private final int rank;

  Operator(String sign, int rank) {
    this.sign = sign;
    this.rank = rank;
  }

  /** As formulas write it. */
  public String sign() {
    return sign;
  }

  /** What binds first has the higher rank. */
  public int rank() {
    return rank;
  }

  /** What an operator of numbers makes of two; others are never asked. */
  double calculated(double left, double right) {
    throw new IllegalStateException(sign);
  }

  /** Whether a comparison holds where the left is less (negative), the same or more. */
  boolean holds(int order) {
    throw new IllegalStateException(sign);
  }

  /**
   * The result for two values; an error among them is the result.
   *
   * @param dates how the workbook counts days, for texts that write some
   */
  public CellValue of(CellValue left, CellValue right, DateSystem dates) {
    return rank == 1 ? compared(left, right) : calculated(left, right, dates);
  }

  private CellValue compared(CellValue left, CellValue right) {
    if (left instanceof ErrorCode || right instanceof ErrorCode) {
      return left instanceof ErrorCode ? left : right;
    }
    boolean onlySame = this == EQUAL || this == NOT_EQUAL;
    int order = onlySame ? (Ordering.same(left, right) ? 0 : 1) : Ordering.compare(left, right);
    return CellValue.of(holds(order));
  }

  private CellValue calculated(CellValue left, CellValue right, DateSystem dates) {
    CellValue one = Coercion.number(left, dates);
    if (!(one instanceof Numeric a)) {
      return one;
    }
    CellValue other = Coercion.number(right, dates);
    if (!(other instanceof Numeric b)) {
      return other;
    }
    if (this == DIVIDE && b.value() == 0) {
      return ErrorCode.DIV0;
    }
    try {
      return CellValue.of(calculated(a.value(), b.value()));
    } catch (CellValue.Raised e) {
      return e.error();
    }
  }
}
