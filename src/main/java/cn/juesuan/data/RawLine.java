package cn.juesuan.data;

import java.util.List;

/**
 * One record of a dataset as written.
 *
 * @param line the line on which it starts, from 1
 * @param fields a text for each column of the dataset
 */
public record RawLine(int line, List<String> fields) {}
