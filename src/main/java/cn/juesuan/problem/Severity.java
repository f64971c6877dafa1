package cn.juesuan.problem;

/** How bad a problem is: an error stops its unit (or the run), a warning does not. */
public enum Severity {
  ERROR("错误"),
  WARNING("警告");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The Chinese word that reports print. */
  public String label() {
    return label;
  }
}
