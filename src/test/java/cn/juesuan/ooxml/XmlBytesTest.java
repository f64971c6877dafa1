package cn.juesuan.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts as XML holds them, outside cells and in cells. */
class XmlBytesTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "甲_乙 => 甲_乙 => 甲_乙",
        "<&>\" => &lt;&amp;&gt;&quot; => &lt;&amp;&gt;&quot;",
        "`甲\r乙\n\t` => `甲&#13;乙\n\t` => `甲&#13;乙\n\t`",
        "_x000D_ => _x000D_ => _x005F_x000D_",
        "__x00aF__ => __x00aF__ => __x005F_x00aF__",
        "_x000D => _x000D => _x000D",
        "_x00G0_ => _x00G0_ => _x00G0_",
        "a\u0007b => a\u0007b => a_x0007_b",
        "a\uFFFEb => a\uFFFEb => a_xFFFE_b",
        "😀 => 😀 => 😀",
      })
  void escapes(String text, String outside, String inCell) {
    assertThat(written(new XmlBytes(1).escaped(text))).isEqualTo(outside);
    assertThat(written(new XmlBytes(1).cellText(text))).isEqualTo(inCell);
  }

  private static String written(XmlBytes sink) {
    return new String(sink.copy(), StandardCharsets.UTF_8);
  }
}
