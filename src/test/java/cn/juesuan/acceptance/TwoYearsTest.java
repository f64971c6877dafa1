package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.check.Verdict;
import cn.juesuan.nextyear.CarriedUnit;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.report.Outcome;
import cn.juesuan.run.NewBatch;
import cn.juesuan.run.NextYear;
import cn.juesuan.run.TemplateSet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A department's year, and the next one begun with what the first year's workbooks say. */
class TwoYearsTest {

  /** What the second year adds to the lines that are carried, where they are not the first's. */
  private static final Map<String, List<String>> SECOND_YEAR =
      Map.of(
          "收支总表", List.of("201001,年末结转和结余,\"170,000.00\""),
          "财政拨款",
              List.of(
                  "201001,一般公共预算,,3000000,",
                  "201001,政府性基金预算,,200000,70000",
                  "201001,国有资本经营预算,,100000,",
                  "201002,一般公共预算,,120.50,"),
          "政府性基金", List.of("201001,2296003,,,200000,,180000,70000"));

  private static final List<String> BEGUN_WITH = List.of("文25", "文26", "文26-1", "文26-2", "文26-3");

  @TempDir private static Path folder;
  private static TemplateSet templates;
  private static Generated first;

  @BeforeAll
  static void theFirstYear() {
    templates = Generated.shipped(Generated.TEMPLATES);
    first = Generated.batch(templates, Department.INPUT, folder.resolve("out"), 2);
  }

  private static NextYear.Read read(Path year) throws IOException {
    return NextYear.read(year, templates);
  }

  /** The next year's batch as the program begins it. */
  private static Path begun(NextYear.Read read, String name) throws IOException {
    try {
      NewBatch.create(folder.resolve(name), templates.dictionary(), read.batch(templates));
      return folder.resolve(name);
    } catch (NewBatch.AlreadyThere e) {
      throw new IllegalStateException(e);
    }
  }

