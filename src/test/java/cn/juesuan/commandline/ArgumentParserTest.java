package cn.juesuan.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What values a command gets. */
class ArgumentParserTest {

  private static final OptionSpec<Path> INPUT =
      OptionSpec.of(Path.class, List.of("-i", "--input"), "文件夹", "")
          .defaultsTo(Path.of("input-csv"));

  private static final OptionSpec<Integer> COUNT =
      OptionSpec.of(Integer.class, List.of("-n"), "N", "");

  private static final OptionSpec<String> UNITS =
      OptionSpec.of(String.class, List.of("--unit"), "单位代码", "").repeatable();

  private static final OptionSpec<Boolean> FORCE = OptionSpec.flag(List.of("-f", "--force"), "");

  private static final ParameterSpec<Path> FIRST =
      new ParameterSpec<>("第一", "", Path.class, ArgSpec.Arity.OPTIONAL);

  private static final ParameterSpec<String> REST =
      new ParameterSpec<>("其余", "", String.class, ArgSpec.Arity.ANY_NUMBER);

  private static final CommandSpec SPEC =
      CommandSpec.builder("juesuan x", "")
          .options(INPUT, COUNT, UNITS, FORCE)
          .parameters(FIRST, REST)
          .build();

  private static ParseResult parse(String line) {
    return ArgumentParser.parse(SPEC, line == null ? List.of() : List.of(line.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                       | input-csv | Optional.empty | []      | false | Optional.empty | []
          -i a                         | a         | Optional.empty | []      | false | Optional.empty | []
          -ia -n5                      | a         | Optional[5]    | []      | false | Optional.empty | []
          -n -5                        | input-csv | Optional[-5]   | []      | false | Optional.empty | []
          -f p                         | input-csv | Optional.empty | []      | true  | Optional[p]    | []
          -fn5                         | input-csv | Optional[5]    | []      | true  | Optional.empty | []
          -fi a                        | a         | Optional.empty | []      | true  | Optional.empty | []
          --unit 1 --unit=2 --unit 1   | input-csv | Optional.empty | [1, 2, 1] | false | Optional.empty | []
          p --unit 1 q -f r --input=a  | a         | Optional.empty | [1]     | true  | Optional[p]    | [q, r]
          p -- --unit -- 1             | input-csv | Optional.empty | []      | false | Optional[p]    | [--unit, --, 1]
          """)
  void readsValues(
      String line,
      Path input,
      String count,
      String units,
      boolean force,
      String first,
      String rest) {
    ParseResult call = parse(line);
    assertThat(call.errors()).isEmpty();
    assertThat(call.get(INPUT)).isEqualTo(input);
    assertThat(call.find(COUNT)).hasToString(count);
    assertThat(call.all(UNITS)).hasToString(units);
    assertThat(call.has(FORCE)).isEqualTo(force);
    assertThat(call.find(FIRST)).hasToString(first);
    assertThat(call.all(REST)).hasToString(rest);
  }

  @Test
  void whatIsWrittenIsTheDefaultOrAnother() {
    assertThat(parse("-f").has(INPUT)).isFalse();
    assertThat(parse("-i input-csv").has(INPUT)).isTrue();
  }
}
