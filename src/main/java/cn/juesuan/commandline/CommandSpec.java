package cn.juesuan.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command takes, and what its help page says.
 *
 * @param qualifiedName with the commands above it: {@code juesuan template check}
 * @param description lines; a list of commands shows the first
 * @param options in the order of the help page
 * @param exitStatuses their meanings
 * @param version what {@code --version} prints; only the program itself has one
 */
public record CommandSpec(
    String qualifiedName,
    List<String> description,
    List<String> synopsis,
    List<OptionSpec<?>> options,
    List<ParameterSpec<?>> parameters,
    Map<Integer, String> exitStatuses,
    List<String> examples,
    Optional<String> version) {

  /** Every command has it. */
  static final OptionSpec<Boolean> HELP = OptionSpec.flag(List.of("-h", "--help"), "显示这页帮助");

  static final OptionSpec<Boolean> VERSION = OptionSpec.flag(List.of("-V", "--version"), "显示版本");

  /**
   * Begins one.
   *
   * @param description lines
   */
  public static Builder builder(String qualifiedName, String... description) {
    return new Builder(qualifiedName, List.of(description));
  }

  /** Says one after the other; what is not said there is none of. */
  public static final class Builder {

    private final String qualifiedName;
    private final List<String> description;
    private List<String> synopsis = List.of();
    private final List<OptionSpec<?>> options = new ArrayList<>();
    private List<ParameterSpec<?>> parameters = List.of();
    private final Map<Integer, String> exitStatuses = new LinkedHashMap<>();
    private List<String> examples = List.of();
    private Optional<String> version = Optional.empty();

    private Builder(String qualifiedName, List<String> description) {
      this.qualifiedName = qualifiedName;
      this.description = description;
    }

    public Builder synopsis(String... lines) {
      synopsis = List.of(lines);
      return this;
    }

    public Builder options(List<OptionSpec<?>> more) {
      options.addAll(more);
      return this;
    }

    public Builder options(OptionSpec<?>... more) {
      return options(List.of(more));
    }

    public Builder parameters(ParameterSpec<?>... inOrder) {
      parameters = List.of(inOrder);
      return this;
    }

    public Builder exitStatus(int status, String meaning) {
      exitStatuses.put(status, meaning);
      return this;
    }

    public Builder examples(String... lines) {
      examples = List.of(lines);
      return this;
    }

    public Builder version(String text) {
      version = Optional.of(text);
      return this;
    }

    public CommandSpec build() {
      options.add(HELP);
      if (version.isPresent()) {
        options.add(VERSION);
      }
      return new CommandSpec(
          qualifiedName,
          description,
          synopsis,
          options,
          parameters,
          exitStatuses,
          examples,
          version);
    }
  }
}
