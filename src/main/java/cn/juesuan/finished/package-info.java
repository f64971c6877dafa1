/**
 * Finished workbooks as they lie in folders, whoever changed them, calculated anew.
 *
 * <p>Here: Reading their cells and looks, their checks, what they show.
 *
 * <p>Not here: Templates (xlsx, template) and planned workbooks (evaluation, view); values that the
 * file remembers count for nothing.
 *
 * <p>Begin with {@link cn.juesuan.finished.FinishedBook}.
 */
package cn.juesuan.finished;
