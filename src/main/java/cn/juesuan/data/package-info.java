/**
 * The lines of one unit in one dataset: typed, checked, named, added up by key.
 *
 * <p>Here: Fields by their types, leaf lines and control totals, keys, names of subjects.
 *
 * <p>Not here: More than one unit: departments, files of a whole batch and what is kept on the disk
 * are in batch.
 *
 * <p>Begin with {@link cn.juesuan.data.DatasetWork}, which takes records to lines; {@link
 * cn.juesuan.data.UnitData} is what comes out.
 */
package cn.juesuan.data;
