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
   * @param approximate its last digits are each program's own, so that it must be rounded
   */
  public record Traits(boolean array, boolean choosing, boolean single, boolean approximate) {
    static final Traits NONE = new Traits(false, false, false, false);
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
    return with(new Traits(true, traits.choosing, traits.single, traits.approximate));
  }

  /** The same; its result is one of its lazy arguments. */
  public FunctionDefinition choosing() {
    return with(new Traits(traits.array, true, traits.single, traits.approximate));
  }

  /** The same; Excel does not calculate it value by value. */
  public FunctionDefinition neverByValue() {
    return with(new Traits(traits.array, traits.choosing, true, traits.approximate));
  }

  /** The same; only what a rounding function makes of it is certain. */
  public FunctionDefinition approximate() {
    return with(new Traits(traits.array, traits.choosing, traits.single, true));
  }

  private FunctionDefinition with(Traits changed) {
    return new FunctionDefinition(name, signature, implementation, limits, changed);
  }
}
