package cn.juesuan.list;

import cn.juesuan.problem.Place;
import cn.juesuan.value.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a list itself says of the unit of its money, in a title or in the header of amounts.
 *
 * @param written the cell
 * @param unit the Chinese word: 元, 万元, 千元 …
 */
public record MoneyNote(Place.InList place, String written, String unit) {

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
        String text = record.fields().get(i);
        boolean other = last && !header.isMoney(i, columns);
        Optional<String> unit = other ? MoneyWords.ofTitle(text) : MoneyWords.of(text);
        Place.InList place = places.at(record.line(), last ? header.name(i) : "");
        unit.filter(u -> notes.stream().noneMatch(n -> n.unit().equals(u)))
            .ifPresent(u -> notes.add(new MoneyNote(place, Wording.cut(text), u)));
      }
    }
    return notes;
  }
}
