package cn.juesuan.calculation;

import cn.juesuan.calculation.CellValue.ErrorCode;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Leaves a function with an error value as its result. There is one for each error and it has no
 * stack, so that it costs little more than a return.
 */
final class Raised extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Map<ErrorCode, Raised> ALL =
      Arrays.stream(ErrorCode.values()).collect(Collectors.toMap(e -> e, Raised::new));

  private final ErrorCode error;

  static Raised of(ErrorCode error) {
    return ALL.get(error);
  }

  private Raised(ErrorCode error) {
    super(error.name(), null, false, false);
    this.error = error;
  }

  ErrorCode error() {
    return error;
  }
}
