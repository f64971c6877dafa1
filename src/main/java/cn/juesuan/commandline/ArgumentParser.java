package cn.juesuan.commandline;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.DefaultParser.NonOptionAction;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/**
 * Reads what is written behind the name of a command. The library tells options, their values and
 * the rest apart; this makes values of them and says in Chinese all that is wrong.
 */
final class ArgumentParser {

  /** After it there are only parameters. */
  static final String END_OF_OPTIONS = "--";

  private final CommandSpec spec;
  private final Options options;
  private final IdentityHashMap<ArgSpec<?>, List<Object>> values = new IdentityHashMap<>();
  private final Set<String> errors = new LinkedHashSet<>();
  private final List<String> unknown = new ArrayList<>();
  private int parameter;

  private ArgumentParser(CommandSpec spec) {
    this.spec = spec;
    this.options = new DashedOptions();
    for (OptionSpec<?> option : spec.options()) {
      options.addOption(forLibrary(option));
    }
  }

  static ParseResult parse(CommandSpec spec, List<String> words) {
    int end = words.indexOf(END_OF_OPTIONS);
    ArgumentParser parser = new ArgumentParser(spec);
    parser.readOptions(end < 0 ? words : words.subList(0, end));
    for (String word : end < 0 ? List.<String>of() : words.subList(end + 1, words.size())) {
      parser.readParameter(word);
    }
    parser.checkNothingIsMissing();
    return new ParseResult(parser.values, List.copyOf(parser.errors));
  }

  /**
   * The library takes {@code -jobs} for {@code --jobs}, and {@code -input} for {@code --input},
   * which is {@code -i nput}.
   */
  private static final class DashedOptions extends Options {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean hasLongOption(String name) {
      return name.startsWith("--") && super.hasLongOption(name);
    }

    @Override
    public boolean hasShortOption(String name) {
      return name.length() == 1 && super.hasShortOption(name);
    }
  }

  /** A value that is missing is not the library's concern: it would stop at it, in English. */
  private static Option forLibrary(OptionSpec<?> option) {
    Option.Builder builder = Option.builder();
    for (String name : option.names()) {
      if (name.startsWith("--")) {
        builder.longOpt(name.substring(2));
      } else {
        builder.option(name.substring(1));
      }
    }
    return option.isFlag() ? builder.get() : builder.numberOfArgs(1).optionalArg(true).get();
  }

  private void readOptions(List<String> words) {
    CommandLine line = split(words);
    for (Option written : line.getOptions()) {
      String name = written.hasLongOpt() ? "--" + written.getLongOpt() : "-" + written.getOpt();
      readOption(option(name).orElseThrow(), Optional.ofNullable(written.getValue()));
    }
    for (String word : line.getArgList()) {
      if (isLikeAnOption(word)) {
        refuse(word);
      } else {
        readParameter(word);
      }
    }
  }

  private CommandLine split(List<String> words) {
    String[] separated = new String[words.size()];
    for (int i = 0; i < separated.length; i++) {
      separated[i] = withSeparator(words.get(i));
    }
    DefaultParser parser =
        DefaultParser.builder()
            .setAllowPartialMatching(false)
            .setStripLeadingAndTrailingQuotes(false)
            .get();
    try {
      return parser.parse(options, null, NonOptionAction.SKIP, separated);
    } catch (ParseException e) {
      throw new IllegalStateException("nothing is required of the library", e);
    }
  }

  /** {@code -n5} as {@code -n=5}: of {@code -ia=b} the library sees only the “=” in the value. */
  private String withSeparator(String word) {
    if (word.length() < 3 || word.charAt(0) != '-' || word.charAt(2) == '=') {
      return word;
    }
    String name = word.substring(1, 2);
    boolean valued = options.hasShortOption(name) && options.getOption(name).hasArg();
    return valued ? "-" + name + "=" + word.substring(2) : word;
  }

  private Optional<OptionSpec<?>> option(String name) {
    for (OptionSpec<?> option : spec.options()) {
      if (option.names().contains(name)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  private void readOption(OptionSpec<?> option, Optional<String> text) {
    if (values.containsKey(option) && !option.arity().isRepeatable()) {
      errors.add(option.name() + " 只能写一次");
    } else if (option.isFlag()) {
      values.put(option, List.of());
    } else if (text.isEmpty()) {
      values.put(option, List.of());
      errors.add(valueMissing(option));
    } else {
      readValue(option, text.get());
    }
  }

  private void readParameter(String text) {
    if (parameter == spec.parameters().size()) {
      unknown.add(text);
      return;
    }
    ParameterSpec<?> place = spec.parameters().get(parameter);
    readValue(place, text);
    if (!place.arity().isRepeatable()) {
      parameter++;
    }
  }

  private void readValue(ArgSpec<?> argument, String text) {
    List<Object> read = new ArrayList<>(values.getOrDefault(argument, List.of()));
    try {
      read.add(argument.read(text));
    } catch (IllegalArgumentException e) {
      errors.add(badValue(argument, text));
    }
    values.put(argument, read);
  }

  /** A dash by itself is a name, and a negative number is a value. */
  private static boolean isLikeAnOption(String word) {
    return word.length() > 1 && word.charAt(0) == '-' && !Character.isDigit(word.charAt(1));
  }

  /** A word that is no option; or a flag with a value. */
  private void refuse(String word) {
    int separator = word.indexOf('=');
    Optional<OptionSpec<?>> flag =
        separator < 0 ? Optional.empty() : option(word.substring(0, separator));
    if (flag.isPresent()) {
      errors.add(badValue(flag.get(), word.substring(separator + 1)));
    } else {
      unknown.add(word);
    }
  }

  private void checkNothingIsMissing() {
    if (!unknown.isEmpty()) {
      errors.add("不认识的参数 " + String.join(" ", unknown));
    }
    for (OptionSpec<?> option : spec.options()) {
      if (option.arity().isRequired() && !values.containsKey(option)) {
        errors.add("缺少 " + option.name() + " " + option.paramLabel());
      }
    }
    for (ParameterSpec<?> place : spec.parameters()) {
      if (place.arity().isRequired() && !values.containsKey(place)) {
        errors.add("缺少 " + place.paramLabel());
      }
    }
  }

  private static String valueMissing(OptionSpec<?> option) {
    return option.name() + " 后面缺少 " + option.paramLabel();
  }

  private static String badValue(ArgSpec<?> argument, String text) {
    String mend = argument.type() == Integer.class ? "，写成 2 这样的整数" : "";
    return "“" + text + "”不能作为 " + argument.name() + " 的值" + mend;
  }
}
