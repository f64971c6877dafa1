package cn.juesuan.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which numbers a section is for: {@code [>=100]}. */
record Condition(String sign, double limit) {

  private static final Pattern WRITTEN =
      Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+))\\s*");

  /** Empty if the text between the brackets is no condition. */
  static Optional<Condition> of(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    return matcher.matches()
        ? Optional.of(new Condition(matcher.group(1), Double.parseDouble(matcher.group(2))))
        : Optional.empty();
  }

  boolean holds(double number) {
    return switch (sign) {
      case "<" -> number < limit;
      case "<=" -> number <= limit;
      case ">" -> number > limit;
      case ">=" -> number >= limit;
      case "=" -> number == limit;
      default -> number != limit;
    };
  }

  /** Whether only negative numbers fulfil it: then Excel writes no minus sign of its own. */
  boolean negativeOnly() {
    boolean below = sign.equals("<") || sign.equals("<=") || sign.equals("=");
    return (limit < 0 && below) || (limit == 0 && sign.equals("<"));
  }

  /** Whether Excel writes the minus sign of numbers that fail it and go to the next section. */
  boolean leavesMinus() throws Unclear {
    if (limit == 0 && sign.startsWith(">")) {
      throw new Unclear("条件 [" + sign + "0] 后面一节的负号和零怎样显示不确定，请不写条件，写成“正数;负数;零”");
    }
    return sign.equals("=") || (limit >= 0 && sign.startsWith(">"));
  }
}
