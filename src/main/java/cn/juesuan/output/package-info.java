/**
 * The output folder: what is written where, never over a person's work, whole after any
 * interruption.
 *
 * <p>Here: Folders of units, the ledger of hashes, delivery of a unit's files, locks, shards.
 *
 * <p>Not here: What is in the files.
 *
 * <p>Begin with {@link cn.juesuan.output.OutputFolder}, then {@link cn.juesuan.output.Ledger}.
 */
package cn.juesuan.output;
