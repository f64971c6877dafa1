package cn.juesuan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a command line's bytes tell where Java could not read its Chinese letters. */
class NamesInUtf8Test {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java -jar a.jar check -i 数据    | US-ASCII   | 3 | check -i 数据
          java -jar a.jar check -i 数据    | ISO-8859-1 | 3 | check -i 数据
          java -jar 决算.jar check         | US-ASCII   | 1 | check
          java -jar a.jar                  | US-ASCII   | 0 | ''
          java -jar a.jar init 新_数据 -t é | US-ASCII   | 4 | init 新_数据 -t é
          check                            | US-ASCII   | 1 | nothing
          """)
  void theWordsAreThoseThatWereTyped(String line, String charset, int count, String typed) {
    byte[] bytes = (line.replace(' ', '\0') + '\0').getBytes(StandardCharsets.UTF_8);
    Charset own = Charset.forName(charset);
    String[] words = new String(bytes, own).split("\0", -1);
    // after the last NUL there is one empty word more
    int end = words.length - 1;
    String[] args = Arrays.copyOfRange(words, end - count, end);
    assertThat(NamesInUtf8.typed(bytes, own, args).map(a -> String.join(" ", a)).orElse("nothing"))
        .isEqualTo(typed);
  }

  @Test
  void wordsThatAreNotOfThisCommandLineOrNotInUtf8AreNone() {
    byte[] other = "java\0check\0".getBytes(StandardCharsets.US_ASCII);
    assertThat(NamesInUtf8.typed(other, StandardCharsets.US_ASCII, "generate")).isEmpty();
    byte[] chinese = "java\0数据\0".getBytes(Charset.forName("GBK"));
    String read = new String(chinese, StandardCharsets.US_ASCII).split("\0", -1)[1];
    assertThat(NamesInUtf8.typed(chinese, StandardCharsets.US_ASCII, read)).isEmpty();
  }
}
