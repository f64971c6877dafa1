package cn.juesuan.commandline;

import java.util.List;

/**
 * An option.
 *
 * @param names with their dashes, the short one first: {@code -i}, {@code --input}
 */
public record OptionSpec<T>(
    List<String> names,
    String paramLabel,
    String description,
    Class<T> type,
    Arity arity,
    List<T> defaults)
    implements ArgSpec<T> {

  /** An option without a value. */
  public static OptionSpec<Boolean> flag(List<String> names, String description) {
    return new OptionSpec<>(names, "", description, Boolean.class, Arity.OPTIONAL, List.of());
  }

  /** An option that is written once or not at all. */
  public static <T> OptionSpec<T> of(
      Class<T> type, List<String> names, String paramLabel, String description) {
    return new OptionSpec<>(names, paramLabel, description, type, Arity.OPTIONAL, List.of());
  }

  public OptionSpec<T> defaultsTo(T value) {
    return new OptionSpec<>(names, paramLabel, description, type, arity, List.of(value));
  }

  public OptionSpec<T> required() {
    return new OptionSpec<>(names, paramLabel, description, type, Arity.REQUIRED, defaults);
  }

  public OptionSpec<T> repeatable() {
    return new OptionSpec<>(names, paramLabel, description, type, Arity.ANY_NUMBER, defaults);
  }

  boolean isFlag() {
    return type == Boolean.class;
  }

  @Override
  public String name() {
    return names.get(names.size() - 1);
  }
}
