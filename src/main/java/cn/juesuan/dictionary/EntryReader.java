package cn.juesuan.dictionary;

import cn.juesuan.list.ListRow;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one line of the dictionary; a line with a fault makes no entry. */
final class EntryReader {

  private static final Pattern OPTIONAL = Pattern.compile("(.*)[(（]\\s*可缺\\s*[)）]");

  /** What has a meaning of its own in placeholders. */
  private static final Pattern UNUSABLE = Pattern.compile("[\\[\\]{}$#.,，\\n]");

  /** A dataset's name is a file's name too. */
  private static final Pattern UNUSABLE_IN_FILES =
      Pattern.compile("[\\[\\]{}$#.,，\\n\"/\\\\:*?<>|]");

  private static final String YES = "是";
  private static final String NO = "否";

  private final ListRow row;
  private final List<Problem> problems;

  private EntryReader(ListRow row, List<Problem> problems) {
    this.row = row;
    this.problems = problems;
  }

  static Optional<DictionaryLine> read(ListRow row, List<Problem> problems) {
    List<Problem> own = new ArrayList<>(row.problems());
    Optional<DictionaryLine> entry =
        own.isEmpty() ? new EntryReader(row, own).entry() : Optional.empty();
    problems.addAll(own);
    return entry;
  }

  private Optional<DictionaryLine> entry() {
    String written = field(DictionaryLine.DATASET);
    Matcher optional = OPTIONAL.matcher(written);
    String dataset = optional.matches() ? Wording.strip(optional.group(1)) : written;
    checkName(DictionaryLine.DATASET, dataset, UNUSABLE_IN_FILES);
    checkName(DictionaryLine.COLUMN, field(DictionaryLine.COLUMN), UNUSABLE);
    Optional<ColumnType> type = type();
    boolean key = mark(DictionaryLine.KEY);
    boolean required = mark(DictionaryLine.REQUIRED);
    boolean addsUp = mark(DictionaryLine.ADDS_UP);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return type.map(
        t ->
            new DictionaryLine(
                row.line(),
                dataset,
                optional.matches(),
                field(DictionaryLine.COLUMN),
                t,
                key,
                required,
                addsUp,
                field(DictionaryLine.DESCRIPTION),
                words(DictionaryLine.OTHER_NAMES),
                Allowed.read(field(DictionaryLine.ALLOWED))));
  }

  private List<String> words(String header) {
    return Stream.of(field(header).split("[、\\n]", -1))
        .map(Wording::strip)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private void checkName(String header, String name, Pattern forbidden) {
    Matcher unusable = forbidden.matcher(name);
    if (name.isEmpty()) {
      problems.add(Kind.DICTIONARY_NAME.at(DictionaryLine.place(row.line(), header), "名称是空的"));
    } else if (unusable.find()) {
      problems.add(
          Kind.DICTIONARY_NAME.at(
              DictionaryLine.place(row.line(), header),
              name,
              Wording.quoted(name) + "含有" + Wording.quoted(unusable.group())));
    }
  }

  private Optional<ColumnType> type() {
    String written = field(DictionaryLine.TYPE);
    Optional<ColumnType> type = ColumnType.labelled(written);
    if (type.isEmpty()) {
      problems.add(
          Kind.DICTIONARY_TYPE.at(
              DictionaryLine.place(row.line(), DictionaryLine.TYPE),
              written,
              "没有类型" + Wording.quoted(written) + "，只有 " + ColumnType.labels()));
    }
    return type;
  }

  private boolean mark(String header) {
    String written = field(header);
    if (!written.isEmpty() && !written.equals(YES) && !written.equals(NO)) {
      problems.add(
          Kind.DICTIONARY_MARK.at(
              DictionaryLine.place(row.line(), header), written, "不认识" + Wording.quoted(written)));
    }
    return written.equals(YES);
  }

  private String field(String header) {
    return Wording.strip(row.fields().get(DictionaryLine.HEADERS.indexOf(header)));
  }
}
