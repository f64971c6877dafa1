package cn.juesuan.workbook;

import java.util.Optional;
import org.apache.poi.ss.formula.eval.ValueEval;

/** A function that searches areas, such as {@code SUMIF}. */
record QuickSearch(Way way, QuickCall call) implements Quick {

  /** How it is calculated without POI; empty where it is used out of the ordinary. */
  interface Way {
    Optional<ValueEval> value(Site site, ValueEval[] arguments);
  }

  @Override
  public ValueEval value(Site site) {
    ValueEval[] arguments = call.arguments(site);
    Optional<ValueEval> value = way.value(site, arguments);
    return value.isPresent() ? value.get() : call.of(site, arguments);
  }
}
