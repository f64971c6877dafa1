package cn.juesuan.list;

import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A folder of list files; only it knows which forms there are and how files are named. */
public interface ListFolder extends Closeable {

  /** The file that a list is expected in, for messages: a list named 支出 in 支出.csv. */
  String fileName(String list);

  /** Whether any of the lists is in the folder, or a workbook of several lists. */
  boolean holdsAny(List<String> lists);

  /** Why a list is not there, in one Chinese clause: which file is missing, which is near. */
  String missing(String list);

  /**
   * Opens a list.
   *
   * @param list its name, without the file's extension
   * @param columns what the list should have, by which a form may be recognised
   * @return nothing, and no problem, where no file holds the list; nothing and why where it cannot
   *     be read
   */
  Found<Optional<RecordSource>> open(String list, Columns columns);

  /**
   * What is odd about the files of the folder once all lists have been read: those that no list is
   * read from, with the likely one.
   *
   * @param lists the names of all lists
   */
  List<Problem> unread(List<String> lists);

  /** Closes the files that hold several lists. */
  @Override
  default void close() throws IOException {}
}
