package cn.juesuan.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

  private static final String TEXT = "单位代码,名称\r\n1,一般公共服务𠀀\r\n2,“农、林”\r\n";

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} after [{1}]")
  @CsvSource({
    "UTF-8,    '',     UTF-8，逗号分隔",
    "UTF-8,    EFBBBF, UTF-8（带 BOM），逗号分隔",
    "GB18030,  '',     GB18030，逗号分隔",
    "UTF-16LE, FFFE,   UTF-16LE（带 BOM），逗号分隔",
    "UTF-16BE, FEFF,   UTF-16BE（带 BOM），逗号分隔",
    "UTF-16LE, '',     UTF-16LE，逗号分隔",
    "UTF-16BE, '',     UTF-16BE，逗号分隔",
  })
  void everyEncodingGivesTheSameRows(String charset, String mark, String format) {
    byte[] bytes = joined(HexFormat.of().parseHex(mark), TEXT.getBytes(Charset.forName(charset)));
    Reads reads = new Reads(folder, "单位代码", "名称");
    assertThat(reads.format(bytes)).isEqualTo(format);
    assertThat(reads.bytes(bytes)).containsExactly("2: 1|一般公共服务𠀀", "3: 2|“农、林”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UTF-8   | FF       | 字节 0xFF 不属于 UTF-8 编码
          UTF-8   | E4BD     | 字节 0xE4 不属于 UTF-8 编码
          UTF-8   | C0AF     | 字节 0xC0 不属于 UTF-8 编码
          UTF-8   | EDA080   | 字节 0xED 不属于 UTF-8 编码
          GB18030 | FF       | 字节 0xFF 不属于 GB18030 编码
          GB18030 | 80       | 字节 0x80 不属于 GB18030 编码
          """)
  void aBrokenByteIsFoundInItsFieldAndHidesNothing(String charset, String hex, String detail) {
    Charset encoding = Charset.forName(charset);
    byte[] before = "单位代码,名称,金额\n1,一般公共服务支出合计,5\n2,公共".getBytes(encoding);
    byte[] after = "安全,6\n3,科学技术,7\n".getBytes(encoding);
    byte[] bytes = joined(joined(before, HexFormat.of().parseHex(hex)), after);
    assertThat(new Reads(folder, "单位代码", "金额", "名称").bytes(bytes))
        .contains("2: 1|5|一般公共服务支出合计", "BYTES_BROKEN 表.csv 第 3 行「名称」 " + detail, "4: 3|7|科学技术")
        .anyMatch(l -> l.startsWith("3: 2|6|公共"));
  }

  @Test
  void halfACharacterOfUtf16IsBroken() {
    byte[] bytes =
        joined("\uFEFF代码,名称\n1,一".getBytes(StandardCharsets.UTF_16LE), new byte[] {0x41});
    assertThat(new Reads(folder, "代码", "名称").bytes(bytes))
        .contains("BYTES_BROKEN 表.csv 第 2 行「名称」 字节 0x41 不属于 UTF-16LE 编码");
    byte[] lone =
        joined("\uFEFF代码,名称\n1,".getBytes(StandardCharsets.UTF_16LE), new byte[] {0, (byte) 0xD8});
    byte[] rest = joined(lone, ",\n2,二".getBytes(StandardCharsets.UTF_16LE));
    assertThat(new Reads(folder, "代码", "名称").bytes(rest))
        .contains("BYTES_BROKEN 表.csv 第 2 行「名称」 字节 0x00 不属于 UTF-16LE 编码", "3: 2|二");
  }

  @Test
  void aSingleNulIsAControlCharacterAndNoUtf16() {
    assertThat(new Reads(folder, "代码", "名称").text("代码,名称\n1,一\u0000二\n2,公共安全支出与其他支出\n"))
        .contains("CHARACTER_FORBIDDEN 表.csv 第 2 行「名称」 “一�二”里有控制字符 U+0000");
  }

  @Test
  void theUserMaySayTheEncoding() {
    Charset big5 = Charset.forName("Big5");
    assertThat(new Reads(folder, "代碼").bytes("代碼\n單位\n".getBytes(big5), Optional.of(big5)))
        .containsExactly("2: 單位");
    byte[] marked = "\uFEFF代碼\n單位\n".getBytes(StandardCharsets.UTF_8);
    assertThat(new Reads(folder, "代碼").bytes(marked, Optional.of(StandardCharsets.UTF_8)))
        .containsExactly("2: 單位");
  }

  @Test
  void charactersAcrossTheDecodersBufferStayWhole() {
    String text = "代码,名称\n" + "1,服务支出\n".repeat(20_000);
    for (String charset : new String[] {"UTF-8", "GB18030"}) {
      assertThat(new Reads(folder, "代码", "名称").bytes(text.getBytes(Charset.forName(charset))))
          .hasSize(20_000)
          .allMatch(l -> l.endsWith(": 1|服务支出"));
    }
  }

  @Test
  void noChineseHeaderInGb18030LooksLikeUtf8() {
    Random random = new Random(11);
    Charset gbk = Charset.forName("GBK");
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = new byte[16];
      for (int at = 0; at < bytes.length; at += 2) {
        bytes[at] = (byte) (0xB0 + random.nextInt(0xF8 - 0xB0));
        bytes[at + 1] = (byte) (0xA1 + random.nextInt(0xFF - 0xA1));
      }
      String header = new String(bytes, gbk).replace("\uFFFD", "列");
      assertThat(new Reads(folder, header).format(header.getBytes(gbk))).contains("GB18030");
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }
}
