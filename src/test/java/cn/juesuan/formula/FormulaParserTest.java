package cn.juesuan.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What formulas are cut into; see {@link FormulaText} for the brackets. */
class FormulaParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "A1 => 〔A1〕",
        "$A$1+a1 => 〔$A$1〕+〔A1〕",
        "XFD1048576 => 〔XFD1048576〕",
        "A1:B$2 => 〔A1:B$2〕",
        "B2:A1 => 〔A1:B2〕",
        "$C:D => 〔$C:D〕",
        "4:$6 => 〔4:$6〕",
        "SUM(2:3)*2 => SUM(〔2:3〕)*2",
        "支出!A1 => 〔支出→A1〕",
        "公开03_支出.表!$B$2 => 〔公开03_支出.表→$B$2〕",
        "'公开 03'!A1:B2 => 〔公开 03→A1:B2〕",
        "'O''Brien'!A:A => 〔O'Brien→A:A〕",
        "'表(一)'!5:6 => 〔表(一)→5:6〕",
        "'自评_${项目#.项目简称}'!D5 => 〔自评_${项目#.项目简称}→D5〕",
        "SUM('A!B'!A1,C1) => SUM(〔A!B→A1〕；〔C1〕)",
      })
  void references(String formula, String pieces) {
    assertThat(FormulaText.pieces(formula)).isEqualTo(pieces);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "\"说\"\"好\"\"\" => 「说\"好\"」",
        "\"A1\"&A1 => 「A1」&〔A1〕",
        "\"\" => 「」",
        "\"(,\" => 「(,」",
        "IF(A1>0,\"有\",) => IF(〔A1〕>0；「有」；)",
        "PI()*2 => PI()*2",
        "_xlfn.CONCAT(A1) => _xlfn.CONCAT(〔A1〕)",
        "LOG10(A1) => LOG10(〔A1〕)",
        "税率*A1 => ‹税率›*〔A1〕",
        "表一!税率 => ‹表一→税率›",
        "'表 一'!税率 => ‹表 一→税率›",
        "TRUE => ‹TRUE›",
        "A1048577 => ‹A1048577›",
        "XFE1 => ‹XFE1›",
        "AAAA1 => ‹AAAA1›",
        "1.5E+3+A1% => 1.5E+3+〔A1〕%",
        "1E5 => 1E5",
        "{1,2;\"三\",4} => {1,2;\"三\",4}",
        "SUM({1,2},A1) => SUM({1,2}；〔A1〕)",
        "IFERROR(A1,#N/A) => IFERROR(〔A1〕；#N/A)",
        "-(A1+B1)^2 => -(〔A1〕+〔B1〕)^2",
        "A1<>B1 => 〔A1〕<>〔B1〕",
        "SUM( A1 , B1 ) => SUM( 〔A1〕 ； 〔B1〕 )",
      })
  void otherPieces(String formula, String pieces) {
    assertThat(FormulaText.pieces(formula)).isEqualTo(pieces);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "一月:三月!A1 => × 区域“一月:三月”的两端不是单元格，或用了跨表的三维引用",
        "A:C!A1 => × 引用“A:C!…”无法可靠改写",
        "[1]支出!A1 => × 引用了其他工作簿",
        "'[其他.xlsx]支出'!A1 => × 引用了其他工作簿",
        "'C:\\[其他.xlsx]支出'!A1 => × 引用了其他工作簿",
        "表1[金额] => × 用了表格的结构化引用",
        "SUM(表1[[#Totals],[金额]]) => × 用了表格的结构化引用",
        "@A1:A3 => × 用了隐式交集“@”",
        "SUM((A1,B1)) => × 用了括号里的联合引用",
        "A1:C3 B2:D4 => × 用了空格交集运算",
        "SUM(A1:C3 B2:D4) => × 用了空格交集运算",
        "A1:C3 名称 => × 用了空格交集运算",
        "#REF!+1 => × 含有失效的引用 #REF!",
        "支出!#REF! => × 含有失效的引用 #REF!",
        "A1# => × 用了溢出区域引用“#”",
        "A1:A3:B2 => × 引用“A1:A3:…”无法可靠改写",
        "A1:INDEX(B:B,3) => × 区域“A1:INDEX”的两端不是单元格，或用了跨表的三维引用",
        "A1:支出!B2 => × 区域“A1:支出”的两端不是单元格，或用了跨表的三维引用",
        "名称:A1 => × 区域“名称:A1”的两端不是单元格，或用了跨表的三维引用",
        "A:3 => × 区域“A:”的两端不是单元格，或用了跨表的三维引用",
        "0:1 => × “0:1”超出工作表的范围",
        "1:1048577 => × “1:1048577”超出工作表的范围",
        "SUM(A1 => × 括号没有配对",
        "A1) => × 多出「)」",
        "A1,B1 => × 多出「,」",
        "\"开 => × 文本的引号没有配对",
        "'表 => × 工作表名的引号没有配对",
        "'表'A1 => × 工作表名后面没有“!”",
        "表!+1 => × “!”后面不是单元格",
        "{1,2 => × 数组常量的括号没有配对",
        "#SPILL! => × 用了不认识的“#”写法",
      })
  void refused(String formula, String message) {
    assertThat(FormulaText.pieces(formula)).isEqualTo(message);
  }
}
