package cn.juesuan.format;

import java.util.List;
import java.util.Optional;

/**
 * What a section's code says.
 *
 * @param numerals Chinese numerals that it asks for
 * @param bare nothing but colours and the like stands in it: General
 */
record SectionCode(
    List<FormatToken> tokens,
    Optional<Condition> condition,
    Language language,
    Optional<ChineseNumerals> numerals,
    boolean bare) {

  SectionCode {
    tokens = List.copyOf(tokens);
  }

  boolean has(FormatToken.Kind kind) {
    return tokens.stream().anyMatch(t -> t.is(kind));
  }

  /** Whether a letter that is seen fills the cell. */
  boolean fills() {
    return tokens.stream().anyMatch(t -> t.is(FormatToken.Kind.FILL) && !t.text().isBlank());
  }
}
