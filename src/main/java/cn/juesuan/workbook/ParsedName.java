package cn.juesuan.workbook;

import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.Ptg;

/**
 * A defined name as POI sees it: when parsing only its number counts, when calculating what it
 * means.
 */
record ParsedName(String text, int index, Ptg... definition) implements EvaluationName {

  @Override
  public String getNameText() {
    return text;
  }

  @Override
  public boolean isFunctionName() {
    return false;
  }

  @Override
  public boolean hasFormula() {
    return definition.length > 0;
  }

  @Override
  public Ptg[] getNameDefinition() {
    return definition;
  }

  /** While parsing no name has a meaning yet, but every one may stand where cells may. */
  @Override
  public boolean isRange() {
    return true;
  }

  @Override
  public NamePtg createPtg() {
    return new NamePtg(index);
  }
}
