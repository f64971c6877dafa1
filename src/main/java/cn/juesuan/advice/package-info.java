/**
 * What is right in a template set and probably not meant: hints for those who change sets.
 *
 * <p>Here: One class for each sort of hint, over compiled templates.
 *
 * <p>Not here: Faults, which the compilers of templates find: with them a set cannot be used.
 *
 * <p>Begin with {@link cn.juesuan.advice.Advice}.
 */
package cn.juesuan.advice;
