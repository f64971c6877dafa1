package cn.juesuan.format;

/**
 * The places of the digits before a point, of an exponent or of a numerator: filled from the right,
 * digits that are too many stand at the first place.
 *
 * @param places 0, # and ? from left to right
 * @param grouped whether every third digit is followed by a comma
 */
record WholePlaces(String places, boolean grouped) {

  int count() {
    return places.length();
  }

  boolean has(char place) {
    return places.indexOf(place) >= 0;
  }

  /**
   * What stands at one place.
   *
   * @param digits all the digits, without zeros before them
   */
  String at(int place, String digits) {
    StringBuilder text = new StringBuilder();
    int position = count() - place;
    for (int p = place == 0 ? Math.max(position, digits.length()) : position; p >= position; p--) {
      one(text, p, digits);
    }
    return text.toString();
  }

  /** What stands at all places. */
  String all(String digits) {
    StringBuilder text = new StringBuilder();
    for (int place = 0; place < count(); place++) {
      text.append(at(place, digits));
    }
    return text.toString();
  }

  /**
   * @param position counted from the right, from 1
   */
  private void one(StringBuilder text, int position, String digits) {
    boolean known = position <= digits.length();
    char place = places.charAt(Math.max(0, count() - position));
    text.append(known ? String.valueOf(digits.charAt(digits.length() - position)) : pad(place));
    if (grouped && position > 1 && position % 3 == 1) {
      text.append(known || place == '0' ? "," : pad(place));
    }
  }

  /** What a place without digit shows. */
  static String pad(char place) {
    return switch (place) {
      case '0' -> "0";
      case '?' -> " ";
      default -> "";
    };
  }
}
