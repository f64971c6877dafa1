package cn.juesuan.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.formula.AreaReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Areas of a sheet of three rows, a to c, are where spreadsheets let references follow. */
class SheetPlacesTest {

  private static List<Line> lines(String words) {
    List<Line> lines = new ArrayList<>();
    Stream.of(words.split(" ", -1)).forEach(w -> lines.add(new Line(lines.size(), List.of(w))));
    return lines;
  }

  @ParameterizedTest
  @CsvSource({
    "a b c, A2, A2",
    "a x b c, A2, A3",
    "a x b c, A1:A3, A1:A4",
    "a c, A2, gone",
    "a c, A1:A3, A1:A2",
    "x a b c, A2:A10, A3:A11",
    "x a b c, A2:A1048576, A3:A1048576",
    "b c, A2:A1048576, A1:A1048575",
    "x a b c, A1:A1048576, A1:A1048576",
  })
  void areasFollow(String now, String area, String there) {
    SheetPlaces places =
        new SheetPlaces(
            Places.of(lines("a b c"), lines(now)), Places.of(lines("A B"), lines("A B")));
    assertThat(places.of(AreaReader.read(area).orElseThrow()).map(a -> a.text()).orElse("gone"))
        .isEqualTo(there);
  }
}
