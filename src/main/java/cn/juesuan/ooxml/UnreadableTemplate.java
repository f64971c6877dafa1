package cn.juesuan.ooxml;

import cn.juesuan.problem.Kind;
import java.util.Optional;

/** A template file that cannot be read as a workbook; the message says why, in Chinese. */
public final class UnreadableTemplate extends Exception {

  private static final long serialVersionUID = 1L;

  /** Where reading it again as something else would be no mend. */
  private final transient Optional<Kind> kind;

  /** With a reason in Chinese. */
  public UnreadableTemplate(String message) {
    super(message);
    this.kind = Optional.empty();
  }

  /** Of that kind wherever it is met. */
  public UnreadableTemplate(Kind kind, String message) {
    super(message);
    this.kind = Optional.of(kind);
  }

  /** What it is called, where it has no name of its own. */
  public Kind kind(Kind otherwise) {
    return kind.orElse(otherwise);
  }
}
