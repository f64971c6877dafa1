package cn.juesuan.function;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.calculation.Grid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Depreciation, instalments and rates, by the examples of Excel's own help. */
class MoneyFunctionsTest {

  /** Flows in A1:A6. */
  private static Grid flows() {
    return new Grid()
        .with("A1", -70_000)
        .with("A2", 12_000)
        .with("A3", 15_000)
        .with("A4", 18_000)
        .with("A5", 21_000)
        .with("A6", 26_000)
        .with("B1", 100)
        .with("B2", -230)
        .with("B3", 132)
        .with("C1", 4)
        .with("C2", 9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DB(1000000,100000,6,1,7) | 186083.333333333
          DB(1000000,100000,6,2,7) | 259639.416666667
          DB(1000000,100000,6,6,7) | 55841.7567360285
          DB(1000000,100000,6,7,7) | 15845.0984738481
          DB(1000000,100000,6,8,7) | #NUM!
          DB(1000000,100000,6,7) | 拒绝：DB 的期数超过年限，各软件的结果不同
          DB(1000000,100000,6,1,13) | #NUM!
          DB(1000000,100000,6,1.5) | 拒绝：折旧的期数、年限不是整数或超过 10000，结果不确定
          DB(10000,1235,1,1) | 拒绝：DB 的折旧率正好在两个三位小数中间，进位还是舍去不确定
          DB(10000,1236,1,1) | 8760
          DB(100,1000,6,1) | 拒绝：残值大于原值，或原值是 0，各软件的结果不同
          DDB(2400,300,3650,1) | 1.31506849315068
          DDB(2400,300,120,1,2) | 40
          DDB(2400,300,10,1,2) | 480
          DDB(2400,300,10,2,1.5) | 306
          ROUND(DDB(2400,300,10,10),9) | 22.1225472
          DDB(1000,134,10,10) | 拒绝：余额几乎折完，末几位不确定
          DDB(10000,2000,5,4) | 160
          DDB(10000,2000,5,5) | 0
          DDB(2400,300,10,11) | #NUM!
          DDB(-1,300,10,1) | #NUM!
          DDB(100,0,2,1,5) | 100
          VDB(2400,300,3650,0,1) | 1.31506849315068
          VDB(2400,300,120,0,1) | 40
          VDB(2400,300,10,0,1) | 480
          VDB(2400,300,120,6,18) | 396.306053264751
          VDB(2400,300,120,6,18,1.5) | 311.808936658234
          VDB(2400,300,10,0,10) | 2100
          VDB(2400,300,10,0,10,2,TRUE) | 2100
          VDB(2400,0,10,9,10,2,TRUE) | 64.42450944
          VDB(2400,300,10,3,3) | 0
          VDB(2400,300,10,5,4) | #NUM!
          VDB(2400,300,10,0,0.875,1.5) | 拒绝：折旧的期数、年限不是整数或超过 10000，结果不确定
          """)
  void depreciation(String formula, String shown) {
    assertThat(new Grid().shows(formula)).isEqualTo(digits(shown));
  }

  /** The help prints numbers with fewer digits, or a 0 at the end. */
  private static String digits(String shown) {
    return shown.contains(".") && shown.matches("[-0-9.]+") ? shown.replaceAll("0+$", "") : shown;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          CUMIPMT(0.09/12,30*12,125000,13,24,0) | -11135.2321307508
          CUMIPMT(0.09/12,30*12,125000,1,1,0) | -937.5
          ROUND(CUMPRINC(0.09/12,30*12,125000,13,24,0),9) | -934.107123421
          ROUND(CUMPRINC(0.09/12,30*12,125000,1,1,0),9) | -68.278271181
          CUMIPMT(0.1,10,1000,1,10,1)+CUMPRINC(0.1,10,1000,1,10,1)-10*PMT(0.1,10,1000,0,1) | 0
          CUMIPMT(0,10,1000,1,1,0) | #NUM!
          CUMIPMT(0.1,10,1000,0,1,0) | #NUM!
          CUMIPMT(0.1,10,1000,2,1,0) | #NUM!
          CUMIPMT(0.1,10,1000,1,11,0) | #NUM!
          CUMIPMT(0.1,10,1000,1,1,2) | #NUM!
          CUMIPMT(0.1,10,1000,1.5,2,0) | 拒绝：期数不是整数或超过 10000，结果不确定
          """)
  void instalments(String formula, String shown) {
    assertThat(new Grid().shows(formula)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ROUND(IRR(A1:A5),4) | -0.0212
          ROUND(IRR(A1:A6),4) | 0.0866
          ROUND( IRR(A1:A6) ,2)*100 | 9
          TEXT(IRR(A1:A6),"0.00%") | “8.66%”
          FIXED(IRR(A1:A6,0.05),3) | “0.087”
          ROUND(IRR(A1:A3,-0.1),4) | -0.4435
          ROUND(IRR({-100,110}),4) | 0.1
          ROUND(IRR({100,110}),4) | #NUM!
          ROUNDUP(IRR({-100,110}),4) | 拒绝：末几位各软件不同，舍入的结果不确定，请少留几位小数
          ROUND(IRR(A1:A6),9) | 拒绝：末几位各软件不同，舍入的结果不确定，请少留几位小数
          ROUND(IRR(A1:A3),4) | 拒绝：从猜测值 0.1 起不一定找得到利率，请写一个接近结果的猜测值
          ROUND(IRR(B1:B3),4) | 拒绝：现金流的正负变化不止一次，可能有几个利率
          IRR(A1:A6) | 拒绝：函数 IRR 的末几位各软件不同，请写成 ROUND(IRR(…),4) 这样的舍入
          ROUND(IRR(A1:A6)*100,2) | 拒绝：函数 IRR 的末几位各软件不同，请写成 ROUND(IRR(…),4) 这样的舍入
          ROUND(SUM(IRR(A1:A6)),2) | 拒绝：函数 IRR 的末几位各软件不同，请写成 ROUND(IRR(…),4) 这样的舍入
          ROUND(1,IRR(A1:A6)) | 拒绝：函数 IRR 的末几位各软件不同，请写成 ROUND(IRR(…),4) 这样的舍入
          ROUND(IRR(A1:A6),C1) | 0.0866
          ROUND(IRR(A1:A6),C2) | 拒绝：末几位各软件不同，舍入的结果不确定，请少留几位小数
          IFERROR(ROUND(IRR(A1:A6),C1),0) | 0.0866
          ROUND(IFERROR(IRR(A1:A6),0),4) | 拒绝：函数 IRR 的末几位各软件不同，请写成 ROUND(IRR(…),4) 这样的舍入
          TEXT(IRR(A1:A6),"General") | 拒绝：末几位各软件不同，舍入的结果不确定，请少留几位小数
          SUMPRODUCT(ROUND(IRR(A1:A6),4)) | 0.0866
          SUMPRODUCT(ROUND(IRR(A1:A6),{2,4})) | 拒绝：SUMPRODUCT 里的 ROUND 不能逐个计算
          SUMPRODUCT(ROUND(IRR(A1:A6),C1:C2)) | 拒绝：SUMPRODUCT 里的 ROUND 不能逐个计算
          ROUND(RATE(48,-200,8000),4) | 0.0077
          ROUND(XNPV(0.09,{-10000,2750,4250,3250,2750},{39448,39508,39751,39859,39904}),2) | 2086.65
          TEXT(XNPV(0.09,{-10000,2750,4250,3250,2750},{39448,39508,39751,39859,39904}),"0.0000") | “2086.6476”
          ROUND(XNPV(0.1,{-100,50},{45000,44000}),2) | #NUM!
          ROUND(XNPV(0.1,{-100,50},{45000,46000,47000}),2) | #NUM!
          ROUND(XNPV(-0.1,{-100,50},{45000,46000}),2) | 拒绝：XNPV 的利率不大于 0，各软件的结果不同
          ROUND(XNPV(0.1,A1:A7,A1:A7),2) | 拒绝：金额或日期里有空格、文字，各软件的结果不同
          XNPV(0.1,{-100,50},{45000,46000}) | 拒绝：函数 XNPV 的末几位各软件不同，请写成 ROUND(XNPV(…),4) 这样的舍入
          ROUND(XIRR({-10000,2750,4250,3250,2750},{39448,39508,39751,39859,39904},0.1),4) | 0.3734
          TEXT(XIRR({-100,110},{45000,45365}),"0.00%") | “10.00%”
          ROUND(XIRR({-100,90},{45000,45365}),4) | 拒绝：XIRR 的结果不大于 0，Excel 不一定找得到
          ROUND(XIRR({0,-100,110},{45000,45001,45365}),4) | 拒绝：XIRR 的第一笔是 0，Excel 找不到利率
          ROUND(XIRR({-100,50,60},{45000,45365,45100}),4) | 拒绝：日期不是从早到晚的，结果不确定
          ROUND(XIRR({100,110},{45000,45365}),4) | #NUM!
          ROUND(RATE(58,-200,8000),5) | 0.01354
          ROUND(RATE(10,-100,0,2000,1,0.05),4) | 0.123
          ROUND(RATE(2,0,-100,121),4) | 0.1
          ROUND(RATE(2.5,0,-100,121),4) | 拒绝：RATE 的期数不是 1 到 1200 的整数，结果不确定
          """)
  void rates(String formula, String shown) {
    assertThat(flows().shows(formula)).isEqualTo(shown);
  }
}
