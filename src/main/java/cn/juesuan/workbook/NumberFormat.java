package cn.juesuan.workbook;

import java.util.List;

/**
 * How a cell style shows numbers: the file's number of the format, its code and the code's
 * sections.
 */
record NumberFormat(int id, String code, List<FormatSection> sections) {

  static final NumberFormat GENERAL = new NumberFormat(0, "General");

  NumberFormat {
    sections = List.copyOf(sections);
  }

  NumberFormat(int id, String code) {
    this(id, code, FormatSection.of(id, code));
  }

  /** The place of the section that counts for a number. */
  int chosen(double number) {
    boolean conditional = false;
    for (int i = 0; i < sections.size(); i++) {
      conditional |= sections.get(i).limited();
      if (sections.get(i).limited() && sections.get(i).holds(number)) {
        return i;
      }
    }
    int last = Math.min(sections.size(), 3) - 1;
    if (conditional) {
      return last;
    }
    boolean zero = number == 0 && last == 2;
    return zero ? 2 : number < 0 && last >= 1 ? 1 : 0;
  }
}
