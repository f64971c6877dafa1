/**
 * Public copies of finished workbooks and documents: what is printed of the public sheets, values
 * only, nobody's name.
 *
 * <p>Here: Choosing sheets and areas, writing their cells, charts and print set-up anew,
 * properties.
 *
 * <p>Not here: Whether a unit may be published, and where the files go (run).
 *
 * <p>Begin with {@link cn.juesuan.publish.PublicBook}.
 */
package cn.juesuan.publish;
