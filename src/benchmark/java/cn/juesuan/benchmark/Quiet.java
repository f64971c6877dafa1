package cn.juesuan.benchmark;

import org.jxls.common.Context;
import org.jxls.logging.JxlsLogger;

/** jxls says of every formula that it cannot follow why; what it lost is counted instead. */
final class Quiet implements JxlsLogger {

  @Override
  public void handleEvaluationException(Exception e, String cell, String expression) {
    throw new IllegalStateException(cell + " " + expression, e);
  }

  @Override
  public void handleFormulaException(Exception e, String cell, String formula) {}

  @Override
  public void handleCellException(Exception e, String cell, Context context) {
    throw new IllegalStateException(cell, e);
  }

  @Override
  public void handleTransformException(Exception e, String from, String to) {
    throw new IllegalStateException(from + " " + to, e);
  }

  @Override
  public void handleUpdateRowHeightsException(Exception e, int from, int to) {}

  @Override
  public void handleSetObjectPropertyException(
      Exception e, Object object, String property, String value) {}

  @Override
  public void handleGetObjectPropertyException(Exception e, Object object, String property) {}

  @Override
  public void handleSheetNameChange(String from, String to) {}

  @Override
  public void debug(String message) {}

  @Override
  public void info(String message) {}

  @Override
  public void warn(String message) {}

  @Override
  public void warn(Throwable cause, String message) {}

  @Override
  public void error(String message) {}

  @Override
  public void error(Throwable cause, String message) {}
}
