package cn.juesuan.format;

/**
 * The text of a number without its sign.
 *
 * @param signed whether a negative number's minus sign is written before it: Excel leaves it out
 *     where every digit shown is 0
 */
record Drawn(String text, boolean signed) {}
