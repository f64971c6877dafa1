package cn.juesuan.value;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.format.DateSystem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of value answers to all that is asked of values. */
class ValueTest {

  private static final Map<String, Value> VALUES =
      Map.of(
          "nothing", Value.empty(),
          "text", new Value.Text(" 其他（办公）费"),
          "money", new Value.Money(new Amount(1234567)),
          "no money", new Value.Money(Amount.ZERO),
          "number", new Value.Quantity(new BigDecimal("80.50")),
          "zero", new Value.Quantity(new BigDecimal("0.00")),
          "day", new Value.Day(LocalDate.of(2025, 2, 10)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // comparable | plain | in 万元 | number in a cell | as a date | quoted | figure
        "nothing  | ''          | ''            | ''            | -        | -     | “”            "
            + "  | false",
        "text     | 其他(办公)费 | ' 其他（办公）费' | ' 其他（办公）费' | -        | -     | “其他（办公）费” | false",
        "money    | 12345.67 元 | 12345.67      | 1.23          | 1.234567 | 1.235 | “12345.67 元”  "
            + " | true",
        "no money | 0.00 元     | 0.00          | 0.00          | 0        | 0     | “0.00 元”      "
            + " | false",
        "number   | 80.5        | 80.50         | 80.50         | 80.5     | 80.5  | “80.5”        "
            + "  | true",
        "zero     | 0           | 0.00          | 0.00          | 0        | 0     | “0”           "
            + "  | true",
        "day      | 2025-02-10  | 2025年2月10日  | 2025年2月10日  | -        | 45698 | “2025-02-10”    |"
            + " false",
      })
  void answers(
      String value,
      String comparable,
      String plain,
      String in,
      String number,
      String dateOrRounded,
      String quoted,
      boolean figure) {
    Value v = VALUES.get(value);
    assertThat(v.comparable()).isEqualTo(comparable);
    assertThat(v.plain()).isEqualTo(plain);
    assertThat(v.in(MoneyUnit.WAN)).isEqualTo(in);
    assertThat(v.number(MoneyUnit.WAN, OptionalInt.empty(), Optional.empty()).orElse(null))
        .isEqualTo(number);
    assertThat(
            v.number(MoneyUnit.WAN, OptionalInt.of(3), Optional.of(DateSystem.SINCE_1900))
                .orElse(null))
        .isEqualTo(dateOrRounded);
    assertThat(v.quoted()).isEqualTo(quoted);
    assertThat(v.isFigure()).isEqualTo(figure);
    assertThat(v.isEmpty()).isEqualTo(value.equals("nothing"));
  }

  @Test
  void everyKindOfValueIsAmongThese() {
    Set<Class<?>> kinds = VALUES.values().stream().map(Value::getClass).collect(Collectors.toSet());
    assertThat(kinds)
        .isEqualTo(Stream.of(Value.class.getPermittedSubclasses()).collect(Collectors.toSet()));
  }
}
