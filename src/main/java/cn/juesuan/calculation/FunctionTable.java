package cn.juesuan.calculation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every function that is calculated, and those that are refused with a reason of their own. */
final class FunctionTable {

  /** The families; a new one is added here. */
  private static final List<List<FunctionDefinition>> FAMILIES =
      List.of(
          LogicFunctions.ALL,
          InformationFunctions.ALL,
          ArithmeticFunctions.ALL,
          MathematicsFunctions.ALL,
          MultipleFunctions.ALL,
          CountingFunctions.ALL,
          RomanFunctions.ALL,
          TotalFunctions.ALL,
          SubtotalFunctions.ALL,
          SpreadFunctions.ALL,
          MixedFunctions.ALL,
          RankFunctions.ALL,
          PairFunctions.ALL,
          MatrixFunctions.ALL,
          FinanceFunctions.ALL,
          TextFunctions.ALL,
          LookupFunctions.ALL,
          CriteriaFunctions.ALL,
          DatabaseFunctions.ALL,
          TypeFunctions.ALL,
          DateFunctions.ALL,
          TimeFunctions.ALL);

  private static final Map<String, FunctionDefinition> BY_NAME = byName();

  private static final String VOLATILE = "它的值会自己变，打开文件的那天与生成的那天不同";

  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("NOW", VOLATILE),
          Map.entry("TODAY", VOLATILE),
          Map.entry("RAND", VOLATILE),
          Map.entry("RANDBETWEEN", VOLATILE),
          Map.entry("RANDARRAY", VOLATILE),
          Map.entry("OFFSET", VOLATILE),
          Map.entry("INDIRECT", VOLATILE),
          Map.entry("CELL", VOLATILE),
          Map.entry("INFO", VOLATILE));

  private FunctionTable() {}

  private static Map<String, FunctionDefinition> byName() {
    Map<String, FunctionDefinition> byName = new TreeMap<>();
    for (List<FunctionDefinition> family : FAMILIES) {
      for (FunctionDefinition function : family) {
        if (byName.put(function.name(), function) != null) {
          throw new IllegalStateException(function.name());
        }
      }
    }
    return byName;
  }

  /** Every function that is calculated, by its name. */
  static Collection<FunctionDefinition> all() {
    return BY_NAME.values();
  }

  /** Functions that are refused, with the reason in Chinese. */
  static Map<String, String> refused() {
    return REFUSED;
  }

  /**
   * The function with that name.
   *
   * @param name upper case, without prefix
   * @throws Unsupported if it is not calculated
   */
  static FunctionDefinition named(String name) throws Unsupported {
    FunctionDefinition function = BY_NAME.get(name);
    if (function == null) {
      String reason = Optional.ofNullable(REFUSED.get(name)).map(r -> "（" + r + "）").orElse("");
      throw new Unsupported("函数 " + name + " 无法计算" + reason);
    }
    return function;
  }
}
