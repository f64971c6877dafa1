package cn.juesuan.workbook;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Shows days and times by the code of their format. POI would write them in the digits and the
 * calendar of the country in which the program runs.
 */
final class DayShower {

  private static final Map<Character, String> LETTERS =
      Map.of('y', "u", 'm', "M", 'd', "d", 'h', "H", 's', "s");

  private DayShower() {}

  /**
   * Empty if the format has something else than numbers of years, months, days, hours, minutes and
   * seconds, or the number is no day.
   *
   * @param pieces the format's letters, each with what quotes or escapes it
   */
  static Optional<String> text(double number, List<String> pieces) {
    StringBuilder pattern = new StringBuilder();
    char before = ' ';
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      char letter = Character.toLowerCase(piece.charAt(0));
      if (LETTERS.containsKey(letter)) {
        boolean minutes = letter == 'm' && (before == 'h' || leadsToSeconds(pieces, i));
        pattern.append(minutes ? "m" : LETTERS.get(letter));
        before = minutes ? 'h' : letter;
      } else if (isWord(piece)) {
        pattern.append('\'').append(word(piece).replace("'", "''")).append('\'');
      } else {
        return Optional.empty();
      }
    }
    return shown(number, pattern.toString());
  }

  private static boolean isWord(String piece) {
    boolean quoted = piece.startsWith("\"") || piece.startsWith("\\");
    return quoted || "-/.: ,年月日时分秒".contains(piece);
  }

  private static String word(String piece) {
    return piece.length() == 1 ? piece : piece.replaceAll("[\"\\\\]", "");
  }

  private static boolean leadsToSeconds(List<String> pieces, int from) {
    return pieces.subList(from, pieces.size()).stream()
        .map(p -> Character.toLowerCase(p.charAt(0)))
        .filter(c -> LETTERS.containsKey(c) && c != 'm')
        .findFirst()
        .filter(c -> c == 's')
        .isPresent();
  }

  private static Optional<String> shown(double number, String pattern) {
    boolean named = pattern.contains("MMM") || pattern.contains("ddd");
    Optional<LocalDateTime> day = Optional.ofNullable(DateUtil.getLocalDateTime(number));
    return named
        ? Optional.empty()
        : day.map(d -> d.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT)));
  }
}
