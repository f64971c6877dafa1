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

  /** The same place without its column, where it has a line. */
  default Place wholeLine() {
    return this;
  }

  /**
   * A field of a list file, whatever its form; an empty column means the whole line, line 0 the
   * whole list.
   *
   * @param sheet the sheet that holds the list, empty for a text file
   * @param line the line of a text file, or the sheet's row
   * @param cell the field's cell, as D7; empty for a text file
   */
  record InList(String file, String sheet, int line, String column, String cell) implements Place {

    /** A field of a text file. */
    public InList(String file, int line, String column) {
      this(file, "", line, column, "");
    }

    /** The list as a whole. */
    public InList list() {
      return new InList(file, sheet, 0, "", "");
    }

    @Override
    public InList wholeLine() {
      return new InList(file, sheet, line, "", "");
    }

    @Override
    public String text() {
      String list = sheet.isEmpty() ? file : file + " " + sheet;
      String where = line == 0 ? list : cell.isEmpty() ? list + row() : list + "!" + cell;
      return column.isEmpty() ? where : where + "「" + column + "」";
    }

    private String row() {
      return " 第 " + line + " 行";
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
