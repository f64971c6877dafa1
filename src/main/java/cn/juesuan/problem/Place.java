package cn.juesuan.problem;

/** Where to look, in words a user can follow. Lines and rows count from 1, as editors show them. */
public sealed interface Place {

  /** The file's name, empty where no file is meant. */
  String file();

  /** The line of a text file, 0 where none is meant. */
  default int line() {
    return 0;
  }

  /** The column's header, or sheet!cell of a workbook; empty where none is meant. */
  default String column() {
    return "";
  }

  /** The place in one Chinese phrase. */
  String text();

  /** A field of a CSV file; an empty column means the whole line, line 0 the whole file. */
  record InCsv(String file, int line, String column) implements Place {
    @Override
    public String text() {
      String where = line == 0 ? file : file + " 第 " + line + " 行";
      return column.isEmpty() ? where : where + "「" + column + "」";
    }
  }

  /** A cell of a workbook; an empty ref means the whole sheet, an empty sheet the whole file. */
  record InCell(String file, String sheet, String ref) implements Place {
    @Override
    public String column() {
      return ref.isEmpty() ? sheet : sheet + "!" + ref;
    }

    @Override
    public String text() {
      return sheet.isEmpty() ? file : file + " " + column();
    }
  }

  /** A file or folder as a whole. */
  record InFile(String file) implements Place {
    @Override
    public String text() {
      return file;
    }
  }

  /** A unit as a whole. */
  record OfUnit(String code) implements Place {
    @Override
    public String file() {
      return "";
    }

    @Override
    public String text() {
      return "单位 " + code;
    }
  }
}
