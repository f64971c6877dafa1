/**
 * In what two template sets differ: for the next year's form, or another region's.
 *
 * <p>Here: Datasets, subject lists, sheets, checks, names and documents side by side, on plain
 * values.
 *
 * <p>Not here: Files: others read the sets. Looks: fonts, widths and colours are not compared.
 *
 * <p>Begin with {@link cn.juesuan.setdiff.SetDifferences}.
 */
package cn.juesuan.setdiff;
