package cn.juesuan.list;

import cn.juesuan.problem.Place;
import cn.juesuan.value.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a list itself says of the unit of its money, in a title ({@code 金额单位：万元}) or in a header
 * ({@code 基本支出（元）}).
 *
 * @param written the cell
 * @param unit the Chinese word: 元, 万元, 千元 …
 */
public record MoneyNote(Place.InList place, String written, String unit) {

  private static final String UNIT = "(?:人民币)?((?:十|百|千|万|十万|百万|千万|亿)?元)";

  private static final Pattern TITLE =
      Pattern.compile("单位[:：]?[(（]?" + UNIT + "(?!\\p{IsHan})|^" + UNIT + "$");

  private static final Pattern IN_HEADER =
      Pattern.compile("(.*)[(（【\\[](?:金额|计量|货币)?(?:单位)?[:：]?" + UNIT + "[)）】\\]]");

  /** The header without such a note behind it. */
  static Optional<String> withoutNote(String header) {
    return Optional.of(IN_HEADER.matcher(Wording.comparable(header)))
        .filter(Matcher::matches)
        .map(m -> m.group(1))
        .filter(name -> !name.isEmpty());
  }

  /**
   * The notes of a list, of each unit the first.
   *
   * @param above the records above its lines, the header's own last
   * @param header the list's header
   */
  static List<MoneyNote> of(
      List<RawRecord> above, Header header, Columns columns, ListPlaces places) {
    List<MoneyNote> notes = new ArrayList<>();
    for (RawRecord record : above) {
      boolean last = record.line() == header.line();
      for (int i = 0; i < record.fields().size(); i++) {
        String text = Wording.comparable(record.fields().get(i));
        Optional<String> unit = last && !header.isMoney(i, columns) ? title(text) : any(text);
        Place.InList place = places.at(record.line(), last ? header.name(i) : "");
        String written = Wording.cut(record.fields().get(i));
        unit.filter(u -> notes.stream().noneMatch(n -> n.unit().equals(u)))
            .ifPresent(u -> notes.add(new MoneyNote(place, written, u)));
      }
    }
    return notes;
  }

  private static Optional<String> any(String text) {
    Matcher header = IN_HEADER.matcher(text);
    return header.matches() ? Optional.of(header.group(2)) : title(text);
  }

  private static Optional<String> title(String text) {
    Matcher title = TITLE.matcher(text);
    return title.find()
        ? Optional.ofNullable(title.group(1)).or(() -> Optional.ofNullable(title.group(2)))
        : Optional.empty();
  }
}
