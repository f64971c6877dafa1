package cn.juesuan.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the brackets of a section say: colour, condition, language, numerals, currency. */
final class SectionMarks {

  private static final Pattern COLOUR =
      Pattern.compile(
          "black|blue|cyan|green|magenta|red|white|yellow|color ?([1-9]|[1-4][0-9]|5[0-6])");

  private Optional<Condition> condition = Optional.empty();
  private Language language = Language.NONE;
  private Optional<ChineseNumerals> numerals = Optional.empty();
  private boolean bare;

  /**
   * Takes note of what a pair of brackets says.
   *
   * @param inside what stands between the brackets
   * @param first whether nothing else stands before it
   * @return the text that it shows, if any
   */
  Optional<FormatToken> take(String inside, boolean first) throws Unclear {
    String small = inside.toLowerCase(Locale.ROOT);
    if (inside.startsWith("$")) {
      return currency(inside.substring(1));
    }
    if (!first) {
      throw new Unclear("[" + inside + "] 要写在一节的最前面");
    }
    if (small.startsWith("dbnum")) {
      numerals = Optional.of(ChineseNumerals.of(small));
      bare = true;
    } else if (COLOUR.matcher(small).matches()) {
      bare = true;
    } else {
      limit(inside);
    }
    return Optional.empty();
  }

  private void limit(String inside) throws Unclear {
    if (condition.isPresent()) {
      throw new Unclear("一节里有两个条件");
    }
    condition = Condition.of(inside);
    if (condition.isEmpty()) {
      throw new Unclear("不认识 [" + inside + "]，请删去它");
    }
  }

  private Optional<FormatToken> currency(String text) throws Unclear {
    int hyphen = text.indexOf('-');
    String sign = hyphen < 0 ? text : text.substring(0, hyphen);
    Language asked = Language.of(hyphen < 0 ? "" : text.substring(hyphen + 1));
    if (asked != Language.NONE && (sign.isEmpty() || language == Language.NONE)) {
      language = asked;
    }
    return sign.isEmpty()
        ? Optional.empty()
        : Optional.of(new FormatToken(FormatToken.Kind.LITERAL, sign));
  }

  SectionCode section(List<FormatToken> tokens) {
    return new SectionCode(tokens, condition, language, numerals, bare);
  }
}
