/**
 * The data dictionary of a template set: datasets, columns, types, keys; the year's subject lists.
 *
 * <p>Here: Reading 数据字典.csv, 功能科目.csv and 经济科目.csv and saying what is wrong with them.
 *
 * <p>Not here: Data: lines are read in data.
 *
 * <p>Begin with {@link cn.juesuan.dictionary.Dictionary}; a new type of column begins in {@link
 * cn.juesuan.dictionary.ColumnType}.
 */
package cn.juesuan.dictionary;
