package cn.juesuan.commandline;

import java.util.List;

/** A value without a name: its place among such values says what it is. */
public record ParameterSpec<T>(String paramLabel, String description, Class<T> type, Arity arity)
    implements ArgSpec<T> {

  @Override
  public String name() {
    return paramLabel;
  }

  @Override
  public List<T> defaults() {
    return List.of();
  }
}
