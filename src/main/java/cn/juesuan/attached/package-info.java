/**
 * What is attached to a template's sheets: drawings with their pictures, shapes and charts,
 * comments, tables, pivot tables, form controls.
 *
 * <p>Here: Reading their parts as plain holders for those who decide and XML with holes for those
 * who write.
 *
 * <p>Not here: The sheets themselves and everything that is written (xlsx).
 *
 * <p>Begin with {@link cn.juesuan.attached.AttachedParts}.
 */
package cn.juesuan.attached;
