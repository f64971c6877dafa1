package cn.juesuan.signature;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.Operand;
import cn.juesuan.operand.Refusal;

/**
 * A function of the table.
 *
 * @param name upper case, without the prefix that files put before newer functions
 * @param limits of which arguments its value is not certain, so that they are refused; in Chinese,
 *     empty if there are none
 * @param traits what is special about it
 */
public record FunctionDefinition(
    String name, Signature signature, Implementation implementation, String limits, Traits traits) {

  /** What a function makes of its arguments. */
  @FunctionalInterface
  public interface Implementation {
    /**
     * Its value.
     *
     * @throws CellValue.Raised for an error value
     * @throws Refusal if the value is not certain
     */
    Operand of(Arguments arguments);
  }

  /**
   * What is special about a function.
   *
   * @param array its result has many values if it is given many
   * @param choosing its result is one of its lazy arguments
   * @param single where it is given many values for one, it does not give a result for each
   * @param digits whether its last digits are each program's own
   */
  public record Traits(boolean array, boolean choosing, boolean single, Digits digits) {
    static final Traits NONE = new Traits(false, false, false, Digits.CERTAIN);
  }

  /** How often a function's last digits are those of every program; others must be rounded. */
  public enum Digits {
    CERTAIN,
    MOSTLY_CERTAIN,
    NEVER_CERTAIN
  }

  /**
   * A function.
   *
   * @param signature as {@link Signature#of} reads it
   */
  public static FunctionDefinition define(
      String name, String signature, Implementation implementation) {
    return new FunctionDefinition(name, Signature.of(signature), implementation, "", Traits.NONE);
  }

  /** The same, certain in part. */
  public FunctionDefinition except(String refused) {
    return new FunctionDefinition(name, signature, implementation, refused, traits);
  }

  /** The same; its result has many values if it is given many. */
  public FunctionDefinition givingArrays() {
    return with(new Traits(true, traits.choosing, traits.single, traits.digits));
  }

  /** The same; its result is one of its lazy arguments. */
  public FunctionDefinition choosing() {
    return with(new Traits(traits.array, true, traits.single, traits.digits));
  }

  /** The same; Excel does not calculate it value by value. */
  public FunctionDefinition neverByValue() {
    return with(new Traits(traits.array, traits.choosing, true, traits.digits));
  }

  /** The same; only what a rounding function makes of it is certain. */
  public FunctionDefinition approximate() {
    return with(new Traits(traits.array, traits.choosing, traits.single, Digits.NEVER_CERTAIN));
  }

  /** The same; of some of its values only what a rounding function makes of them is certain. */
  public FunctionDefinition atTimesApproximate() {
    return with(new Traits(traits.array, traits.choosing, traits.single, Digits.MOSTLY_CERTAIN));
  }

  private FunctionDefinition with(Traits changed) {
    return new FunctionDefinition(name, signature, implementation, limits, changed);
  }
}
