package cn.juesuan.comparison;

/** One place in which a file says something else than it was made to say. */
public interface Deviation {

  /** Whether a figure differs, or only words. */
  boolean figure();

  /** The place and what stands there in one Chinese phrase. */
  String text();
}
