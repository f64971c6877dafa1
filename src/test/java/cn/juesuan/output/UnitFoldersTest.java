package cn.juesuan.output;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.data.Unit;
import cn.juesuan.disk.SafeNames;
import cn.juesuan.value.MoneyUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitFoldersTest {

  private static Unit unit(String written) {
    String[] parts = written.split(":", -1);
    return new Unit(parts[0], parts[1], "2024", MoneyUnit.YUAN, "", false);
  }

  private static List<String> folders(String... written) {
    List<Unit> units = Stream.of(written).map(UnitFoldersTest::unit).toList();
    UnitFolders folders = UnitFolders.of(units);
    return units.stream().map(folders::of).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "101001:企业服务中心|101001 企业服务中心",
        "../../x:甲|_._.._x 甲",
        "/etc:passwd|_etc passwd",
        "CON:|_CON",
        "nul.txt:x|_nul.txt x",
        ".juesuan-written:x|_juesuan-written x",
        "1:甲\u202Exslx.乙\u200F|1 甲_xslx.乙_",
        "1:甲\u009B2J\u0007x|1 甲_2J_x",
        "1:点. .|1 点",
        ":|_",
      })
  void namesLeadNowhereAndHideNothing(String written, String folder) {
    String[] parts = written.split(":", -1);
    Unit unit = new Unit(parts[0], parts[parts.length - 1], "2024", MoneyUnit.YUAN, "", false);
    assertThat(UnitFolders.of(List.of(unit)).of(unit)).isEqualTo(folder);
  }

  @Test
  void unitsOfOneNameAreKeptApartByTheirCodes() {
    assertThat(folders("1:甲", "2:甲")).containsExactly("1 甲", "2 甲");
  }

  /** Each keeps its folder whatever the order. */
  @Test
  void codesThatFileSystemsTakeForOneAreMarked() {
    assertThat(folders("a/b:甲", "a_b:甲", "A:乙", "a:乙", "c:丙"))
        .containsExactly("a_b 甲_c14cddc0", "a_b 甲_648fa9b3", "A 乙_559aead0", "a 乙_ca978112", "c 丙");
    assertThat(folders("a:乙", "A:乙")).containsExactly("a 乙_ca978112", "A 乙_559aead0");
  }

  @Test
  void longCodesAreMarkedWithinTheLength() {
    String code = "9".repeat(100);
    assertThat(folders(code + "1:甲", code + "2:甲"))
        .doesNotHaveDuplicates()
        .allMatch(f -> f.length() == SafeNames.MOST);
  }
}
