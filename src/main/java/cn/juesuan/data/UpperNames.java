package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.SubjectLists;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of subjects above the leaves: as the unit's files write them, else as the year's list. */
public final class UpperNames {

  private final List<Map<Integer, Map<String, String>>> written;
  private final SubjectLists lists;

  /** The names of upper subjects, as the lines and the year's lists have them. */
  public UpperNames(List<OwnLines> lines, SubjectLists lists) {
    this.written = lines.stream().map(OwnLines::upperNames).toList();
    this.lists = lists;
  }

  /** No names but those of the lists. */
  static UpperNames of(SubjectLists lists) {
    return new UpperNames(List.of(), lists);
  }

  Optional<String> name(Dataset dataset, Column subject, String code) {
    return Optional.ofNullable(written(dataset, subject).get(code))
        .or(() -> lists.name(subject.type(), code));
  }

  Optional<String> explanation(Column subject, String code) {
    return lists.explanation(subject.type(), code);
  }

  private Map<String, String> written(Dataset dataset, Column subject) {
    return dataset.index() < written.size()
        ? written.get(dataset.index()).getOrDefault(subject.index(), Map.of())
        : Map.of();
  }
}
