package cn.juesuan.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where messages are coloured. */
class AnsiColorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Linux   | terminal |                                   | coloured
          Linux   | pipe     |                                   | plain
          Linux   | terminal | NO_COLOR=                         | plain
          Linux   | terminal | NO_COLOR=1 CLICOLOR_FORCE=1       | plain
          Linux   | pipe     | CLICOLOR_FORCE=1                  | coloured
          Linux   | pipe     | CLICOLOR_FORCE=0                  | plain
          Linux   | pipe     | CLICOLOR=1                        | plain
          Linux   | terminal | CLICOLOR=0                        | plain
          Linux   | pipe     | TERM=xterm                        | plain
          Windows | terminal |                                   | plain
          Windows | terminal | CLICOLOR=1                        | coloured
          Windows | terminal | ConEmuANSI=ON                     | coloured
          Windows | terminal | ConEmuANSI=OFF ANSICON=80x25      | plain
          Windows | terminal | ANSICON=80x25                     | coloured
          Windows | pipe     | ANSICON=80x25                     | plain
          Windows | pipe     | TERM=xterm-256color               | coloured
          Windows | pipe     | TERM=Cygwin                       | coloured
          Windows | pipe     | OSTYPE=msys                       | coloured
          """)
  void areShown(String system, String where, String environment, String expected) {
    Map<String, String> variables = new HashMap<>();
    for (String one : environment == null ? new String[0] : environment.split(" ")) {
      variables.put(one.replaceFirst("=.*", ""), one.replaceFirst("[^=]*=", ""));
    }
    boolean shown =
        AnsiColors.areShown(variables, system.equals("Windows"), where.equals("terminal"));
    assertThat(shown ? "coloured" : "plain").isEqualTo(expected);
  }
}
