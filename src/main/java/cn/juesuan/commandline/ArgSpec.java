package cn.juesuan.commandline;

import java.nio.file.Path;
import java.util.List;

/** A value that a command takes: behind the name of an option, or as a parameter. */
public sealed interface ArgSpec<T> permits OptionSpec, ParameterSpec {

  /** What messages call it. */
  String name();

  /** What stands for the value on help pages. */
  String paramLabel();

  String description();

  /**
   * {@code Path}, {@code Integer} or {@code String}; {@code Boolean} is a flag, without a value.
   */
  Class<T> type();

  Arity arity();

  /** The values if none is written. */
  List<T> defaults();

  /** How often it is written. */
  enum Arity {
    OPTIONAL,
    REQUIRED,
    ANY_NUMBER,
    AT_LEAST_ONE;

    boolean isRequired() {
      return this == REQUIRED || this == AT_LEAST_ONE;
    }

    boolean isRepeatable() {
      return this == ANY_NUMBER || this == AT_LEAST_ONE;
    }
  }

  /**
   * The value of a text.
   *
   * @throws IllegalArgumentException if it has none of this type; an empty text has none of any
   */
  default T read(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("empty");
    }
    Object value = text;
    if (type() == Path.class) {
      value = Path.of(text);
    } else if (type() == Integer.class) {
      value = Integer.valueOf(text);
    }
    return type().cast(value);
  }
}
