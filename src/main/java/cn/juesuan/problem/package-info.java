/**
 * Problems that people can mend: what is wrong, where, and what to do about it.
 *
 * <p>Here: Kinds of problems with their Chinese titles and remedies, places in files and cells,
 * lists of problems with their bounds.
 *
 * <p>Not here: What finds a problem; that is where the rule is. Faults of the machine are
 * exceptions and no problems.
 *
 * <p>Begin with {@link cn.juesuan.problem.Problem}, then {@link cn.juesuan.problem.Kind}; each kind
 * has a section in src/docs/问题目录.md.
 */
package cn.juesuan.problem;
