package cn.juesuan.cli;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What a command line says to one command.
 *
 * @param values of each option and parameter that is written; flags have none
 * @param errors in Chinese, in the order in which they are written
 */
record ParseResult(IdentityHashMap<ArgSpec<?>, List<Object>> values, List<String> errors) {

  /** Whether it is written. */
  boolean has(ArgSpec<?> argument) {
    return values.containsKey(argument);
  }

  /** The value of what is required or has a default. */
  <T> T get(ArgSpec<T> argument) {
    return all(argument).get(0);
  }

  <T> Optional<T> find(ArgSpec<T> argument) {
    List<T> all = all(argument);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /** The values as they are written, or else the default ones. */
  <T> List<T> all(ArgSpec<T> argument) {
    List<Object> written = values.get(argument);
    if (written == null) {
      return argument.defaults();
    }
    List<T> all = new ArrayList<>();
    for (Object value : written) {
      all.add(argument.type().cast(value));
    }
    return all;
  }
}
