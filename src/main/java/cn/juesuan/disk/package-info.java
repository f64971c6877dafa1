/**
 * Files and bytes on the disk: whole or not at all, within their folder, refused for a reason that
 * is said in Chinese.
 *
 * <p>Here: Safe writing, names that every system accepts, hashes, bytes that overflow to a
 * temporary file, what the disk's refusals mean.
 *
 * <p>Not here: What the files say: ledgers and locks are in output, reports in report.
 *
 * <p>Begin with {@link cn.juesuan.disk.SafeFile}.
 */
package cn.juesuan.disk;
