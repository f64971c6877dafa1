package cn.juesuan.benchmark;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.DictionaryReader;
import cn.juesuan.run.TemplateSet;
import cn.juesuan.template.TemplateSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A batch of many units made out of the sample batch: every unit has the sample's lines, with
 * functional subjects and amounts drawn by a seed. Knows no dataset by name: the dictionary says
 * what is a code and what an amount.
 */
final class District {

  private static final int SEED = 20_240_101;

  private final Dictionary dictionary;
  private final List<String> functional;
  private final Path sample;
  private final String texts;

  private District(Path templates, Path sample) throws IOException {
    this.dictionary = DictionaryReader.read(templates).value();
    this.functional = codes(templates.resolve("功能科目.csv"));
    this.sample = sample;
    this.texts = texts(templates);
  }

  /** All texts of the templates. */
  private static String texts(Path templates) throws IOException {
    StringBuilder texts = new StringBuilder();
    TemplateSet.open(templates).value().workbooks().stream()
        .flatMap(w -> w.book().source().sheets().stream())
        .peek(s -> texts.append(s.name()))
        .flatMap(s -> s.rows().stream())
        .flatMap(r -> r.cells().stream())
        .map(TemplateSheet.Cell::content)
        .filter(TemplateSheet.Content.Text.class::isInstance)
        .forEach(c -> texts.append(((TemplateSheet.Content.Text) c).plain()));
    return texts.toString();
  }

  /** Whether the templates show anything of a dataset. */
  private boolean isShown(Dataset dataset) {
    return Stream.of(".", "#", "[").anyMatch(c -> texts.contains("${" + dataset.name() + c));
  }

  /**
   * Writes a batch.
   *
   * @param lines how many lines a unit's lists of functional subjects have altogether; 0 for as
   *     many as the sample
   */
  static void write(Path templates, Path sample, Path folder, int units, int lines)
      throws IOException {
    new District(templates, sample).write(folder, units, lines);
  }

  private static List<String> codes(Path list) throws IOException {
    try (Stream<String> rows = Files.lines(list)) {
      return rows.map(r -> r.split(",")[0]).filter(c -> c.length() == 7).toList();
    }
  }

  private void write(Path folder, int units, int lines) throws IOException {
    Files.createDirectories(folder);
    long lists = 0;
    for (Dataset dataset : dictionary.datasets()) {
      lists += isList(dataset) && !rows(dataset).isEmpty() ? 1 : 0;
    }
    int each = lines == 0 ? 0 : (int) (lines / lists);
    for (Dataset dataset : dictionary.datasets()) {
      List<List<String>> rows = rows(dataset);
      List<String> header = header(dataset);
      List<List<String>> all = new ArrayList<>();
      for (int unit = 0; unit < units; unit++) {
        Random random = new Random(SEED + unit);
        int wanted = each > 0 && isList(dataset) && !rows.isEmpty() ? each : rows.size();
        all.addAll(unit(dataset, header, rows, wanted, unit, random));
      }
      write(folder.resolve(dataset.name() + ".csv"), header, all);
    }
  }

  /** Whether a dataset has a line for each functional subject. */
  private static boolean isList(Dataset dataset) {
    return dataset.keys().stream().anyMatch(k -> k.type() == ColumnType.FUNCTIONAL_SUBJECT);
  }

  private Path file(Dataset dataset) {
    return sample.resolve(dataset.name() + ".csv");
  }

  private CSVParser open(Dataset dataset) throws IOException {
    String text = Files.readString(file(dataset)).replace("\uFEFF", "");
    return CSVParser.parse(text, CSVFormat.DEFAULT);
  }

  private List<String> header(Dataset dataset) throws IOException {
    if (!Files.exists(file(dataset))) {
      List<String> names = new ArrayList<>(List.of("单位代码"));
      dataset.columns().stream()
          .map(Column::name)
          .filter(n -> !n.equals("单位代码"))
          .forEach(names::add);
      return names;
    }
    try (CSVParser parser = open(dataset)) {
      return parser.iterator().next().toList();
    }
  }

  private List<List<String>> rows(Dataset dataset) throws IOException {
    if (!Files.exists(file(dataset)) || !isShown(dataset)) {
      return List.of();
    }
    try (CSVParser parser = open(dataset)) {
      return parser.stream().skip(1).map(CSVRecord::toList).toList();
    }
  }

  private List<List<String>> unit(
      Dataset dataset,
      List<String> header,
      List<List<String>> rows,
      int wanted,
      int unit,
      Random random) {
    List<String> codes = new ArrayList<>(pick(wanted, random));
    List<List<String>> made = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      List<String> row = rows.get(i % rows.size());
      List<String> fields = new ArrayList<>();
      for (int c = 0; c < row.size(); c++) {
        String name = header.get(c);
        ColumnType type = dataset.column(name).map(Column::type).orElse(ColumnType.TEXT);
        boolean names = dataset.subjectName().map(Column::name).filter(name::equals).isPresent();
        if (name.equals("单位代码")) {
          fields.add(String.valueOf(101_001 + unit));
        } else if (type == ColumnType.FUNCTIONAL_SUBJECT) {
          fields.add(codes.get(i));
        } else if (names && dataset.keys().get(0).type() == ColumnType.FUNCTIONAL_SUBJECT) {
          fields.add("科目" + codes.get(i));
        } else if (type == ColumnType.MONEY && !row.get(c).isEmpty()) {
          fields.add(random.nextInt(20_000_000) + "." + (10 + random.nextInt(90)));
        } else if (name.equals("单位名称")) {
          fields.add(row.get(c) + (unit + 1));
        } else {
          fields.add(row.get(c));
        }
      }
      made.add(fields);
    }
    return made;
  }

  /** That many codes; where the list has too few, some that it lacks. */
  private Set<String> pick(int wanted, Random random) {
    Set<String> picked = new TreeSet<>();
    while (picked.size() < wanted) {
      String code = functional.get(random.nextInt(functional.size()));
      boolean known = picked.size() < Math.min(wanted, functional.size()) / 2 || wanted < 100;
      picked.add(known ? code : code.substring(0, 5) + (10 + random.nextInt(90)));
    }
    return picked;
  }

  private static void write(Path file, List<String> header, List<List<String>> rows)
      throws IOException {
    try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.DEFAULT)) {
      printer.printRecord(header);
      printer.printRecords(rows);
    }
  }
}
