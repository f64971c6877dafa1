package cn.juesuan.function;

import cn.juesuan.formula.Functions;
import cn.juesuan.operand.Unsupported;
import cn.juesuan.signature.FunctionDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every function that is calculated, by its name. */
public final class FunctionTable {

  private static final Map<String, FunctionFamily> FAMILIES = families();

  private FunctionTable() {}

  private static Map<String, FunctionFamily> families() {
    Map<String, FunctionFamily> families = new HashMap<>();
    for (FunctionFamily family : FunctionFamily.values()) {
      for (String name : family.names()) {
        if (families.put(name, family) != null) {
          throw new IllegalStateException(name);
        }
      }
    }
    return families;
  }

  /** Every function that is calculated, by its name. */
  static List<FunctionDefinition> all() {
    List<FunctionDefinition> all = new ArrayList<>();
    for (FunctionFamily family : FunctionFamily.values()) {
      all.addAll(family.functions());
    }
    all.sort(Comparator.comparing(FunctionDefinition::name));
    return all;
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
    FunctionFamily family = FAMILIES.get(name);
    if (family == null) {
      throw new Unsupported("函数 " + name + " 无法计算" + RefusedFunctions.remark(name));
    }
    return family.named(name);
  }
}
