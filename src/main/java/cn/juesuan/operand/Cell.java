package cn.juesuan.operand;

/** What a cell holds: a value that is known, or a formula that is still to be calculated. */
public interface Cell {}
