package cn.juesuan.nextyear;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.finished.NamedArea.Held;
import cn.juesuan.format.DateSystem;
import cn.juesuan.problem.Kind;
import cn.juesuan.value.Amount;
import cn.juesuan.value.MoneyUnit;
import cn.juesuan.value.Reading;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell of a finished workbook is in the next year's list. */
class CarriedTextTest {

  private static Column column(ColumnType type) {
    return new Column(0, "列", type, false, false, false, "");
  }

  private static Reading<String> read(ColumnType type, MoneyUnit from, MoneyUnit to, Held held) {
    return new CarriedText(from, to, DateSystem.SINCE_1900).of(column(type), held);
  }

  private static Held.Figure figure(double value) {
    return new Held.Figure(value, Optional.of("as shown"));
  }

  @Test
  void everyAmountIsExactToTheFenInAnyUnit() {
    Random random = new Random(20251127);
    for (int i = 0; i < 20_000; i++) {
      long fen = random.nextLong(-999_999_999_999_999L, 1_000_000_000_000_000L);
      Amount amount = new Amount(fen >> random.nextInt(48));
      for (MoneyUnit from : MoneyUnit.values()) {
        double cell = amount.in(from).doubleValue();
        for (MoneyUnit to : MoneyUnit.values()) {
          assertThat(read(ColumnType.MONEY, from, to, figure(cell)))
              .isEqualTo(Reading.good(amount.digits(to)));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MONEY, 0.30000000000000004, 3000",
    "MONEY, 0, 0",
    "MONEY, -0.000001, -0.01",
    "NUMBER, 95.5, 95.5",
    "NUMBER, 0.30000000000000004, 0.3",
    "DATE, 45698, 2025-02-10",
    "TEXT, 45698, as shown",
    "CODE, 7, as shown",
  })
  void numbersAreWhatTheirColumnHolds(ColumnType type, double number, String text) {
    assertThat(read(type, MoneyUnit.WAN, MoneyUnit.YUAN, figure(number)))
        .isEqualTo(Reading.good(text));
  }

  /** The same day has another number where days count from 1904. */
  @Test
  void daysAreReadAsTheWorkbookCountsThem() {
    CarriedText text = new CarriedText(MoneyUnit.WAN, MoneyUnit.WAN, DateSystem.SINCE_1904);
    assertThat(text.of(column(ColumnType.DATE), figure(44_236)))
        .isEqualTo(Reading.good("2025-02-10"));
    assertThat(text.of(column(ColumnType.DATE), figure(0))).isEqualTo(Reading.good("1904-01-01"));
    assertThat(text.of(column(ColumnType.DATE), figure(2_957_004)).found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MONEY, 0.3333333333, AMOUNT_DECIMALS",
    "MONEY, 0.0000005, AMOUNT_DECIMALS",
    "MONEY, 1e15, NUMBER_TOO_LONG",
    "DATE, 45698.5, DATE_UNREADABLE",
    "DATE, 60, DATE_UNREADABLE",
    "DATE, 3000000, DATE_UNREADABLE",
  })
  void whatIsNotExactIsRefused(ColumnType type, double number, Kind kind) {
    assertThat(kind(read(type, MoneyUnit.WAN, MoneyUnit.YUAN, figure(number)))).isEqualTo(kind);
  }

  @Test
  void faultsAndUncertainTextsAreRefused() {
    assertThat(kind(words(ColumnType.TEXT, new Held.Fault("#REF!")))).isEqualTo(Kind.CELL_ERROR);
    assertThat(kind(words(ColumnType.MONEY, new Held.Words("12元"))))
        .isEqualTo(Kind.AMOUNT_UNREADABLE);
    assertThat(kind(words(ColumnType.TEXT, new Held.Figure(1, Optional.empty()))))
        .isEqualTo(Kind.FORMAT_UNCERTAIN);
  }

  @Test
  void amountsMayBeWordsAndNothingIsNothing() {
    assertThat(words(ColumnType.MONEY, new Held.Words("1,115.55")))
        .isEqualTo(Reading.good("11155500"));
    assertThat(words(ColumnType.MONEY, new Held.Nothing())).isEqualTo(Reading.good(""));
    assertThat(words(ColumnType.TEXT, new Held.Words(" 两行\n文字 ")))
        .isEqualTo(Reading.good(" 两行\n文字 "));
  }

  private static Reading<String> words(ColumnType type, Held held) {
    return read(type, MoneyUnit.WAN, MoneyUnit.YUAN, held);
  }

  private static Kind kind(Reading<String> reading) {
    return ((Reading.Refused<String>) reading).kind();
  }
}
