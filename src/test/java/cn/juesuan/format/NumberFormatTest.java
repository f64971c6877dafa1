package cn.juesuan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Excel shows of a number in a format; the cases are in a table. */
class NumberFormatTest {

  private static final Path TABLE = Path.of("src/test/resources/cn/juesuan/format/shown.txt");

  private static String shown(String code, String value) {
    Parsed parsed = NumberFormat.parseText(code, DateSystem.SINCE_1900);
    if (parsed instanceof Parsed.Refused) {
      return "?";
    }
    NumberFormat format = ((Parsed.Known) parsed).format();
    Formatted shown =
        value.startsWith("'")
            ? format.text(value.substring(1))
            : format.number(Double.parseDouble(value));
    if (shown instanceof Formatted.Text text) {
      return text.text();
    }
    return shown instanceof Formatted.Hashes ? "####" : "?";
  }

  /**
   * A line of the table is {@code format | value => shown}; {@code ?} stands for refused, {@code
   * ####} for no date, {@code ~} for a blank at an end, {@code '} before a text.
   */
  @TestFactory
  Stream<DynamicTest> everyCaseIsShownAsExcelShowsIt() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .map(line -> dynamicTest(line, () -> assertThat(result(line)).isEqualTo(line)));
  }

  private static String result(String line) {
    String left = line.substring(0, line.lastIndexOf(" => "));
    int bar = left.lastIndexOf(" | ");
    String shown = shown(left.substring(0, bar).replace('~', ' '), left.substring(bar + 3));
    String ends = shown.replaceAll("^ | $", "~");
    return left + " => " + ends;
  }

  /** What is said to be certain beforehand is not looked at any more. */
  @TestFactory
  Stream<DynamicTest> whatIsCertainIsNeverRefused() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .map(line -> line.substring(0, line.lastIndexOf(" => ")))
        .filter(left -> !left.contains(" | '"))
        .map(left -> dynamicTest(left, () -> checkCertain(left)));
  }

  private static void checkCertain(String left) {
    int bar = left.lastIndexOf(" | ");
    String code = left.substring(0, bar).replace('~', ' ');
    double number = Double.parseDouble(left.substring(bar + 3));
    if (NumberFormat.parseText(code, DateSystem.SINCE_1900) instanceof Parsed.Known known) {
      for (double one : new double[] {number, -number, number / 1e6, -number / 1e6, 0}) {
        assertThat(known.format().certain(one) && refuses(known.format(), one)).isFalse();
      }
    }
  }

  private static boolean refuses(NumberFormat format, double number) {
    return format.number(number) instanceof Formatted.Refused;
  }

  @ParameterizedTest
  @CsvSource({"0.00;-0.00;;@, true", "[DBNum2]0, false", "0.00;, true", "[>1]0;0, false"})
  void numbersThatAreNotNegativeAreMostlyCertain(String code, boolean certain) {
    NumberFormat format = ((Parsed.Known) NumberFormat.parse(code, DateSystem.SINCE_1900)).format();
    assertThat(format.certain(1)).isEqualTo(certain);
  }

  @Test
  void aCellsFormatHasNoLetterThatFillsTheCell() {
    assertThat(NumberFormat.parse("* 0.00", DateSystem.SINCE_1900))
        .isInstanceOf(Parsed.Known.class);
    assertThat(NumberFormat.parse("**0.00", DateSystem.SINCE_1900))
        .isInstanceOf(Parsed.Refused.class);
    assertThat(shown("**0.00", "1")).isEqualTo("1.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "y", "0", ";", "\"", "\\", "?/", "E+", "[Red]", "0,", "a", "*", "_"})
  void longAndStrangeCodesAreRefusedAtOnce(String piece) {
    assertThat(NumberFormat.parse(piece.repeat(50_000), DateSystem.SINCE_1900))
        .isInstanceOf(Parsed.Refused.class);
  }

  @Test
  void everyBuiltinFormatIsUnderstood() {
    for (int id = 0; id <= 58; id++) {
      BuiltinFormats.code(id)
          .ifPresent(
              c ->
                  assertThat(NumberFormat.parse(c, DateSystem.SINCE_1900))
                      .isInstanceOf(Parsed.Known.class));
    }
  }
}
