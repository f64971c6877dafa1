package cn.juesuan.run;

import cn.juesuan.csv.CsvFolder;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
  public static List<Path> create(Path folder, Dictionary dictionary)
      throws AlreadyThere, IOException {
    refuseOld(folder, dictionary);
    Files.createDirectories(folder);
    List<Path> made = new ArrayList<>();
    for (Dataset dataset : dictionary.datasets()) {
      Path file = folder.resolve(CsvFolder.nameOf(dataset.name()));
      // the option refuses a file that somebody has made since
      Files.write(file, header(dataset), StandardOpenOption.CREATE_NEW);
      made.add(file);
    }
    return made;
  }

  private static void refuseOld(Path folder, Dictionary dictionary) throws AlreadyThere {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new AlreadyThere(folder + " 是文件，不是文件夹");
    }
    String old =
        dictionary.datasets().stream()
            .map(d -> CsvFolder.nameOf(d.name()))
            .filter(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
            .collect(Collectors.joining("、"));
    if (!old.isEmpty()) {
      throw new AlreadyThere(folder + " 里已有 " + old + "，没有新建任何文件");
    }
  }

  private static byte[] header(Dataset dataset) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new CsvText(bytes, dataset.columnsRead().stream().map(Column::name).toList()).end();
    return bytes.toByteArray();
  }
}
