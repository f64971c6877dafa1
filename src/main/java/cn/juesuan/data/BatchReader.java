package cn.juesuan.data;

import cn.juesuan.csv.CsvFolder;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.disk.RecordLog;
import cn.juesuan.list.Columns;
import cn.juesuan.list.Columns.Wanted;
import cn.juesuan.list.FileFormat;
import cn.juesuan.list.ListFolder;
import cn.juesuan.list.ListReader;
import cn.juesuan.list.RecordSource;
import cn.juesuan.list.RowSink;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one batch: a CSV for each dataset of the dictionary, all units together. */
public final class BatchReader {

  /** Of the memory that the program may use, the part in which records are kept. */
  private static final int PART_FOR_RECORDS = 8;

  /** Of the memory for records, the part for what is wrong with them. */
  private static final int PART_FOR_PROBLEMS = 8;

  private static final long MOST_FOR_RECORDS = 256L << 20;

  private final ListFolder folder;
  private final Gathered gathered;
  private final SharedLines shared = new SharedLines();
  private final RecordStore store;

  private BatchReader(ListFolder folder, long memory) {
    this.folder = folder;
    this.store = new RecordStore(new RecordLog(memory));
    this.gathered = new Gathered(folder, new ProblemLog(new RecordLog(memory / PART_FOR_PROBLEMS)));
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
    BatchReader reader = new BatchReader(new CsvFolder(inputFolder, options.encoding()), memory);
    dictionary.dataset(Dictionary.UNITS).ifPresent(reader::readUnits);
    dictionary.datasets().stream()
        .filter(d -> !d.name().equals(Dictionary.UNITS))
        .forEach(d -> reader.readDataset(d, lists));
    List<String> names = dictionary.datasets().stream().map(Dataset::name).toList();
    reader.folder.unread(names).forEach(reader.gathered::add);
    return new Batch(
        new OwnDataReader(dictionary, lists, reader.gathered, reader.store, reader.shared),
        reader.gathered);
  }

  private void readUnits(Dataset units) {
    UnitRows rows = new UnitRows(units, gathered, store);
    readList(units, rows);
    if (!gathered.stopsEveryUnit()) {
      gathered.unitsAreRead(units);
    }
    if (gathered.units().isEmpty() && !gathered.stopsEveryUnit()) {
      gathered.addShared(Kind.UNITS_NONE.at(gathered.places(units).list(), "文件里没有一个可用的单位"));
    }
  }

  private void readDataset(Dataset dataset, SubjectLists lists) {
    if (dataset.belongsToUnits()) {
      DatasetRows rows = new DatasetRows(dataset, gathered, store);
      readList(dataset, rows);
      rows.reportUnknownUnits();
    } else {
      SharedRows rows = new SharedRows(dataset, gathered);
      readList(dataset, rows);
      Problems problems = new Problems();
      shared.put(dataset, rows.linesOf(lists, problems));
      problems.list().forEach(gathered::addShared);
    }
  }

  private void readList(Dataset dataset, RowSink rows) {
    Columns columns = columns(dataset);
    Found<Optional<RecordSource>> opened = folder.open(dataset.name(), columns);
    opened.problems().forEach(gathered::addShared);
    if (opened.value().isPresent()) {
      Found<Optional<FileFormat>> read = ListReader.read(opened.value().get(), columns, rows);
      read.value().ifPresent(gathered::add);
      read.problems().forEach(gathered::addShared);
    } else if (opened.problems().isEmpty() && !dataset.optional()) {
      gathered.addShared(
          Kind.FILE_MISSING.at(gathered.places(dataset).list(), folder.missing(dataset.name())));
    }
  }

  /** A list of amounts has one column of them at least. */
  private static Columns columns(Dataset dataset) {
    List<Wanted> wanted = dataset.columns().stream().map(c -> wanted(dataset, c)).toList();
    Set<String> money =
        dataset.columnsRead().stream()
            .filter(c -> c.type() == ColumnType.MONEY)
            .map(Column::name)
            .collect(Collectors.toSet());
    return new Columns(wanted, money, false);
  }

  private static Wanted wanted(Dataset dataset, Column column) {
    boolean needed =
        column.isNeeded()
            || (dataset.name().equals(Dictionary.UNITS)
                && Dictionary.UNIT_COLUMNS.contains(column.name()));
    return column.isRead() ? new Wanted(column.name(), column.otherNames(), needed) : Wanted.none();
  }
}
