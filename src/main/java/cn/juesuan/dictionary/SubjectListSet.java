package cn.juesuan.dictionary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A template set's subject lists: for each subject type one of any year, or one for each year. */
public final class SubjectListSet {

  private final List<YearList> lists;
  private final Map<String, SubjectLists> byYear = new ConcurrentHashMap<>();

  /**
   * A list.
   *
   * @param year four digits; empty for a list of any year
   * @param names the name of each code
   * @param explanations what some codes stand for
   */
  public record YearList(
      ColumnType type,
      String year,
      String file,
      Map<String, String> names,
      Map<String, String> explanations) {
    public YearList {
      names = Map.copyOf(names);
      explanations = Map.copyOf(explanations);
    }
  }

  /**
   * A year for which there are only lists of others.
   *
   * @param used what is taken instead
   */
  public record Missing(ColumnType type, String year, YearList used) {}

  /**
   * @param lists of each type one of any year at most, and one for each year
   */
  public SubjectListSet(List<YearList> lists) {
    this.lists = List.copyOf(lists);
  }

  /** No list at all: every code is unlisted. */
  public static SubjectListSet none() {
    return new SubjectListSet(List.of());
  }

  /** All lists, by type and year; those of any year first. */
  public List<YearList> all() {
    return lists.stream()
        .sorted(Comparator.comparing(YearList::type).thenComparing(YearList::year))
        .toList();
  }

  /**
   * What names a year's subjects: the year's own list, else that of any year, else that of the
   * latest year before, else that of the first after.
   */
  public SubjectLists of(String year) {
    return byYear.computeIfAbsent(year, this::chosen);
  }

  /** The newest lists. */
  public SubjectLists latest() {
    return of(lists.stream().map(YearList::year).max(Comparator.naturalOrder()).orElse(""));
  }

  private SubjectLists chosen(String year) {
    Map<ColumnType, Map<String, String>> names = new EnumMap<>(ColumnType.class);
    Map<ColumnType, Map<String, String>> explanations = new EnumMap<>(ColumnType.class);
    Map<ColumnType, String> years = new EnumMap<>(ColumnType.class);
    for (ColumnType type : ColumnType.values()) {
      Optional<YearList> list = chosen(type, year);
      list.ifPresent(l -> names.put(type, l.names()));
      list.ifPresent(l -> explanations.put(type, l.explanations()));
      list.filter(l -> !l.year().isEmpty()).ifPresent(l -> years.put(type, l.year()));
    }
    return new SubjectLists(names, explanations, years);
  }

  private Optional<YearList> chosen(ColumnType type, String year) {
    List<YearList> own = lists.stream().filter(l -> l.type() == type).toList();
    return own.stream()
        .filter(l -> l.year().equals(year))
        .findFirst()
        .or(() -> own.stream().filter(l -> l.year().isEmpty()).findFirst())
        .or(
            () ->
                own.stream()
                    .filter(l -> l.year().compareTo(year) < 0)
                    .max(Comparator.comparing(YearList::year)))
        .or(() -> own.stream().min(Comparator.comparing(YearList::year)));
  }

  /** The types without a list of this year that have lists by years, or beside one that has it. */
  public List<Missing> missing(String year) {
    List<Missing> missing = new ArrayList<>();
    boolean begun = lists.stream().anyMatch(l -> l.year().equals(year));
    for (ColumnType type : ColumnType.values()) {
      boolean byYears = lists.stream().anyMatch(l -> l.type() == type && !l.year().isEmpty());
      chosen(type, year)
          .filter(l -> (begun || byYears) && !l.year().equals(year))
          .ifPresent(l -> missing.add(new Missing(type, year, l)));
    }
    return missing;
  }
}
