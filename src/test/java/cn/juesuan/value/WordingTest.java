package cn.juesuan.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void whiteSpaceAndTheWidthOfBracketsDoNotMatter() {
    assertThat(Wording.comparable(" 因公出国（境）费\u3000")).isEqualTo("因公出国(境)费");
    assertThat(Wording.comparable("因公 出国\n(境)\u200B费")).isEqualTo("因公出国(境)费");
    assertThat(Wording.comparable("［一］｛二｝")).isEqualTo("[一]{二}");
    assertThat(Wording.comparable("Ａ，b")).isEqualTo("Ａ，b");
  }

  @Test
  void blanksAtTheEndsAreStrippedWhateverTheyAre() {
    assertThat(Wording.strip("\uFEFF\u00A0 \t一 二\u3000\r\n")).isEqualTo("一 二");
    assertThat(Wording.strip(" \u3000")).isEmpty();
  }

  /**
   * Unicode's white space and separators, whatever quick answers there are for other characters.
   */
  @Test
  void blanksAreWhiteSpaceOfAnyScriptAndMarksOfNoWidth() {
    String noWidth = "\u200B\u200C\u200D\u2060\uFEFF";
    assertThat(
            IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                .filter(c -> Wording.isBlank((char) c)))
        .containsExactly(
            IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                .filter(
                    c ->
                        Character.isWhitespace(c)
                            || Character.isSpaceChar(c)
                            || noWidth.indexOf(c) >= 0)
                .boxed()
                .toArray(Integer[]::new));
  }

  @Test
  void longTextsAreCutWhereTheyAreQuoted() {
    assertThat(Wording.quoted("一\n二")).isEqualTo("“一 二”");
    assertThat(Wording.quoted("𠀀".repeat(41))).isEqualTo("“" + "𠀀".repeat(40) + "…”");
  }
}
