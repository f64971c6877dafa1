/**
 * A folder of lists as units: each file is read once, each unit is assembled when it is its turn.
 *
 * <p>Here: Reading a folder, records kept on the disk, the tree of units, departments, lines that
 * all units share.
 *
 * <p>Not here: What is right in one unit's lines (data).
 *
 * <p>Begin with {@link cn.juesuan.batch.BatchReader}, then {@link cn.juesuan.batch.Batch}.
 */
package cn.juesuan.batch;
