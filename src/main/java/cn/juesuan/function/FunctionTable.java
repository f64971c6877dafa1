package cn.juesuan.function;

import cn.juesuan.formula.Functions;
import cn.juesuan.operand.Unsupported;
import cn.juesuan.signature.FunctionDefinition;
import cn.juesuan.statistics.CountingFunctions;
import cn.juesuan.statistics.CriteriaFunctions;
import cn.juesuan.statistics.DatabaseFunctions;
import cn.juesuan.statistics.FrequencyFunctions;
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
import java.util.TreeMap;

/** Every function that is calculated. */
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
          InstalmentFunctions.ALL,
          DepreciationFunctions.ALL,
          RateFunctions.ALL,
          TextFunctions.ALL,
          JoinFunctions.ALL,
          LookupFunctions.ALL,
          CriteriaFunctions.ALL,
          DatabaseFunctions.ALL,
          TypeFunctions.ALL,
          DateFunctions.ALL,
          TimeFunctions.ALL,
          ClockFunctions.ALL,
          WeekFunctions.ALL,
          WorkdayFunctions.ALL,
          RadixFunctions.ALL,
          LetterFunctions.ALL,
          ByteFunctions.ALL,
          XLookupFunctions.ALL,
          FrequencyFunctions.ALL);

  private static final Map<String, FunctionDefinition> BY_NAME = byName();

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
      throw new Unsupported("函数 " + name + " 无法计算" + RefusedFunctions.remark(name));
    }
    return function;
  }
}
