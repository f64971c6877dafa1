package cn.juesuan.list;

import cn.juesuan.formula.ExcelLimits;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Wording;
import java.util.Optional;

/**
 * A field holds no broken bytes, no character that XML forbids, no mark that nobody sees, and no
 * more than a cell can.
 *
 * <p>A byte that belongs to no character stands in a source's text as the lone low surrogate U+DC00
 * + byte.
 */
final class FieldCheck {

  private static final int LOW_BYTE = 0xFF;
  private static final char REPLACEMENT = '\uFFFD';

  private FieldCheck() {}

  /** Most fields: nothing to look at closer. */
  static boolean isSound(String field) {
    for (int i = 0; i < field.length(); i++) {
      if (isSuspicious(field.charAt(i))) {
        return false;
      }
    }
    return field.length() <= ExcelLimits.CELL_CHARACTERS;
  }

  private static boolean isSuspicious(char c) {
    return c < ' ' ? c != '\t' && c != '\n' : c >= '\u00AD' && (c < '\u2100' || c >= '\uD800');
  }

  /** The field's first fault. */
  static Optional<Problem> faultOf(String field, Place place, String encoding) {
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (Character.isHighSurrogate(c)) {
        i++;
      } else if (Character.isLowSurrogate(c)) {
        return Optional.of(broken(c, place, encoding));
      } else if (c == REPLACEMENT) {
        return Optional.of(lost(field, place));
      } else if (isForbidden(c)) {
        return Optional.of(forbidden(c, field, place));
      } else if (Wording.isInvisible(c)) {
        return Optional.of(invisible(c, i, field, place));
      }
    }
    return field.length() > ExcelLimits.CELL_CHARACTERS
        ? Optional.of(
            Kind.TEXT_TOO_LONG.at(
                place, Wording.quoted(field) + "超过 " + ExcelLimits.CELL_CHARACTERS + " 个字符"))
        : Optional.empty();
  }

  private static boolean isForbidden(char c) {
    return c < ' ' ? c != '\t' && c != '\n' : c >= '\uFFFE';
  }

  private static Problem broken(char c, Place place, String encoding) {
    return Kind.BYTES_BROKEN.at(place, "字节 0x%02X 不属于 %s 编码".formatted(c & LOW_BYTE, encoding));
  }

  private static Problem lost(String field, Place place) {
    return Kind.BYTES_BROKEN.at(place, field, Wording.quoted(field) + "里有乱码 U+FFFD，原来的字在导出时已经丢失");
  }

  private static Problem forbidden(char c, String field, Place place) {
    String seen = field.replaceAll("[\\x00-\\x1F\\uFFFE\\uFFFF]", "�");
    return Kind.CHARACTER_FORBIDDEN.at(
        place, seen, Wording.quoted(seen) + "里有控制字符 U+%04X".formatted((int) c));
  }

  private static Problem invisible(char c, int index, String field, Place place) {
    StringBuilder seen = new StringBuilder();
    field.chars().filter(x -> !Wording.isInvisible((char) x)).forEach(x -> seen.append((char) x));
    int number = field.codePointCount(0, index) + 1;
    return Kind.CHARACTER_INVISIBLE.at(
        place,
        seen.toString(),
        "%s里有看不见的字符 U+%04X，它是第 %d 个字符".formatted(Wording.quoted(seen.toString()), (int) c, number));
  }
}
