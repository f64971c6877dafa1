package cn.juesuan.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaReaderTest {

  @ParameterizedTest
  @CsvSource({
    "A1, A1, CELL 0 0 0 0",
    "$a$1, $A$1, CELL 0 0 0 0",
    "B3:C$4, B3:C$4, RANGE 2 1 3 2",
    "C$4:B3, B3:C$4, RANGE 2 1 3 2",
    "$C4:B$3, B$3:$C4, RANGE 2 1 3 2",
    "A1:A1, A1:A1, RANGE 0 0 0 0",
    "C:$A, $A:C, COLUMNS 0 0 1048575 2",
    "$6:4, 4:$6, ROWS 3 0 5 16383",
    "XFD1048576, XFD1048576, CELL 1048575 16383 1048575 16383",
    "AA10, AA10, CELL 9 26 9 26",
  })
  void read(String text, String written, String corners) {
    Area a = AreaReader.read(text).orElseThrow();
    assertThat(a.text()).isEqualTo(written);
    assertThat(
            "%s %d %d %d %d"
                .formatted(a.shape(), a.firstRow(), a.firstColumn(), a.lastRow(), a.lastColumn()))
        .isEqualTo(corners);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A",
        "1",
        "A0",
        "A1048577",
        "XFE1",
        "ABCD1",
        "A1:",
        ":A1",
        "A1:B",
        "A:1",
        "A1:B2:C3",
        "表!A1",
        "A-1",
        "A$",
        "$1",
        "甲1",
        "A1 "
      })
  void noArea(String text) {
    assertThat(AreaReader.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"A1 B2:C3  $D$4, A1;B2:C3;$D$4", "' A1\n', A1", "A1 表, 没有", "'', 没有"})
  void readLists(String text, String expected) {
    Optional<List<Area>> areas = AreaReader.readList(text);
    assertThat(
            areas
                .map(l -> l.stream().map(Area::text).collect(Collectors.joining(";")))
                .orElse("没有"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, A", "25, Z", "26, AA", "701, ZZ", "702, AAA", "16383, XFD"})
  void columnNames(int column, String name) {
    assertThat(Area.columnName(column)).isEqualTo(name);
    assertThat(AreaReader.read(name + "1").orElseThrow().firstColumn()).isEqualTo(column);
  }

  @ParameterizedTest
  @CsvSource({
    "A1, 1, 1, B2",
    "$A1, 2, 3, $A3",
    "A$1:B2, 1, 0, A$1:B3",
    "A:B, 5, 1, B:C",
    "1:2, 1, 5, 2:3",
    "A1, -1, 0, A1048576",
    "XFD1, 0, 1, A1",
  })
  void seenFromFurtherDownAndRight(String text, int down, int right, String moved) {
    assertThat(AreaReader.read(text).orElseThrow().moved(down, right).text()).isEqualTo(moved);
  }
}
