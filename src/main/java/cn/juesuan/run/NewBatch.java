package cn.juesuan.run;

import cn.juesuan.csv.CsvFolder;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.disk.NewFiles;
import cn.juesuan.disk.SafeFile;
import cn.juesuan.form.FillInWorkbook;
import cn.juesuan.report.CsvText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A new batch: a CSV for each dataset, or the workbook in which people fill in. */
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
   * Makes a CSV with its header for each dataset, and the folder if it is not there.
   *
   * @return the files, in the dictionary's order
   * @throws IOException if the disk refuses
   */
  public static List<Path> create(Path folder, Dictionary dictionary, FillInWorkbook.Lines lines)
      throws AlreadyThere, IOException {
    Map<String, SafeFile.Content> files = new LinkedHashMap<>();
    for (Dataset dataset : dictionary.datasets()) {
      files.put(CsvFolder.nameOf(dataset.name()), out -> write(dataset, lines.of(dataset), out));
    }
    return create(folder, files);
  }

  /**
   * Makes the workbook to fill in, and the folder if it is not there.
   *
   * @throws IOException if the disk refuses
   */
  public static List<Path> createWorkbook(
      Path folder, Dictionary dictionary, SubjectLists lists, FillInWorkbook.Lines lines)
      throws AlreadyThere, IOException {
    return create(
        folder,
        Map.of(FillInWorkbook.FILE, out -> FillInWorkbook.write(dictionary, lists, lines, out)));
  }

  private static List<Path> create(Path folder, Map<String, SafeFile.Content> files)
      throws AlreadyThere, IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new AlreadyThere(folder + " 是文件，不是文件夹");
    }
    try {
      return NewFiles.create(folder, files);
    } catch (NewFiles.AlreadyThere e) {
      throw new AlreadyThere(
          folder + " 里已有 " + String.join("、", e.files()) + "，没有新建任何文件；请换一个文件夹，或先把它移走");
    }
  }

  private static void write(Dataset dataset, Iterable<List<String>> lines, OutputStream out)
      throws IOException {
    CsvText csv = new CsvText(out, dataset.columnsRead().stream().map(Column::name).toList());
    for (List<String> line : lines) {
      csv.line(line.toArray());
    }
    csv.end();
  }
}
