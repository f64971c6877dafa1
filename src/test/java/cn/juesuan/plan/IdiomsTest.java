package cn.juesuan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas that accountants' templates live on, over lines that grow and over none. */
class IdiomsTest {

  private static final String[] TEMPLATE = {"科目 | 金额", "${支出#项.科目代码} | ${支出#项.基本支出}"};

  private static Engine template(String formula) {
    return new Engine().template(TEMPLATE[0], TEMPLATE[1], "=" + formula);
  }

  /** What a formula below the lines shows. */
  private static String shown(Engine engine) {
    String row = Engine.rows(engine.plan(), 0).get(Engine.rows(engine.plan(), 0).size() - 1);
    return row.substring(0, row.indexOf(" ="));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SUMPRODUCT((LEFT(A2:A2,3)="208")*B2:B2) | 12 | 0
          SUMPRODUCT(--(LEFT(A2:A2,3)="208"),B2:B2) | 12 | 0
          SUMPRODUCT((LEN(A2:A2)=7)*1) | 4 | 0
          SUMPRODUCT((MID(A2:A2,4,2)="01")*(B2:B2>1)*B2:B2) | 2 | 0
          SUMPRODUCT(ISNUMBER(SEARCH("0505",A2:A2))*B2:B2) | 4 | 0
          SUMPRODUCT(ISNUMBER(FIND("05",A2:A2))*1) | 2 | 0
          SUMPRODUCT(1/COUNTIF(A2:A2,A2:A2)) | 4 | #DIV/0!
          SUMPRODUCT(ROUND(B2:B2/3,2)) | 5 | 0
          SUMPRODUCT(MAX((LEFT(A2:A2,3)="208")*B2:B2)) | 8 | 0
          SUMPRODUCT((MOD(ROW(B2:B2),2)=0)*B2:B2) | 5 | 0
          SUMPRODUCT(--(FREQUENCY(B2:B2,B2:B2)>0)) | 4 | 0
          LOOKUP(2,1/(LEFT(A2:A2,3)="201"),B2:B2) | 2 | #N/A
          LOOKUP(1,0/(A2:A2="2080505"),B2:B2) | 4 | #N/A
          LOOKUP(9E+307,B2:B2) | 8 | #N/A
          INDEX(B2:B2,MATCH("208*",A2:A2,0)) | 4 | #N/A
          SUMIF(A2:A2,"208*",B2:B2) | 12 | 0
          XLOOKUP("2080505",A2:A2,B2:B2,0) | 4 | 0
          AGGREGATE(14,6,B2:B2/(LEFT(A2:A2,3)="201"),1) | 2 | #NUM!
          RANK.EQ(4,B2:B2) | 2 | #N/A
          QUARTILE.INC(B2:B2,1) | 1.75 | #NUM!
          IF(XOR(SUM(B2:B2)>0,FALSE),N(15),TYPE(B2:B2)) | 15 | 1
          """)
  void overLines(String formula, String grown, String none) {
    Engine engine =
        template(formula)
            .given("支出", "科目代码,基本支出", "2010101,1", "2010102,2", "2080505,4", "2080506,8");
    assertThat(shown(engine)).isEqualTo(grown);
    assertThat(shown(template(formula))).isEqualTo(none);
  }

  @ParameterizedTest
  @CsvSource({
    "1234.56, 壹仟贰佰叁拾肆元伍角陆分",
    "100, 壹佰元整",
    "20.05, 贰拾元零伍分",
    "1000001.3, 壹佰万零壹元叁角零分",
  })
  void moneyInCapitals(String amount, String capitals) {
    String formula =
        "TEXT(INT(A),\"[DBNum2]\")&TEXT(MOD(ROUND(A*100,0),100),"
            + "\"[>9][DBNum2]元0角0分;[=0]元整;[DBNum2]元零0分\")";
    assertThat(shown(new Engine().template("=" + formula.replace("A", amount))))
        .isEqualTo(capitals);
  }

  @ParameterizedTest
  @CsvSource({
    "1234.56, 壹仟贰佰叁拾肆元伍角陆分",
    "-1234.5, 负壹仟贰佰叁拾肆元伍角整",
    "20.05, 贰拾元零伍分",
    "100, 壹佰元整",
  })
  void moneyInCapitalsByReplacing(String amount, String capitals) {
    String formula =
        "IF(数<0,\"负\",\"\")&SUBSTITUTE(SUBSTITUTE(NUMBERSTRING(INT(ABS(数)),2)&\"元\""
            + "&TEXT(RIGHT(FIXED(数,2),2),\"[DBNum2]0角0分;;整\"),\"零角\",\"零\"),\"零分\",\"整\")";
    assertThat(shown(new Engine().template("=" + formula.replace("数", amount))))
        .isEqualTo(capitals);
  }
}
