package cn.juesuan.function;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.calculation.Grid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions of letters, bytes and digits, most by Excel's own examples. */
class LetterFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PROPER("this is a TITLE") | “This Is A Title”
          PROPER("2-cent's worth") | “2-Cent'S Worth”
          PROPER("76BudGet") | “76Budget”
          PROPER("决算 budget") | “决算 Budget”
          PROPER("决算budget") | 拒绝：“b”是不是一个词的开头，各软件说法不同
          CLEAN(CHAR(7)&"text"&CHAR(7)) | “text”
          CLEAN("一般"&CHAR(10)&"公共") | “一般公共”
          UNICODE("B") | 66
          UNICODE("决") | 20915
          UNICODE("😀") | 128512
          UNICODE("") | #VALUE!
          UNICHAR(66) | “B”
          UNICHAR(20915.9) | “决”
          UNICHAR(0) | #VALUE!
          UNICHAR(1114112) | #VALUE!
          UNICHAR(55296) | 拒绝：UNICHAR(55296) 不是看得见的字
          NUMBERVALUE("2.500,27",",",".") | 2500.27
          NUMBERVALUE("3.5%") | 0.035
          NUMBERVALUE(" 1,234 .5 ") | 1234.5
          NUMBERVALUE("") | 0
          NUMBERVALUE("1.2.3") | #VALUE!
          NUMBERVALUE("甲") | #VALUE!
          NUMBERVALUE("5元") | 拒绝：文字“5元”是不是数，各软件说法不同
          NUMBERSTRING(1234567890,1) | “一十二亿三千四百五十六万七千八百九十”
          NUMBERSTRING(1234567890,2) | “壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾”
          NUMBERSTRING(1234567890,3) | “一二三四五六七八九〇”
          NUMBERSTRING(1234567890,4) | #NUM!
          NUMBERSTRING(1.5,2) | 拒绝：NUMBERSTRING 对负数、小数和 15 位以上的数，各版本不同，请先取整，或用 TEXT 的 [DBNum2]
          """)
  void letters(String formula, String shown) {
    assertThat(new Grid().shows(formula)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          LENB("决算a5") | 6
          LENB(12.5) | 4
          LENB("é") | 拒绝：“é”算几个字节，与电脑的语言有关，请改用按字数的函数
          LEFT("张三138",LENB("张三138")-LEN("张三138")) | “张三”
          LEFTB("决算2025",4) | “决算”
          LEFTB("决算2025") | 拒绝：按字节切到了半个汉字，各软件的结果不同
          LEFTB("决算2025",99) | “决算2025”
          LEFTB("张三138",SEARCHB("?","张三138")-1) | “张三”
          RIGHTB("决算2025",6) | “算2025”
          RIGHTB("决算",1) | 拒绝：按字节切到了半个汉字，各软件的结果不同
          MIDB("foo bar baz qux",9,3) | “baz”
          MIDB("决算公开",3,4) | “算公”
          MIDB("决算",9,4) | “”
          REPLACEB("foo bar baz qux",4,4," FOO") | “foo FOO baz qux”
          REPLACEB("决算公开",3,2,"预") | “决预公开”
          FINDB("算","决算") | 3
          FINDB("无","决算") | #VALUE!
          SEARCHB("A","决算a") | 5
          SEARCHB("?","决算") | #VALUE!
          SEARCHB("*","决算") | 拒绝：SEARCHB 的通配符按字节怎么算，各软件不同
          ASC("２０８０１（类　款）") | “20801(类 款)”
          ASC("决算。") | 拒绝：ASC 对“。”的结果与电脑的语言有关，请用 SUBSTITUTE 写明
          """)
  void bytes(String formula, String shown) {
    assertThat(new Grid().shows(formula)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SUBSTITUTE("aaa","aa","b") | ba
          SUBSTITUTE("aaaa","aa","a") | aa
          SUBSTITUTE("aaa","a","aa") | aaaaaa
          SUBSTITUTE("决算、决算","决算","") | 、
          SUBSTITUTE("决算","算","Ab") | 决Ab
          SUBSTITUTE("决算","","x") | 决算
          SUBSTITUTE("Aa","a","b") | Ab
          SUBSTITUTE("a.a","a","b",2) | a.b
          """)
  void substitutes(String formula, String shown) {
    assertThat(new Grid().shows(formula)).isEqualTo("“" + shown + "”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DEC2BIN(9,4) | “1001”
          DEC2BIN(-100) | “1110011100”
          DEC2BIN(512) | #NUM!
          DEC2BIN("x") | #VALUE!
          DEC2BIN(9.9) | “1001”
          DEC2BIN(-0.5) | “0”
          DEC2HEX(-2.5) | “FFFFFFFFFE”
          DEC2OCT(49,"") | #VALUE!
          BIN2HEX(1000000,"") | #VALUE!
          DEC2BIN(9,3) | #NUM!
          DEC2BIN(-1,0) | 拒绝：负数要写几位，这个位数各软件的算法不同
          DEC2HEX(100,4) | “0064”
          DEC2HEX(-54) | “FFFFFFFFCA”
          DEC2HEX(64,1) | #NUM!
          DEC2HEX(1E+20) | #NUM!
          DEC2OCT(58,3) | “072”
          DEC2OCT(-100) | “7777777634”
          BIN2DEC(1100100) | 100
          BIN2DEC(1111111111) | -1
          BIN2DEC("") | 拒绝：这里是空的，各软件的算法不同
          BIN2DEC(12) | #NUM!
          BIN2HEX(11111011,4) | “00FB”
          BIN2HEX(1111111111) | “FFFFFFFFFF”
          BIN2OCT(1001,3) | “011”
          BIN2OCT(1111111111) | “7777777777”
          HEX2BIN("F",8) | “00001111”
          HEX2BIN("b7") | “10110111”
          HEX2BIN("FFFFFFFFFF") | “1111111111”
          HEX2BIN("200") | #NUM!
          HEX2DEC("A5") | 165
          HEX2DEC("FFFFFFFF5B") | -165
          HEX2DEC("3DA408B9") | 1034160313
          HEX2OCT("3B4E") | “35516”
          HEX2OCT("FFFFFFFF00") | “7777777400”
          OCT2BIN(3,3) | “011”
          OCT2BIN("7777777000") | “1000000000”
          OCT2DEC("7777777533") | -165
          OCT2HEX("7777777533") | “FFFFFFFF5B”
          OCT2HEX(100,4) | “0040”
          BASE(7,2) | “111”
          BASE(100,16) | “64”
          BASE(15,2,10) | “0000001111”
          BASE(-1,2) | #NUM!
          BASE(7,37) | #NUM!
          BASE(7.9,2) | “111”
          BASE(-1.5,2) | #NUM!
          BASE(-0.07,2) | 拒绝：BASE 的数在 -1 与 0 之间，各软件的算法不同，请先用 INT 或 TRUNC 取整
          BASE(7,2,256) | #NUM!
          DECIMAL("FF",16) | 255
          DECIMAL(111,2) | 7
          DECIMAL("zap",36) | 45745
          DECIMAL("12",2) | #NUM!
          DECIMAL("0xFF",16) | 拒绝：“0xFF”是空的、太长或带前缀、后缀，各软件的算法不同
          """)
  void digits(String formula, String shown) {
    assertThat(new Grid().shows(formula)).isEqualTo(shown);
  }
}