  /** The batch with the year's own lines: those of the first year, but for what is carried. */
  private static void filled(Path batch) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Department.INPUT, "*.csv")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        Path own = batch.resolve(name);
        List<String> more = SECOND_YEAR.get(name.replace(".csv", ""));
        if (more != null) {
          Files.writeString(own, Files.readString(own) + String.join("\r\n", more) + "\r\n");
        } else if (!name.equals("单位.csv")) {
          Files.copy(file, own, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static List<String> open(Generated year, Verdict.Conclusion conclusion) {
    return year.outcomes().stream()
        .flatMap(o -> o.checks().open().stream().map(v -> say(o, v, conclusion)))
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static String say(Outcome outcome, Verdict verdict, Verdict.Conclusion conclusion) {
    return verdict.conclusion() == conclusion ? outcome.unit().code() + " " + verdict.number() : "";
  }

  private static Map<String, String> lines(Path batch, String dataset) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    for (String line : Files.readAllLines(batch.resolve(dataset + ".csv"))) {
      List<String> fields = List.of(line.replace("\uFEFF", "").split(",", -1));
      lines.put(fields.get(0) + " " + fields.get(1), fields.get(2));
    }
    return lines;
  }

  @Test
  void theSecondYearBeginsWithWhatTheFirstEndedWith() throws IOException {
    NextYear.Read read = read(folder.resolve("out/2024"));
    Path batch = begun(read, "2025");
    assertThat(read.units()).extracting(CarriedUnit::year).containsOnly("2025");
    assertThat(lines(batch, "收支总表"))
        .containsEntry("201001 年初结转和结余", "100000")
        .containsEntry("201002 年初结转和结余", "0")
        .containsEntry("201 年初结转和结余", "");
    assertThat(lines(batch, "上年数"))
        .containsEntry("201001 本年收入", "3450000")
        .containsEntry("201002 本年收入", "138.75")
        .as("the department's own adjustment")
        .containsEntry("201 本年收入", "-100000")
        .containsEntry("201 财政拨款收支总计", "");
    filled(batch);
    Generated second = Generated.batch(templates, batch, folder.resolve("out"), 2);
    assertThat(second.problems()).isEmpty();
    assertThat(second.outcomes()).hasSize(3).allMatch(o -> o.unit().year().equals("2025"));
    assertThat(open(second, Verdict.Conclusion.FAILED))
        .isEqualTo(open(first, Verdict.Conclusion.FAILED));
    assertThat(open(second, Verdict.Conclusion.NOTICE))
        .noneMatch(s -> BEGUN_WITH.contains(s.replaceFirst(".* ", "")));
  }

  @Test
  void whatDoesNotContinueTheFirstYearIsFound() throws IOException {
    Path batch = begun(read(folder.resolve("out/2024")), "broken");
    filled(batch);
    Path file = batch.resolve("财政拨款.csv");
    String text = Files.readString(file);
    assertThat(text).contains("201001,政府性基金预算,50000,");
    Files.writeString(file, text.replace("201001,政府性基金预算,50000,", "201001,政府性基金预算,60000,"));
    Generated second = Generated.batch(templates, batch, folder.resolve("out-broken"), 2);
    assertThat(open(second, Verdict.Conclusion.FAILED))
        .hasSizeGreaterThan(open(first, Verdict.Conclusion.FAILED).size());
    assertThat(open(second, Verdict.Conclusion.NOTICE))
        .contains("201001 文26", "201001 文26-2", "201 文26", "201 文26-2");
  }

  @Test
  void anEditedWorkbookIsCarriedAsItLiesThere() throws IOException {
    Path year = folder.resolve("edited/2024");
    for (Outcome outcome : first.outcomes()) {
      Path from = first.workbook(outcome.unit().code(), "决算公开.xlsx");
      Path to = year.resolve(from.getParent().getFileName()).resolve("决算公开.xlsx");
      Files.createDirectories(to.getParent());
      Files.copy(from, to);
    }
    Path book = year.resolve("201001 东湖区文化和旅游局本级/决算公开.xlsx");
    edit(book);
    NextYear.Read read = read(year);
    assertThat(lines(begun(read, "from-edited"), "政府性基金")).containsKey("201001 2296003");
    assertThat(Files.readString(folder.resolve("from-edited/政府性基金.csv")))
        .contains("201001,2296003,用于体育事业的彩票公益金支出,50001,");
    assertThat(read.isGood()).isFalse();
    assertThat(read.problems())
        .extracting(Problem::kind, Problem::unit)
        .contains(org.assertj.core.groups.Tuple.tuple(Kind.CARRIED_UNCHECKED, "201001"));
  }

  /** One yuan more is left of the fund at the end of the year. */
  private static void edit(Path file) throws IOException {
    List<Cell> changed = new ArrayList<>();
    try (XSSFWorkbook book = Generated.book(file)) {
      for (Row row : book.getSheet("公开07")) {
        Cell cell = row.getCell(7);
        boolean leaf = cell != null && cell.getCellType() == CellType.NUMERIC;
        // the row of column numbers has a 6 there
        if (leaf && cell.getNumericCellValue() == 5) {
          cell.setCellValue(cell.getNumericCellValue() + 0.0001);
          changed.add(cell);
        }
      }
      assertThat(changed).hasSize(1);
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
  }

  @Test
  void withAUnitMissingTheDepartmentsDifferenceIsNotItsOwn() throws IOException {
    Path year = folder.resolve("lacking/2024");
    try (Stream<Path> files = Files.walk(folder.resolve("out/2024"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xlsx")).toList()) {
        if (!file.toString().contains("201002")) {
          Path to = year.resolve(folder.resolve("out/2024").relativize(file).toString());
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
    Files.copy(folder.resolve("out/2024/生成结果.csv"), year.resolve("生成结果.csv"));
    NextYear.Read read = read(year);
    assertThat(read.units()).extracting(CarriedUnit::code).containsExactly("201001");
    assertThat(read.failed()).isEqualTo(2);
    assertThat(read.problems())
        .extracting(Problem::kind, Problem::unit)
        .contains(
            org.assertj.core.groups.Tuple.tuple(Kind.CARRIED_MISSING, "201002"),
            org.assertj.core.groups.Tuple.tuple(Kind.CARRIED_MISSING, "201"));
  }
}
