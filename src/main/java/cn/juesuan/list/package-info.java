/**
 * Lists, whatever file they come in: headers, records, rows of the wanted columns.
 *
 * <p>Here: Finding the header, matching columns, places of fields, what is wrong with single
 * records.
 *
 * <p>Not here: Bytes and formats of files: csv, and lists in Excel form. What columns mean:
 * dictionary and data.
 *
 * <p>Begin with {@link cn.juesuan.list.ListReader}.
 */
package cn.juesuan.list;
