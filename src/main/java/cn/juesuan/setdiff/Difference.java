package cn.juesuan.setdiff;

/**
 * One thing in which two sets differ.
 *
 * @param where the file, and the sheet where there is one
 * @param text what came, went or changed, in Chinese
 */
public record Difference(String where, String text) {}
