package cn.juesuan.data;

import cn.juesuan.csv.Columns;
import cn.juesuan.csv.CsvReader;
import cn.juesuan.csv.FileFormat;
import cn.juesuan.csv.RowSink;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one batch: a CSV for each dataset of the dictionary, all units together. */
public final class BatchReader {

  /** Of the memory that the program may use, the part in which records are kept. */
  private static final int PART_FOR_RECORDS = 8;

  /** Of the memory for records, the part for what is wrong with them. */
  private static final int PART_FOR_PROBLEMS = 8;

  private static final long MOST_FOR_RECORDS = 256L << 20;

  private final Path folder;
  private final CsvReader csv;
  private final Gathered gathered;
  private final SharedLines shared = new SharedLines();
  private final RecordStore store;

  private BatchReader(Path folder, ReadOptions options, long memory) {
    this.folder = folder;
    this.csv = new CsvReader(options.encoding());
    this.store = new RecordStore(new RecordLog(memory));
    this.gathered = new Gathered(new ProblemLog(new RecordLog(memory / PART_FOR_PROBLEMS)));
  }

  /**
   * Reads a batch from a folder. Nothing that people can do to the files makes this fail: all that
   * is wrong is in the batch's problems or comes with its units.
   *
   * @param dictionary one without errors
   */
  public static Batch read(
      Path inputFolder, Dictionary dictionary, SubjectLists lists, ReadOptions options) {
    long memory = Math.min(Runtime.getRuntime().maxMemory() / PART_FOR_RECORDS, MOST_FOR_RECORDS);
    return read(inputFolder, dictionary, lists, options, memory);
  }

  /**
   * @param memory how many bytes of records may stay in memory
   */
  static Batch read(
      Path inputFolder,
      Dictionary dictionary,
      SubjectLists lists,
      ReadOptions options,
      long memory) {
    BatchReader reader = new BatchReader(inputFolder, options, memory);
    dictionary.dataset(Dictionary.UNITS).ifPresent(reader::readUnits);
    dictionary.datasets().stream()
        .filter(d -> !d.name().equals(Dictionary.UNITS))
        .forEach(d -> reader.readDataset(d, lists));
    UnknownFiles.problemsIn(inputFolder, dictionary).forEach(reader.gathered::add);
    return new Batch(
        new OwnDataReader(dictionary, lists, reader.gathered, reader.store, reader.shared),
        reader.gathered);
  }

  private void readUnits(Dataset units) {
    UnitRows rows = new UnitRows(units, gathered, store);
    readFile(units, rows);
    if (gathered.units().isEmpty() && !gathered.stopsEveryUnit()) {
      gathered.addShared(
          Kind.UNITS_NONE.at(new Place.InCsv(units.fileName(), 0, ""), "文件里没有一个可用的单位"));
    }
  }

  private void readDataset(Dataset dataset, SubjectLists lists) {
    if (dataset.belongsToUnits()) {
      DatasetRows rows = new DatasetRows(dataset, gathered, store);
      readFile(dataset, rows);
      rows.reportUnknownUnits();
    } else {
      SharedRows rows = new SharedRows(gathered);
      readFile(dataset, rows);
      Problems problems = new Problems();
      shared.put(dataset, rows.linesOf(dataset, lists, problems));
      problems.list().forEach(gathered::addShared);
    }
  }

  private void readFile(Dataset dataset, RowSink rows) {
    Path file = folder.resolve(dataset.fileName());
    if (!Files.exists(file)) {
      if (!dataset.optional()) {
        gathered.addShared(missing(dataset));
      }
      return;
    }
    List<String> names = dataset.columns().stream().map(Column::name).toList();
    Set<String> essential = dataset.belongsToUnits() ? Set.of(Dataset.UNIT_CODE) : Set.of();
    Set<String> dispensable =
        dataset
            .subjectName()
            .filter(c -> !c.required())
            .map(c -> Set.of(c.name()))
            .orElse(Set.of());
    Columns columns = new Columns(names, essential, dispensable);
    Found<Optional<FileFormat>> read = csv.read(file, columns, rows);
    read.value().ifPresent(gathered::add);
    read.problems().forEach(gathered::addShared);
  }

  private static Problem missing(Dataset dataset) {
    return Kind.FILE_MISSING.at(
        new Place.InCsv(dataset.fileName(), 0, ""), "数据文件夹里没有 " + dataset.fileName());
  }
}
