package cn.juesuan.run;

import cn.juesuan.csv.CsvFolder;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.form.FillInWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A new batch: a CSV with its header for each dataset, no line that might be taken for data. */
public final class NewBatch {

  private NewBatch() {}

  /** Some of the files are there already; then nothing was made. */
  public static final class AlreadyThere extends Exception {
    private static final long serialVersionUID = 1L;

    AlreadyThere(String message) {
      super(message);
    }
  }

  /**
   * Makes the files, and the folder if it is not there.
   *
   * @return the files, in the dictionary's order
   * @throws IOException if the disk refuses
   */
  public static List<Path> create(Path folder, Dictionary dictionary, FirstLines lines)
      throws AlreadyThere, IOException {
    refuseOld(folder, dictionary);
    Files.createDirectories(folder);
    List<Path> made = new ArrayList<>();
    for (Dataset dataset : dictionary.datasets()) {
      Path file = folder.resolve(CsvFolder.nameOf(dataset.name()));
      // the option refuses a file that somebody has made since
      Files.write(file, text(dataset, lines.of(dataset)), StandardOpenOption.CREATE_NEW);
      made.add(file);
    }
    return made;
  }

  /**
   * Makes the workbook to fill in, and the folder if it is not there.
   *
   * @throws IOException if the disk refuses
   */
  public static Path createWorkbook(
      Path folder, Dictionary dictionary, SubjectLists lists, FillInWorkbook.Lines lines)
      throws AlreadyThere, IOException {
    refuseFile(folder);
    Path file = folder.resolve(FillInWorkbook.FILE);
    if (Files.exists(file)) {
      throw new AlreadyThere(folder + " 里已有 " + FillInWorkbook.FILE + "，没有新建任何文件");
    }
    Files.createDirectories(folder);
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      FillInWorkbook.write(dictionary, lists, lines, out);
    }
    return file;
  }

  private static void refuseFile(Path folder) throws AlreadyThere {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new AlreadyThere(folder + " 是文件，不是文件夹");
    }
  }

  private static void refuseOld(Path folder, Dictionary dictionary) throws AlreadyThere {
    refuseFile(folder);
    String old =
        dictionary.datasets().stream()
            .map(d -> CsvFolder.nameOf(d.name()))
            .filter(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
            .collect(Collectors.joining("、"));
    if (!old.isEmpty()) {
      throw new AlreadyThere(folder + " 里已有 " + old + "，没有新建任何文件");
    }
  }

  private static byte[] text(Dataset dataset, List<List<String>> lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CsvText csv = new CsvText(bytes, dataset.columnsRead().stream().map(Column::name).toList());
    for (List<String> line : lines) {
      csv.line(line.toArray());
    }
    csv.end();
    return bytes.toByteArray();
  }
}
