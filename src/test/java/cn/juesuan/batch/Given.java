package cn.juesuan.batch;

import cn.juesuan.data.Unit;
import cn.juesuan.data.UnitData;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.DictionaryReader;
import cn.juesuan.dictionary.SubjectListSet;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A batch given as text, and what is read of it as text.
 *
 * <p>The dictionary is written short: {@code 支出: 科目代码 功能科目 键, 基本支出 金额 汇总} stands for a dataset with
 * 单位代码 before these columns; {@code 参数 无单位: …} for one without it; {@code 取值=…} behind a column
 * says what it may hold.
 */
public final class Given {

  private static final String ALLOWED = "取值=";
  private static final String UNITS = "单位: 单位名称 文本, 上级单位代码 代码, 汇总 文本, 年度 文本, 金额单位 文本";

  private final Path folder;
  private final Dictionary dictionary;
  private final List<SubjectListSet.YearList> lists = new ArrayList<>();

  /**
   * @param datasets in short, beside 单位
   */
  public Given(Path folder, String... datasets) {
    this.folder = folder;
    StringBuilder text = new StringBuilder("数据集,列,类型,键,必填,汇总,取值,说明\n").append(lines(UNITS));
    for (String dataset : datasets) {
      text.append(lines(dataset));
    }
    write("数据字典.csv", text.toString().getBytes(StandardCharsets.UTF_8));
    Found<Dictionary> read = DictionaryReader.read(folder);
    if (read.hasErrors()) {
      throw new IllegalArgumentException(read.problems().toString());
    }
    this.dictionary = read.value();
    delete("数据字典.csv");
  }

  private static String lines(String dataset) {
    String name = dataset.substring(0, dataset.indexOf(':')).strip();
    boolean shared = name.endsWith(" 无单位");
    String file = shared ? name.substring(0, name.indexOf(' ')) : name;
    StringBuilder lines = new StringBuilder(shared ? "" : file + ",单位代码,代码,,,,,\n");
    for (String column : dataset.substring(dataset.indexOf(':') + 1).split(",", -1)) {
      List<String> words = List.of(column.strip().split(" ", -1));
      Function<String, String> mark =
          word -> words.subList(2, words.size()).contains(word) ? "是" : "";
      lines.append(
          "%s,%s,%s,%s,%s,%s,%s,\n"
              .formatted(
                  file,
                  words.get(0),
                  words.get(1),
                  mark.apply("键"),
                  mark.apply("必填"),
                  mark.apply("汇总"),
                  allowed(words)));
    }
    return lines.toString();
  }

  private static String allowed(List<String> words) {
    return words.stream()
        .filter(w -> w.startsWith(ALLOWED))
        .findFirst()
        .map(w -> w.substring(ALLOWED.length()))
        .orElse("");
  }

  public Dictionary dictionary() {
    return dictionary;
  }

  /** The year's functional subjects, as lines of 代码,名称. */
  public Given subjects(String... lines) {
    return subjectsOf("", lines);
  }

  /** The functional subjects of one year. */
  public Given subjectsOf(String year, String... lines) {
    Map<String, String> names = new HashMap<>();
    for (String line : lines) {
      int comma = line.indexOf(',');
      names.put(line.substring(0, comma), line.substring(comma + 1));
    }
    lists.removeIf(l -> l.year().equals(year));
    lists.add(
        new SubjectListSet.YearList(
            ColumnType.FUNCTIONAL_SUBJECT, year, "功能科目" + year + ".csv", names, Map.of()));
    return this;
  }

  /** 单位.csv with units in 元 that have nothing special. */
  public Given units(String... codes) {
    List<String> lines = new ArrayList<>();
    for (String code : codes) {
      lines.add(code + ",单位" + code + ",,,2024,元");
    }
    return unitLines(lines.toArray(String[]::new));
  }

  /** 单位.csv with lines of 单位代码,单位名称,上级单位代码,汇总,年度,金额单位. */
  public Given unitLines(String... lines) {
    return csv("单位", "单位代码,单位名称,上级单位代码,汇总,年度,金额单位", lines);
  }

  public Given csv(String dataset, String header, String... lines) {
    String text = header + "\n" + String.join("\n", lines) + "\n";
    return bytes(dataset, text.getBytes(StandardCharsets.UTF_8));
  }

  Given bytes(String dataset, byte[] bytes) {
    write(dataset + ".csv", bytes);
    return this;
  }

  public Batch read() {
    return BatchReader.read(folder, dictionary, new SubjectListSet(lists), ReadOptions.standard());
  }

  /** The lines of a unit in a dataset, and then its problems. */
  public List<String> linesOf(String unit, String dataset) {
    try (Batch batch = read()) {
      Found<UnitData> found = batch.dataOf(unitOf(batch, unit));
      Dataset wanted = dictionary.dataset(dataset).orElseThrow();
      List<String> texts = new ArrayList<>(Dump.lines(found.value().lines(wanted)));
      found.problems().forEach(p -> texts.add(Dump.text(p)));
      return texts;
    }
  }

  /** Everything wrong: with the batch, then with each unit. */
  public List<String> problems() {
    try (Batch batch = read()) {
      List<Problem> problems = new ArrayList<>(batch.problems());
      batch.units().forEach(u -> problems.addAll(batch.dataOf(u).problems()));
      return problems.stream().map(Dump::text).toList();
    }
  }

  public static Unit unitOf(Batch batch, String code) {
    return batch.units().stream().filter(u -> u.code().equals(code)).findFirst().orElseThrow();
  }

  private void write(String file, byte[] bytes) {
    try {
      Files.write(folder.resolve(file), bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void delete(String file) {
    try {
      Files.deleteIfExists(folder.resolve(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
