package cn.juesuan.template;

/**
 * A page of a sheet that is printed as wide as its pages and goes on to as many as it needs.
 *
 * @param width inside the margins, in points
 * @param height inside the margins, in points
 */
public record PrintedPage(double width, double height) {}
