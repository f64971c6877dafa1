package cn.juesuan.function;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.calculation.Grid;
import cn.juesuan.operand.CellValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** XLOOKUP, XMATCH and FREQUENCY. */
class SearchFunctionsTest {

  /** Codes in A1:A5, names in B1:B5, rising numbers in C1:C5, falling ones in D1:D4, E is blank. */
  private static Grid grid() {
    return new Grid()
        .with("A1", "201")
        .with("A2", "208")
        .with("A3", "2*")
        .with("A4", "208")
        .with("A5", CellValue.ErrorCode.NA)
        .with("B1", "一般公共服务")
        .with("B2", "社会保障")
        .with("B4", "重复")
        .with("C1", 10)
        .with("C2", 20)
        .with("C3", 30)
        .with("C4", 40)
        .with("C5", 50)
        .with("D1", 42000)
        .with("D2", 35000)
        .with("D3", 12181)
        .with("D4", 9201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          XLOOKUP("208",A1:A5,B1:B5) | “社会保障”
          XLOOKUP("208",A1:A5,B1:B5,"无",0,-1) | “重复”
          XLOOKUP("2*",A1:A5,B1:B5) | 0
          XLOOKUP("2*",A1:A5,C1:C5) | 30
          XLOOKUP("2*",A1:A5,C1:C5,,2) | 10
          XLOOKUP("2*",A1:A5,C1:C5,,2,-1) | 40
          XLOOKUP("999",A1:A5,B1:B5) | #N/A
          XLOOKUP("999",A1:A5,B1:B5,"无") | “无”
          XLOOKUP("208",A1:A5,C1:C5,1/0) | 20
          XLOOKUP(208,A1:A5,C1:C5) | #N/A
          XLOOKUP(25,C1:C5,A1:A5,,-1) | “208”
          XLOOKUP(25,C1:C5,C1:C5,,1) | 30
          XLOOKUP(5,C1:C5,C1:C5,"小",-1) | “小”
          XLOOKUP(30,C1:C5,C1:C5,,-1,2) | 30
          XLOOKUP(31,C1:C5,C1:C5,,1,-2) | 拒绝：二分查找的区域没有严格排好（有重复、空白或别的内容），请改用 0 或 1 的查找方式
          XLOOKUP(31,C1:C6,C1:C6,,1,2) | 拒绝：二分查找的区域没有严格排好（有重复、空白或别的内容），请改用 0 或 1 的查找方式
          XLOOKUP(30,C1:C5,C1:C5,,2,2) | #VALUE!
          XLOOKUP(30,C1:C5,C1:C5,,3) | #VALUE!
          XLOOKUP(30,C1:C5,C1:C4) | #VALUE!
          XLOOKUP(30,B1:C5,C1:C5) | #VALUE!
          XLOOKUP(1,(A1:A4="208")*(C1:C4>20),C1:C4) | 40
          XLOOKUP(E1,A1:A5,B1:B5,"无") | “无”
          XLOOKUP(E1,B1:B5,C1:C5) | 拒绝：查找的是空单元格，它和空白、0、空文字是不是同样，各软件不同
          SUM(XLOOKUP(20,C1:C5,C1:D5)) | 35020
          XLOOKUP(20,C1:C5,C1:D5) | 拒绝：整个区域参与运算，这样的算式只能放在 SUMPRODUCT 里
          XLOOKUP(NA(),C1:C5,C1:C5) | #N/A
          XLOOKUP("b",{"a","B"},{1,2}) | 2
          XMATCH("208",A1:A5) | 2
          MATCH(12181,D1:D4,-1) | 3
          MATCH(42000,D1:D4,-1) | 1
          MATCH(9201,D1:D4,-1) | 4
          MATCH(9200,D1:D4,-1) | 4
          MATCH(20000,D1:D4,-1) | 2
          MATCH(42001,D1:D4,-1) | #N/A
          MATCH(30,{50,40,30,30,10},-1) | 拒绝：从大到小排的区域里有几个正好要找的值，是第几个各软件不同；请写明精确查找
          LOOKUP(9,{3,9,1}) | 拒绝：近似查找的区域没有按次序排好，结果不确定；请写明精确查找，或排好次序
          LOOKUP(10,{3,9,1}) | 1
          MATCH("a*",{"a","b"}) | 拒绝：近似查找的文字里有 * ? ~，各软件的结果不同；请写明精确查找
          MATCH(20,{50,40,30,30,10},-1) | 4
          MATCH("c",{"d","c","b"},-1) | 2
          MATCH(FALSE,{TRUE,FALSE},-1) | 2
          MATCH(20,C1:C5,-1) | 拒绝：近似查找的区域没有按次序排好，结果不确定；请写明精确查找，或排好次序
          MATCH(20,C1:C5) | 2
          MATCH(5,{1,5,5,9}) | 3
          XMATCH("208",A1:A5,0,-1) | 4
          XMATCH(15000,D1:D4,-1) | 3
          XMATCH(15000,D1:D4,1,-2) | 2
          XMATCH(1,D1:D4,-1) | #N/A
          SUMPRODUCT(XMATCH({20,40},C1:C5)) | 6
          INDEX(FREQUENCY({79,85,78,85,50,81,95,88,97},{70,79,89}),1) | 1
          INDEX(FREQUENCY({79,85,78,85,50,81,95,88,97},{70,79,89}),2) | 2
          INDEX(FREQUENCY({79,85,78,85,50,81,95,88,97},{70,79,89}),3) | 4
          INDEX(FREQUENCY({79,85,78,85,50,81,95,88,97},{70,79,89}),4) | 2
          INDEX(FREQUENCY(C1:C5,{30,10,30}),1) | 2
          INDEX(FREQUENCY(C1:C5,{30,10,30}),3) | 0
          SUMPRODUCT(--(FREQUENCY(C1:D5,C1:C5)>0)) | 6
          SUM(FREQUENCY(C1:C5,C1:C6)) | 拒绝：FREQUENCY 的分组界限里有空格或文字，各软件的结果不同
          INDEX(FREQUENCY(0.3,C1*0.01+0.2),1) | 拒绝：有的数和分组界限只差二进制误差，属于哪一组不确定，请先 ROUND
          """)
  void isFoundAsExcelDoes(String formula, String shown) {
    assertThat(grid().shows(formula)).isEqualTo(shown);
  }

  /** Excel does not find them, other programs do. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "MATCH(%s,A1:A5,0)",
        "MATCH(%s,A1:A5)",
        "VLOOKUP(%s,A1:B5,2,FALSE)",
        "HLOOKUP(%s,A1:B5,2,FALSE)",
        "LOOKUP(%s,A1:A5)",
        "XLOOKUP(%s,A1:A5,B1:B5)",
        "XMATCH(%s,A1:A5)",
        "COUNTIF(A1:A5,%s)",
        "SUMIFS(C1:C5,A1:A5,%s)",
        "SUMIF(A1:A5,\"<>\"&%s,C1:C5)",
        "SEARCH(%s,A1)"
      })
  void longTextsAreNotLookedFor(String formula) {
    String shown = grid().shows(formula.formatted("REPT(\"x\",256)"));
    assertThat(shown).matches("拒绝：查找的文字有 25[68] 个字符，超过 Excel 的上限 255，请缩短，或用 LEFT 取开头的一段");
    assertThat(grid().shows(formula.formatted("REPT(\"x\",250)"))).doesNotContain("255");
  }
}
