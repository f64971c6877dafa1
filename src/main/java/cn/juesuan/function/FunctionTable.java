package cn.juesuan.function;

import cn.juesuan.formula.Functions;
import cn.juesuan.operand.Unsupported;
import cn.juesuan.signature.FunctionDefinition;
import cn.juesuan.statistics.CountingFunctions;
import cn.juesuan.statistics.CriteriaFunctions;
import cn.juesuan.statistics.DatabaseFunctions;
import cn.juesuan.statistics.MatrixFunctions;
import cn.juesuan.statistics.MixedFunctions;
import cn.juesuan.statistics.MultipleFunctions;
import cn.juesuan.statistics.PairFunctions;
import cn.juesuan.statistics.RankFunctions;
import cn.juesuan.statistics.SpreadFunctions;
import cn.juesuan.statistics.SubtotalFunctions;
import cn.juesuan.statistics.TotalFunctions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every function that is calculated, and those that are refused with a reason of their own. */
public final class FunctionTable {

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
          JoinFunctions.ALL,
          LookupFunctions.ALL,
          CriteriaFunctions.ALL,
          DatabaseFunctions.ALL,
          TypeFunctions.ALL,
          DateFunctions.ALL,
          TimeFunctions.ALL);

  private static final Map<String, FunctionDefinition> BY_NAME = byName();

  /** Why functions are refused that somebody may look for here; in Chinese. */
  private static final Map<String, String> REFUSED = Map.of("HYPERLINK", "请在单元格上插入超链接");

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
  public static FunctionDefinition named(String name) throws Unsupported {
    if (Functions.isVolatile(name)) {
      throw new Unsupported("用了易变函数 " + name);
    }
    FunctionDefinition function = BY_NAME.get(name);
    if (function == null) {
      String reason = Optional.ofNullable(REFUSED.get(name)).map(r -> "（" + r + "）").orElse("");
      throw new Unsupported("函数 " + name + " 无法计算" + reason);
    }
    return function;
  }
}
