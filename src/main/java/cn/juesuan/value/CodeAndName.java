package cn.juesuan.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code and its name in one field, as many systems print them: {@code 2060199-其他支出}, {@code
 * [2060199]其他支出}, {@code 2060199 其他支出}.
 */
public record CodeAndName(String code, String name) {

  private static final Pattern BRACKETED =
      Pattern.compile("[\\[【(（]([0-9A-Za-z]+)[\\]】)）]\\s*(.+)", Pattern.DOTALL);

  private static final Pattern PARTED =
      Pattern.compile(
          "([0-9A-Za-z]+)[\\s\u00A0\u3000]*[-—–_:：|/、.\\s\u00A0\u3000][\\s\u00A0\u3000]*(\\p{IsHan}.*)",
          Pattern.DOTALL);

  private static final Pattern JOINED = Pattern.compile("([0-9]+)(\\p{IsHan}.*)", Pattern.DOTALL);

  /** Any code, bracketed or parted from its name. */
  public static Optional<CodeAndName> read(String text) {
    String written = Wording.strip(text);
    Matcher bracketed = BRACKETED.matcher(written);
    return bracketed.matches() ? of(bracketed) : of(PARTED.matcher(written));
  }

  /** A code of digits, after which a name may begin at once. */
  static Optional<CodeAndName> readDigits(String text) {
    return read(text).or(() -> of(JOINED.matcher(Wording.strip(text))));
  }

  private static Optional<CodeAndName> of(Matcher matcher) {
    return matcher.matches()
        ? Optional.of(new CodeAndName(matcher.group(1), Wording.strip(matcher.group(2))))
        : Optional.empty();
  }
}
