/**
 * What people changed: finished workbooks cell by cell beside what the data gives.
 *
 * <p>Here: Aligning two lists, telling figures from words, comparing workbooks.
 *
 * <p>Not here: Reading workbooks (finished); documents, which are compared paragraph by paragraph
 * (docx).
 *
 * <p>Begin with {@link cn.juesuan.comparison.BookComparison}.
 */
package cn.juesuan.comparison;
