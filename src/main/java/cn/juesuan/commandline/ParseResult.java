package cn.juesuan.commandline;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What a command line says to one command. */
public final class ParseResult {

  private final IdentityHashMap<ArgSpec<?>, List<Object>> values;
  private final List<String> errors;

  /**
   * @param values of each option and parameter that is written; flags have none
   * @param errors in Chinese, in the order in which they are written
   */
  ParseResult(IdentityHashMap<ArgSpec<?>, List<Object>> values, List<String> errors) {
    this.values = values;
    this.errors = errors;
  }

  List<String> errors() {
    return errors;
  }

  /** Whether it is written. */
  public boolean has(ArgSpec<?> argument) {
    return values.containsKey(argument);
  }

  /** The value of what is required or has a default. */
  public <T> T get(ArgSpec<T> argument) {
    return all(argument).get(0);
  }

  /** The value, or else the default one, if there is either. */
  public <T> Optional<T> find(ArgSpec<T> argument) {
    List<T> all = all(argument);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /** The values as they are written, or else the default ones. */
  public <T> List<T> all(ArgSpec<T> argument) {
    if (!has(argument)) {
      return argument.defaults();
    }
    List<T> all = new ArrayList<>();
    for (Object value : values.get(argument)) {
      all.add(argument.type().cast(value));
    }
    return all;
  }
}
