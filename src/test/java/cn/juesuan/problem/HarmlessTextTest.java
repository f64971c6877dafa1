package cn.juesuan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarmlessTextTest {

  /** What is written as U+… stands for the character. */
  private static String text(String written) {
    StringBuilder text = new StringBuilder();
    for (String piece : written.split("(?=\\{U)|(?<=\\})", -1)) {
      text.append(
          piece.startsWith("{U")
              ? String.valueOf((char) Integer.parseInt(piece.substring(2, 6), 16))
              : piece);
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "某局 A-1（甲）𠮷é, 某局 A-1（甲）𠮷é, same",
    "清{U001B}[2J屏, 清\\u001B[2J屏, same",
    "一{U000A}完成：, 一\\u000A完成：, kept",
    "一{U000D}完成：, 一\\u000D完成：, same",
    "一{U0009}二, 一\\u0009二, kept",
    "铃{U0007}删{U0008}{U007F}, 铃\\u0007删\\u0008\\u007F, same",
    "倒{U202E}xslx, 倒\\u202Exslx, same",
    "隔{U2066}离{U2069}, 隔\\u2066离\\u2069, same",
    "无{U200B}形{UFEFF}, 无\\u200B形\\uFEFF, same",
    "断{U2028}行{U2029}, 断\\u2028行\\u2029, same",
    "C1{U009B}2J, C1\\u009B2J, same",
    "半{UD800}个, 半\\uD800个, same",
    "半{UDC00}个, 半\\uDC00个, same",
    "非{UFFFF}字, 非\\uFFFF字, same",
    "标{UDB40}{UDC41}记, 标\\uDB40\\uDC41记, same",
  })
  void whatSteersIsShown(String written, String line, String lines) {
    String text = text(written);
    assertThat(HarmlessText.line(text)).isEqualTo(line);
    assertThat(HarmlessText.lines(text)).isEqualTo(lines.equals("kept") ? text : line);
  }

  @Test
  void lineEndsOfWindowsAreLineEnds() {
    assertThat(HarmlessText.lines("一\r\n二\r三")).isEqualTo("一\n二\\u000D三");
  }

  @Test
  void anyTextIsHarmlessThenAndStaysSo() {
    Random random = new Random(17);
    for (int i = 0; i < 2_000; i++) {
      char[] characters = new char[20];
      for (int at = 0; at < characters.length; at++) {
        characters[at] = (char) random.nextInt(random.nextBoolean() ? 0x100 : 0x1_0000);
      }
      String line = HarmlessText.line(new String(characters));
      assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");
      assertThat(HarmlessText.line(line)).isEqualTo(line);
    }
  }
}
