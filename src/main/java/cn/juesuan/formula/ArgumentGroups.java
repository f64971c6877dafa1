package cn.juesuan.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call with more arguments than Excel allows, as calls of groups of them that another function
 * joins.
 *
 * <p>A group of nothing but blank cells has a value of its own (MAX is 0, AND is #VALUE!) that must
 * not count among the others. Such a group hands on its first cell instead of its value: the
 * joining function leaves a cell without a number out, as the ungrouped call would.
 */
final class ArgumentGroups {

  private final String function;
  private final List<Argument> arguments;

  /**
   * @param function as it is written
   */
  ArgumentGroups(String function, List<Argument> arguments) {
    this.function = function;
    this.arguments = arguments;
  }

  /**
   * One argument.
   *
   * @param reference whether it is nothing but cells
   */
  record Argument(String text, boolean reference) {}

  String text() throws FormulaException {
    if (Functions.isAverage(function)) {
      // of more than one call takes the average is the sum of all by their count
      return "(" + as("SUM") + "/" + as("COUNT") + ")";
    }
    String joining =
        Functions.joining(function)
            .orElseThrow(
                () ->
                    new FormulaException(
                        function
                            + " 有 "
                            + arguments.size()
                            + " 个参数，超过 Excel 的上限 "
                            + ExcelLimits.ARGUMENTS
                            + "，又不能分组"));
    List<String> groups = new ArrayList<>();
    for (int from = 0; from < arguments.size(); from += ExcelLimits.ARGUMENTS) {
      int to = Math.min(from + ExcelLimits.ARGUMENTS, arguments.size());
      groups.add(group(arguments.subList(from, to)));
    }
    return joining + "(" + String.join(",", groups) + ")";
  }

  private String as(String other) throws FormulaException {
    return new ArgumentGroups(other, arguments).text();
  }

  private String group(List<Argument> group) {
    String list = String.join(",", group.stream().map(Argument::text).toList());
    String value = function + "(" + list + ")";
    Optional<String> cell =
        group.stream().filter(Argument::reference).map(Argument::text).findFirst();
    if (cell.isEmpty()) {
      return value;
    }
    // without a number the sum is 0, or the error that the group's value would be
    String cellWithout = "IF(SUM(" + list + ")=0," + cell.get() + ")";
    return switch (Functions.whenBlank(function)) {
      case NOTHING -> value;
      case NUMBER -> "IF(COUNT(" + list + ")," + value + "," + cellWithout + ")";
      case VALUE -> "IF(COUNTA(" + list + ")," + value + "," + cell.get() + ")";
      case ERROR -> "IF(ISERROR(" + value + ")," + cellWithout + "," + value + ")";
    };
  }
}
