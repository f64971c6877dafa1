package cn.juesuan.list;

import cn.juesuan.value.Wording;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How titles and headers say the unit of money: {@code 金额单位：万元}, {@code 基本支出（元）}. */
final class MoneyWords {

  private static final String UNIT = "(?:人民币)?((?:十|百|千|万|十万|百万|千万|亿)?元)";

  private static final Pattern TITLE =
      Pattern.compile("单位[:：]?[(（]?" + UNIT + "(?!\\p{IsHan})|^" + UNIT + "$");

  private static final Pattern IN_HEADER =
      Pattern.compile("(.*)[(（【\\[](?:金额|计量|货币)?(?:单位)?[:：]?" + UNIT + "[)）】\\]]");

  private MoneyWords() {}

  /** The header without the unit behind it; nothing where none stands there. */
  static Optional<String> withoutUnit(String header) {
    return Optional.of(IN_HEADER.matcher(Wording.comparable(header)))
        .filter(Matcher::matches)
        .map(m -> m.group(1))
        .filter(name -> !name.isEmpty());
  }

  /** The unit that a title says. */
  static Optional<String> ofTitle(String text) {
    Matcher title = TITLE.matcher(Wording.comparable(text));
    return title.find()
        ? Optional.ofNullable(title.group(1)).or(() -> Optional.ofNullable(title.group(2)))
        : Optional.empty();
  }

  /** The unit that a header or a title says. */
  static Optional<String> of(String text) {
    Matcher header = IN_HEADER.matcher(Wording.comparable(text));
    return header.matches() ? Optional.of(header.group(2)) : ofTitle(text);
  }
}
