package cn.juesuan.list;

import cn.juesuan.problem.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The records of one list, one after the other, whatever form its file has. Header, columns and all
 * rules of lists are looked for in these records alone, so that every form is read alike.
 */
public interface RecordSource extends Closeable {

  /** The file's name. */
  String file();

  /** The sheet that holds the list; empty for a text file. */
  default String sheet() {
    return "";
  }

  /**
   * The encoding's name, for a byte that does not belong to it; empty where bytes are no matter.
   */
  default String encoding() {
    return "";
  }

  /** What was found out about the form, in one Chinese phrase: 「UTF-8，逗号分隔」. */
  String form();

  /** Whether fields stand in cells, so that nobody can miscount them. */
  default boolean isGrid() {
    return false;
  }

  /** What is odd about the list as a whole, once its records have been read. */
  default List<Problem> odd(ListPlaces places) {
    return List.of();
  }

  /**
   * The next record, blank ones too; nothing after the last.
   *
   * @throws UnreadableList if the list is damaged from here on
   * @throws IOException if the disk refuses
   */
  Optional<RawRecord> next() throws IOException;

  /** The cell of a field (from 0) in a line, as D7; empty for a text file. */
  default String cell(int line, int field) {
    return "";
  }
}
