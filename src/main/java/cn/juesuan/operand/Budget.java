package cn.juesuan.operand;

import cn.juesuan.operand.CellValue.Text;

/**
 * How much work one workbook's formulas may be, and how much memory. Nobody needs a thousand
 * formulas over a million cells each; they would take minutes for every unit.
 *
 * <p>A step is a cell that is looked at, an operation, or a few characters that are read. What
 * would be too much is refused before it is done, so that the other formulas still have a value.
 */
public final class Budget {

  /** How many values an array has at most. */
  public static final int MOST_OF_ARRAY = 2_000_000;

  /** A few seconds' work. */
  public static final long MOST_STEPS = 200_000_000;

  /** Of all texts that formulas result in. */
  static final long MOST_CHARACTERS = 32_000_000;

  /** How many values formulas may hold on their way to a result: some 200 MB. */
  static final long MOST_HELD = 8_000_000;

  /** So many characters are read in one step: a sixteenth is a shift. */
  private static final int CHARACTERS_OF_A_STEP = 4;

  /** A text of so many characters, as an eighth of it, takes the room of one more number. */
  private static final int CHARACTERS_OF_A_VALUE = 3;

  private final long mostSteps;
  private long steps;
  private long characters;
  private long held;

  public Budget() {
    this(MOST_STEPS);
  }

  /** A budget of so many steps. */
  public Budget(long mostSteps) {
    this.mostSteps = mostSteps;
  }

  /** Takes note of work that is about to be done. */
  public void spend(long more) {
    if (more > mostSteps - steps) {
      throw new Refusal("公式要算的太多，到这里合计超过两亿步，请把区域缩小到用得着的行和列");
    }
    steps += more;
  }

  /** Takes note of a value whose characters are about to be read. */
  public void read(Operand value) {
    if (value instanceof Text text) {
      spend(text.value().length() >> CHARACTERS_OF_A_STEP);
    }
  }

  /** Takes note of a cell's result. */
  public void keep(CellValue result) {
    if (result instanceof Text text) {
      if (text.value().length() > MOST_CHARACTERS - characters) {
        throw new Refusal("公式得到的文字太多，到这里合计超过 3,200 万字");
      }
      characters += text.value().length();
    }
  }

  /** Takes note of so many numbers that are in memory until {@link #release}. */
  public void hold(long values) {
    if (values > MOST_HELD - held) {
      throw new Refusal("公式一次要记住的数太多，超过 800 万个，请把区域缩小到用得着的行和列");
    }
    held += values;
  }

  /** As {@link #hold}, for one value of an array. */
  void hold(CellValue value) {
    hold(value instanceof Text text ? 1 + (text.value().length() >> CHARACTERS_OF_A_VALUE) : 1);
  }

  /** How many values are held. */
  public long held() {
    return held;
  }

  /** Takes note that no more values than so many are held now. */
  public void release(long before) {
    held = before;
  }

  /** How much work was done. */
  public long steps() {
    return steps;
  }
}
