package cn.juesuan.batch;

import cn.juesuan.csv.CsvFolder;
import cn.juesuan.data.ListColumns;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.SubjectListSet;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.disk.OverflowLog;
import cn.juesuan.list.Columns;
import cn.juesuan.list.FileFormat;
import cn.juesuan.list.ListFolder;
import cn.juesuan.list.ListReader;
import cn.juesuan.list.RecordSource;
import cn.juesuan.list.RowSink;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.problem.Problems;
import cn.juesuan.sheet.ListFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one batch: a list for each dataset of the dictionary, all units together. */
public final class BatchReader {

  /** Of the memory that the program may use, the part in which records are kept. */
  private static final int PART_FOR_RECORDS = 8;

  /** Of the memory for records, the part for what is wrong with them. */
  private static final int PART_FOR_PROBLEMS = 8;

  private static final long MOST_FOR_RECORDS = 256L << 20;

  private final ListFolder folder;
  private final Set<Problem> told = new HashSet<>();
  private final BatchIndex gathered;
  private final SharedLines shared = new SharedLines();
  private final RecordStore store;

  private BatchReader(ListFolder folder, long memory) {
    this.folder = folder;
    this.store = new RecordStore(new OverflowLog(memory));
    this.gathered =
        new BatchIndex(folder, new ProblemLog(new OverflowLog(memory / PART_FOR_PROBLEMS)));
  }

  /**
   * Reads a batch from a folder. Nothing that people can do to the files makes this fail: all that
   * is wrong is in the batch's problems or comes with its units.
   *
   * @param dictionary one without errors
   */
  public static Batch read(
      Path inputFolder, Dictionary dictionary, SubjectListSet lists, ReadOptions options) {
    long memory = Math.min(Runtime.getRuntime().maxMemory() / PART_FOR_RECORDS, MOST_FOR_RECORDS);
    return read(inputFolder, dictionary, lists, options, memory);
  }

  /**
   * @param memory how many bytes of records may stay in memory
   */
  static Batch read(
      Path inputFolder,
      Dictionary dictionary,
      SubjectListSet lists,
      ReadOptions options,
      long memory) {
    try (ListFolder folder = new ListFiles(inputFolder, options.encoding())) {
      return new BatchReader(folder, memory).read(dictionary, lists);
    } catch (IOException closing) {
      throw new UncheckedIOException(closing);
    }
  }

  private Batch read(Dictionary dictionary, SubjectListSet lists) {
    List<String> names = dictionary.datasets().stream().map(Dataset::name).toList();
    if (folder.holdsAny(names)) {
      readDatasets(dictionary, lists);
    } else {
      dictionary.dataset(Dictionary.UNITS).ifPresent(this::reportNoFile);
    }
    folder.unread(names).forEach(this::tell);
    dictionary.dataset(Dictionary.UNITS).ifPresent(this::reportNothing);
    return new Batch(new OwnDataReader(dictionary, lists, gathered, store, shared), gathered);
  }

  private void readDatasets(Dictionary dictionary, SubjectListSet lists) {
    dictionary.dataset(Dictionary.UNITS).ifPresent(this::readUnits);
    List<String> years =
        gathered.units().stream().map(u -> u.unit().year()).distinct().sorted().toList();
    years.forEach(y -> lists.missing(y).forEach(this::tellMissing));
    SubjectLists newest = years.isEmpty() ? lists.latest() : lists.of(years.get(years.size() - 1));
    dictionary.datasets().stream()
        .filter(d -> !d.name().equals(Dictionary.UNITS))
        .forEach(d -> readDataset(d, newest));
  }

  /** Most likely it is another folder that was meant; one message is enough. */
  private void reportNoFile(Dataset units) {
    gathered.addShared(
        Kind.DATA_MISSING.at(
            gathered.places(units).list(), folder.missing(units.name()) + "，别的数据文件也一个都没有"));
  }

  private void readUnits(Dataset units) {
    UnitRows rows = new UnitRows(units, gathered, store);
    readList(units, rows);
    rows.end();
    if (!gathered.stopsEveryUnit()) {
      gathered.unitsAreRead(units);
    }
  }

  /** Nothing at all is a batch that nobody has begun to fill in. */
  private void reportNothing(Dataset units) {
    Place place = gathered.places(units).list();
    if (gathered.stopsEveryUnit()) {
      return;
    }
    if (gathered.units().isEmpty() && gathered.hasLines()) {
      gathered.addShared(Kind.UNITS_NONE.at(place, "文件里没有一个可用的单位"));
    } else if (gathered.units().isEmpty()) {
      gathered.addShared(Kind.BATCH_EMPTY.at(place, "各文件里都还没有一行数据"));
    } else if (gathered.isOnlyBegun()) {
      gathered.addShared(Kind.BATCH_EMPTY.at(place, "各文件里只有单位和固定的项目，什么都没有填"));
    }
  }

  /** A workbook of several lists that cannot be read is reported once. */
  private void tell(Problem problem) {
    if (told.add(problem)) {
      gathered.addShared(problem);
    }
  }

  private void tellMissing(SubjectListSet.Missing missing) {
    String type = missing.type().label();
    gathered.addShared(
        Kind.LIST_YEAR_MISSING.at(
            new Place.InFile(CsvFolder.nameOf(type + missing.year())),
            "有 %s 年度的单位，没有这一年的%s表，用了 %s".formatted(missing.year(), type, missing.used().file())));
  }

  /**
   * @param lists name subjects of lines that are no unit's
   */
  private void readDataset(Dataset dataset, SubjectLists lists) {
    if (dataset.belongsToUnits()) {
      DatasetRows rows = new DatasetRows(dataset, gathered, store);
      readList(dataset, rows);
      rows.end();
    } else {
      SharedRows rows = new SharedRows(dataset, gathered);
      readList(dataset, rows);
      Problems problems = new Problems();
      shared.put(dataset, rows.linesOf(lists, problems));
      problems.list().forEach(gathered::addShared);
    }
  }

  private void readList(Dataset dataset, RowSink rows) {
    Columns columns = ListColumns.of(dataset);
    Found<Optional<RecordSource>> opened = folder.open(dataset.name(), columns);
    opened.problems().forEach(this::tell);
    if (opened.value().isPresent()) {
      Found<Optional<FileFormat>> read = ListReader.read(opened.value().get(), columns, rows);
      read.value().ifPresent(gathered::add);
      read.problems().forEach(gathered::addShared);
    } else if (opened.problems().isEmpty() && !dataset.optional()) {
      gathered.addShared(
          Kind.FILE_MISSING.at(gathered.places(dataset).list(), folder.missing(dataset.name())));
    }
  }
}
