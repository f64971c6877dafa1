package cn.juesuan.signature;

import cn.juesuan.formula.ExcelLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many arguments a function takes and of which kinds.
 *
 * @param parameters the kinds of the arguments, those that repeat once
 * @param least how many must be given
 * @param repeated how many of the last parameters repeat; 0 if none does
 */
public record Signature(List<Parameter> parameters, int least, int repeated) {

  public Signature {
    parameters = List.copyOf(parameters);
  }

  /**
   * Reads {@code "area value [area]"}: words are kinds of parameters, square brackets stand around
   * those that may be left out, an ellipsis after the last means that it repeats, two of them that
   * the last two do.
   */
  static Signature of(String text) {
    List<Parameter> parameters = new ArrayList<>();
    int least = 0;
    boolean optional = false;
    int repeated = (int) text.chars().filter(c -> c == '…').count();
    for (String part : text.replace("…", "").split(" ", -1)) {
      optional |= part.startsWith("[");
      String word = part.replace("[", "").replace("]", "");
      if (!word.isEmpty()) {
        parameters.add(parameter(word));
        least += optional ? 0 : 1;
      }
    }
    return new Signature(parameters, least, repeated);
  }

  private static Parameter parameter(String word) {
    return Arrays.stream(Parameter.values())
        .filter(p -> p.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word));
  }

  /** Whether a formula may call it with so many arguments. */
  public boolean takes(int arguments) {
    if (arguments < least || arguments > ExcelLimits.ARGUMENTS) {
      return false;
    }
    return repeated == 0
        ? arguments <= parameters.size()
        : arguments <= parameters.size() || (arguments - parameters.size()) % repeated == 0;
  }

  /** The kind of an argument, counted from 0. */
  public Parameter at(int argument) {
    int size = parameters.size();
    return argument < size
        ? parameters.get(argument)
        : parameters.get(size - repeated + (argument - size) % repeated);
  }
}
