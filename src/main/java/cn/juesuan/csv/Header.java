package cn.juesuan.csv;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file's header against the columns that are wanted: order is free, white space and the width of
 * brackets do not matter.
 *
 * @param width how many fields a record has; spreadsheets write empty ones at the end of every
 *     record, the header too
 * @param names the name by which messages call each field; those empty ones have none
 * @param fieldOf for each wanted column its field, {@link #MISSING} where the file lacks it
 */
record Header(int width, List<String> names, List<Integer> fieldOf, List<Problem> problems) {

  static final int MISSING = -1;

  static Header of(String file, RawRecord record, Columns wanted, Encoding encoding) {
    return new Matching(file, record, wanted, encoding).header();
  }

  /** The file's fields in the wanted order. */
  List<String> arranged(List<String> fields) {
    List<String> arranged = new ArrayList<>(fieldOf.size());
    for (int field : fieldOf) {
      arranged.add(field == MISSING || field >= fields.size() ? "" : fields.get(field));
    }
    return arranged;
  }

  /** The work of matching; its results make the header. */
  private static final class Matching {
    private final String file;
    private final RawRecord record;
    private final Columns wanted;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> fields = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    Matching(String file, RawRecord record, Columns wanted, Encoding encoding) {
      this.file = file;
      this.record = record;
      this.wanted = wanted;
      for (int i = 0; i < filled(record.fields()); i++) {
        String name = Wording.strip(record.fields().get(i));
        String shown = Wording.cut(name);
        names.add(shown);
        FieldCheck.faultOf(name, place(shown), encoding).ifPresent(problems::add);
        index(i, name);
      }
    }

    /** How many fields there are up to the last one with a name. */
    private static int filled(List<String> fields) {
      int filled = fields.size();
      while (filled > 0 && Wording.isBlank(fields.get(filled - 1))) {
        filled--;
      }
      return filled;
    }

    private void index(int field, String name) {
      boolean repeated = fields.putIfAbsent(Wording.comparable(name), field) != null;
      if (repeated && !name.isEmpty()) {
        problems.add(
            Kind.COLUMN_REPEATED.at(
                place(Wording.cut(name)), name, "列" + Wording.quoted(name) + "出现了不止一次"));
      }
    }

    Header header() {
      List<Integer> fieldOf = wanted.names().stream().map(this::fieldOf).toList();
      reportUnknown(new HashSet<>(fieldOf));
      return new Header(record.count(), List.copyOf(names), fieldOf, List.copyOf(problems));
    }

    private int fieldOf(String column) {
      Integer field = fields.get(Wording.comparable(column));
      if (field == null) {
        if (!wanted.dispensable().contains(column)) {
          problems.add(Kind.COLUMN_MISSING.at(place(column), "表头里没有列" + Wording.quoted(column)));
        }
        return MISSING;
      }
      names.set(field, column);
      return field;
    }

    private void reportUnknown(Set<Integer> known) {
      for (int field : fields.values().stream().sorted().toList()) {
        if (!known.contains(field)) {
          problems.add(unknown(names.get(field), field));
        }
      }
    }

    private Problem unknown(String name, int field) {
      String which = name.isEmpty() ? "第 " + (field + 1) + " 列没有列名" : "列" + Wording.quoted(name);
      return Kind.COLUMN_UNKNOWN.at(place(name), name, which + (name.isEmpty() ? "" : "不在数据字典里"));
    }

    private Place place(String column) {
      return new Place.InCsv(file, record.line(), column);
    }
  }
}
