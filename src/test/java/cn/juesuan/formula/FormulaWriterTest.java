package cn.juesuan.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References lead to new places, the rest stays as typed. */
class FormulaWriterTest {

  /**
   * @param places one for each reference: areas joined by blanks, {@code -} for none, {@code =} for
   *     its old place
   */
  private static String written(String formula, String... places) throws FormulaException {
    Formula parsed = Formula.parse(formula);
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      targets.add(target(places[i], parsed.references().get(i).reference()));
    }
    List<String> literals = parsed.literals().stream().map(Node.Literal::text).toList();
    String written = FormulaWriter.write(parsed, targets, literals);
    assertThat(
            FormulaPattern.of(parsed, literals)
                .filter(p -> p.suits(targets))
                .map(p -> p.write(targets)))
        .isIn(Optional.empty(), Optional.of(written));
    return written;
  }

  private static Target target(String places, Node.Reference old) {
    if (places.equals("=")) {
      return new Target.Piece(old.sheet(), old.area());
    }
    List<Target.Piece> pieces = new ArrayList<>();
    for (String place : places.equals("-") ? new String[0] : places.split(" ", -1)) {
      int mark = place.indexOf('!');
      Optional<String> sheet = mark < 0 ? Optional.empty() : Optional.of(place.substring(0, mark));
      pieces.add(new Target.Piece(sheet, AreaReader.read(place.substring(mark + 1)).orElseThrow()));
    }
    return Target.of(pieces);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "|",
      quoteCharacter = '`',
      value = {
        "a1 + $B$2*2       | = =            | a1 + $B$2*2",
        "'支出'!A1          | =              | '支出'!A1",
        "'支出'!A1          | 支出!A3         | '支出'!A3",
        "sum( A1 )         | B2:B3          | sum( B2:B3 )",
        "A1*A1             | C3 C4          | C3*C4",
        "IF(A1=\"\"\"\",B1,\"x\") | A2 B2  | IF(A2=\"\"\"\",B2,\"x\")",
      })
  void oneAreaEach(String formula, String places, String expected) throws FormulaException {
    assertThat(written(formula, places.split(" ", -1))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "|",
      quoteCharacter = '`',
      value = {
        "SUM(A1)           | A1 A3 A5:A6    | SUM(A1,A3,A5:A6)",
        "SUM( A1 ,9)       | A1 A3          | SUM(A1,A3,9)",
        "1+MAX(A1)*2       | 甲!A1 乙-1!A1  | 1+MAX(甲!A1,'乙-1'!A1)*2",
        "SUM(A1)           | -              | SUM(0)",
        "MAX(A1,5)         | -              | MAX(0,5)",
        "COUNT(A1)         | -              | 0",
        "COUNTA(A1)*2      | -              | 0*2",
        "COUNTA(A1,5)      | -              | COUNTA(5)",
        "A1*2              | -              | 0*2",
        "IF(A1>0,1,2)      | -              | IF(0>0,1,2)",
      })
  void listsAndNothing(String formula, String places, String expected) throws FormulaException {
    assertThat(written(formula, places)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"SUM, SUM", "COUNT, SUM", "COUNTA, SUM", "SUMSQ, SUM", "GCD, GCD"})
  void moreThan255ArgumentsAreNested(String function, String joining) throws FormulaException {
    String text = written(function + "(A1)", everySecond(600));
    assertThat(text)
        .startsWith(joining + "(" + function + "(A1,A3,")
        .contains(",A509)," + function + "(A511,")
        .contains(",A1019)," + function + "(A1021,")
        .endsWith(",A1199))");
  }

  /** The value of a blank group must not count among the others. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "|",
      value = {
        "MAX     | IF(COUNT(…),MAX(…),IF(SUM(…)=0,A1))",
        "min     | IF(COUNT(…),min(…),IF(SUM(…)=0,A1))",
        "PRODUCT | IF(COUNT(…),PRODUCT(…),IF(SUM(…)=0,A1))",
        "MAXA    | IF(COUNTA(…),MAXA(…),A1)",
        "MINA    | IF(COUNTA(…),MINA(…),A1)",
        "AND     | IF(ISERROR(AND(…)),IF(SUM(…)=0,A1),AND(…))",
        "OR      | IF(ISERROR(OR(…)),IF(SUM(…)=0,A1),OR(…))",
      })
  void blankGroupsHandOnACell(String function, String group) throws FormulaException {
    String first = everySecond(255).replace(' ', ',');
    String second = "A511,A513";
    String joining = Functions.joining(function).orElseThrow();
    assertThat(written(function + "(A1)", everySecond(257)))
        .isEqualTo(
            joining
                + "("
                + group.replace("…", first)
                + ","
                + group.replace("…", second).replace("A1)", "A511)")
                + ")");
  }

  @Test
  void exactly255ArgumentsAreNot() throws FormulaException {
    assertThat(written("SUM(A1)", everySecond(255))).startsWith("SUM(A1,").endsWith(",A509)");
  }

  @Test
  void whatCannotBeNestedIsRefused() {
    assertThatThrownBy(() -> written("MEDIAN(A1)", everySecond(256)))
        .isInstanceOf(FormulaException.class)
        .hasMessage("MEDIAN 有 256 个参数，超过 Excel 的上限 255，又不能分组");
  }

  @Test
  void textConstantsHaveTheirLimitToo() throws FormulaException {
    Formula formula = Formula.parse("\"单位\"&1");
    assertThat(FormulaWriter.write(formula, List.of(), List.of("字".repeat(255)))).hasSize(259);
    assertThatThrownBy(() -> FormulaWriter.write(formula, List.of(), List.of("字".repeat(256))))
        .isInstanceOf(FormulaException.class)
        .hasMessage("文本常量有 256 个字符，超过 Excel 的上限 255");
  }

  @Test
  void moreThan8192CharactersAreRefused() {
    assertThatThrownBy(() -> written("SUM(A1)", everySecond(2_000)))
        .isInstanceOf(FormulaException.class)
        .hasMessageMatching("展开后有 [0-9]+ 个字符，超过 Excel 的上限 8192");
  }

  private static String everySecond(int count) {
    return String.join(" ", IntStream.range(0, count).mapToObj(i -> "A" + (2 * i + 1)).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "|",
      quoteCharacter = '`',
      value = {
        "A1+$B$2&\"A1\"   | B3+$B$2&\"A1\"",
        "SUM(A$1:A1)      | SUM(B$1:B3)",
        "'表 一'!A1       | '表 一'!B3",
        "SUM(A:A,1:1)     | SUM(B:B,3:3)",
      })
  void draggedTwoDownOneRight(String formula, String expected) throws FormulaException {
    assertThat(FormulaWriter.moved(Formula.parse(formula), 2, 1)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "支出, 支出",
        "公开03_表.一, 公开03_表.一",
        "03支出, '03支出'",
        "支出 1, '支出 1'",
        "O'B, 'O''B'",
        "表（一）, '表（一）'",
        "A1, 'A1'",
        "ABC123, 'ABC123'",
        "R1C1, 'R1C1'",
        "C, 'C'",
        "true, 'true'",
        "a-b, 'a-b'",
        "ABCD1, ABCD1",
      })
  void namesOfSheets(String name, String quoted) {
    assertThat(SheetNames.quoted(name)).isEqualTo(quoted);
  }
}
