/**
 * Lists in CSV files as accountants really have them.
 *
 * <p>Here: Encodings, separators, quotes, line numbers, broken quotes.
 *
 * <p>Not here: Headers and columns (list); types of fields (data).
 *
 * <p>Begin with {@link cn.juesuan.csv.RecordSplitter}.
 */
package cn.juesuan.csv;
