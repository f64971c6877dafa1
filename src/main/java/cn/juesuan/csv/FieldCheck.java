package cn.juesuan.csv;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Wording;
import java.util.Optional;

/** A field holds no broken bytes, no character that XML forbids and no more than a cell can. */
final class FieldCheck {

  private FieldCheck() {}

  /** The field's first fault. */
  static Optional<Problem> faultOf(String field, Place place, Encoding encoding) {
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (Character.isHighSurrogate(c)) {
        i++;
      } else if (Character.isLowSurrogate(c)) {
        return Optional.of(broken(c, place, encoding));
      } else if (isForbidden(c)) {
        return Optional.of(forbidden(c, field, place));
      }
    }
    return field.length() > RecordSplitter.LONGEST_TEXT
        ? Optional.of(Kind.TEXT_TOO_LONG.at(place, Wording.quoted(field) + "超过 32767 个字符"))
        : Optional.empty();
  }

  private static boolean isForbidden(char c) {
    return c < ' ' ? c != '\t' && c != '\n' : c >= '\uFFFE';
  }

  private static Problem broken(char c, Place place, Encoding encoding) {
    return Kind.BYTES_BROKEN.at(
        place,
        "字节 0x%02X 不属于 %s 编码".formatted(DecodingReader.brokenByte(c), encoding.charset().name()));
  }

  private static Problem forbidden(char c, String field, Place place) {
    String seen = field.replaceAll("[\\x00-\\x1F\\uFFFE\\uFFFF]", "�");
    return Kind.CHARACTER_FORBIDDEN.at(
        place, seen, Wording.quoted(seen) + "里有控制字符 U+%04X".formatted((int) c));
  }
}
