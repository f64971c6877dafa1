package cn.juesuan.attached;

import cn.juesuan.formula.Area;

/**
 * Where a drawing's picture, shape or chart stands on its sheet; what belongs to it is repeated
 * with it.
 *
 * @param holder the number of its anchor
 * @param area the cells that it covers
 */
record Seat(int holder, Area area) {}
