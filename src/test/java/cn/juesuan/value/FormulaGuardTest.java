package cn.juesuan.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that look like formulas in CSV files. */
class FormulaGuardTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "=1+1, '=1+1",
        "@某, '@某",
        "－一, '－一",
        "-一、甲, '-一、甲",
        "-5, -5",
        "|-1,115.55|, |-1,115.55|",
        "'甲, '甲",
        "'=1, ''=1",
        "甲=1, 甲=1",
      })
  void areGuarded(String text, String guarded) {
    assertThat(FormulaGuard.guarded(text)).isEqualTo(guarded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'", "=1", "'=1", "''=1", "'甲", "-", "-5", "'-5", "\t一", "＠", "’=1"})
  void areReadAsTheyWere(String text) {
    assertThat(FormulaGuard.unguarded(FormulaGuard.guarded(text))).isEqualTo(text);
  }
}
