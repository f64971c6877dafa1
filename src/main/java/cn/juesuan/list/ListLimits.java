package cn.juesuan.list;

/** How much of a list is read; more is a located error. */
public final class ListLimits {

  /** Characters that a cell holds. */
  public static final int LONGEST_TEXT = 32_767;

  /** Fields of a record: more than any sheet has columns. */
  public static final int MOST_FIELDS = 16_384;

  /** Records among which the header is looked for, blank ones not counted. */
  public static final int HEADER_WITHIN = 20;

  private ListLimits() {}
}
