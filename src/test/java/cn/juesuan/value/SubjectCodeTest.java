package cn.juesuan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The levels of subject codes, and what stands above a code. */
class SubjectCodeTest {

  @ParameterizedTest
  @CsvSource({
    "208, 0, '', 208 - -",
    "20805, 1, 208, 208 05 -",
    "2080502, 2, 208 20805, 208 05 02",
    "208050299, 3, 208 20805 2080502, 208 05 02",
  })
  void levelsUppersAndParts(String digits, int level, String uppers, String parts) {
    SubjectCode code = new SubjectCode(digits);
    assertThat(code.level()).isEqualTo(level);
    assertThat(code.uppers().stream().map(SubjectCode::digits).collect(Collectors.joining(" ")))
        .isEqualTo(uppers);
    assertThat(part(code, 0) + " " + part(code, 1) + " " + part(code, 2)).isEqualTo(parts);
  }

  private static String part(SubjectCode code, int level) {
    return code.part(level).orElse("-");
  }

  @ParameterizedTest
  @CsvSource({
    "2080502, 0, 208",
    "2080502, 1, 20805",
    "2080502, 2, 2080502",
    "20805, 2, ",
    "208, 1, ",
  })
  void theCodeOfALevelAboveOrItsOwn(String digits, int level, String at) {
    assertThat(new SubjectCode(digits).at(level)).isEqualTo(SubjectCode.of(at == null ? "" : at));
  }

  @ParameterizedTest
  @CsvSource({
    "208, 208, true",
    "208, 20805, true",
    "208, 2080502, true",
    "20805, 208, false",
    "20805, 2080602, false",
    "208, 合计, false",
  })
  void aCodeCoversItselfAndWhatLiesUnderIt(String upper, String lower, boolean covers) {
    assertThat(new SubjectCode(upper).covers(new Value.Text(lower))).isEqualTo(covers);
  }

  @Test
  void noCodeCoversNothing() {
    assertThat(new SubjectCode("208").covers(Value.empty())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "20", "2080", "208050", "20a", "２０８", "-08", "合计"})
  void otherTextsAreNoCodes(String text) {
    assertThat(SubjectCode.of(text)).isEqualTo(Optional.empty());
    assertThatThrownBy(() -> new SubjectCode(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 3 或 5", "3, 3、5 或 7"})
  void lengthsForMessages(int levels, String lengths) {
    assertThat(SubjectCode.lengths(levels)).isEqualTo(lengths);
  }
}
