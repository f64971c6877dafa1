/**
 * Values of the domain: money in fen, subject codes, quantities, days, and how people write them.
 *
 * <p>Here: What a field may hold and all that is asked of it; reading texts exactly or refusing
 * them; comparing wording.
 *
 * <p>Not here: Where a text stood: lines and columns belong to list and data.
 *
 * <p>Begin with {@link cn.juesuan.value.Value}, {@link cn.juesuan.value.Amount} and {@link
 * cn.juesuan.value.SubjectCode}; {@link cn.juesuan.value.Reading} is what every reader returns.
 */
package cn.juesuan.value;
